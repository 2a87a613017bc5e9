import { describe, expect, test } from 'vitest';
import { isZone } from '../../../core/time/zone.ts';
import { readZone, type ZoneSystem } from './read-zone.ts';

/** A computer in winter. What isn't given is missing or unknown. */
interface Computer {
  TZ?: string;
  runtime?: string;
  offset?: number;
  /** Where links point. */
  links?: Readonly<Record<string, string>>;
  /** The content of /etc/timezone. */
  timezone?: string;
}

function systemOf({ TZ, runtime, offset = 0, links = {}, timezone }: Computer): ZoneSystem {
  return {
    variable: () => TZ,
    runtime: () => ({ name: runtime, offset, wall: Date.UTC(2026, 0, 15, 12) }),
    readLink: (file) => (Object.hasOwn(links, file) ? [links[file]!] : []),
    readText: (file) => (file === '/etc/timezone' ? timezone : undefined),
  };
}

const berlin = '/usr/share/zoneinfo/Europe/Berlin';
const inBerlin = { links: { '/etc/localtime': berlin } };

describe('the time zone is known', () => {
  test.each<[string, string, Computer]>([
    ['the runtime’s', 'Asia/Tokyo', { runtime: 'Asia/Tokyo', ...inBerlin, timezone: 'Asia/Seoul' }],
    ['the runtime’s if it is an offset', '-03:30', { runtime: '-03:30', ...inBerlin }],
    ['that of TZ', 'Asia/Tokyo', { TZ: 'Asia/Tokyo', runtime: 'Asia/Tokyo', ...inBerlin }],
    ['the system’s link', 'Europe/Berlin', inBerlin],
    [
      'the link of macOS',
      'Europe/Paris',
      { links: { '/etc/localtime': '/var/db/timezone/zoneinfo/Europe/Paris' } },
    ],
    ['a relative link', 'Asia/Tokyo', { links: { '/etc/localtime': '../usr/share/zoneinfo/Asia/Tokyo' } }],
    ['the link that TZ names', 'Europe/Berlin', { TZ: ':/etc/localtime', ...inBerlin }],
    [
      'the same without a colon',
      'Europe/Berlin',
      { TZ: '/etc/localtime', runtime: 'Etc/Unknown', ...inBerlin },
    ],
    [
      'the link that TZ names, if the runtime ignores it',
      'Asia/Tokyo',
      { TZ: ':/srv/1/zone', runtime: 'UTC', links: { '/srv/1/zone': '/usr/share/zoneinfo/Asia/Tokyo' } },
    ],
    ['the file that TZ names', 'Europe/Berlin', { TZ: berlin, offset: 60 }],
    [
      'the file with leap seconds',
      'Asia/Tokyo',
      { TZ: ':/usr/share/zoneinfo/right/Asia/Tokyo', ...inBerlin },
    ],
  ])('as %s: %s', (_source, name, computer) => {
    expect(readZone(systemOf(computer))).toEqual({ name });
  });
});

describe('the time zone is a guess', () => {
  const none = { key: 'signal_no_time_zone', values: {} };
  const empty = { key: 'signal_empty_tz', values: {} };
  const unknown = (value: string) => ({ key: 'signal_unknown_tz', values: { value } });

  test.each<[string, Computer, object]>([
    ['Europe/Berlin', { TZ: '', runtime: 'Etc/Unknown', ...inBerlin }, empty],
    ['Europe/Berlin', { TZ: 'Mars/Phobos', ...inBerlin }, unknown('Mars/Phobos')],
    ['Europe/Berlin', { TZ: 'Mars/Phobos', runtime: 'Mars/Phobos', ...inBerlin }, unknown('Mars/Phobos')],
    ['Europe/Berlin', { TZ: ':/no/such/file', ...inBerlin }, unknown(':/no/such/file')],
    ['Asia/Seoul', { TZ: ':/etc/localtime', timezone: 'Asia/Seoul\n' }, unknown(':/etc/localtime')],
    ['Asia/Seoul', { links: { '/etc/localtime': '/etc/my-zone' }, timezone: 'Asia/Seoul\n' }, none],
    [
      'UTC',
      { links: { '/etc/localtime': '/usr/share/zoneinfo/Mars/Phobos' }, timezone: 'Mars/Deimos' },
      none,
    ],
    ['UTC', {}, none],
    ['UTC', { timezone: '' }, none],
    ['-05:00', { offset: -300 }, none],
    // The runtime knows how late it is, but not what the zone is called.
    ['-03:00', { TZ: 'UTC+3', offset: -180, ...inBerlin, timezone: 'Asia/Seoul' }, unknown('UTC+3')],
    ['Europe/Berlin', { TZ: 'MEZ-1', offset: 60, ...inBerlin }, unknown('MEZ-1')],
    ['UTC', { TZ: 'X-24:30', offset: 1470 }, unknown('X-24:30')],
  ])('%s, of %j', (name, computer, guessedBecause) => {
    expect(readZone(systemOf(computer))).toEqual({ name, guessedBecause });
  });
});

test('whatever the computer says, the rules can calculate with the zone', () => {
  const values = [
    undefined,
    '',
    ':',
    '/',
    'Etc/Unknown',
    'constructor',
    '2026-01-01T00:00Z',
    berlin,
    '\0',
    '+99',
  ];
  for (const TZ of values) {
    for (const said of values) {
      for (const offset of [0, -720, 345, 1500]) {
        const computer = { offset, links: said === undefined ? {} : { '/etc/localtime': said } };
        const system = systemOf({
          ...computer,
          ...(TZ !== undefined && { TZ }),
          ...(said !== undefined && { runtime: said, timezone: said }),
        });
        expect(isZone(readZone(system).name)).toBe(true);
      }
    }
  }
});
