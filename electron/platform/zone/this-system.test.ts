/** The zone of a real process, which the runtime finds out for itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isZone } from '../../../core/time/zone.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

const zoneinfo = '/usr/share/zoneinfo';
const zoneModule = (name: string) => JSON.stringify(path.join(import.meta.dirname, name));

/** Reads the zone, points the link in the variable LINK to New York, and reads it again. */
const program = `
  import fs from 'node:fs';
  import { readZone } from ${zoneModule('read-zone.ts')};
  import { thisSystem } from ${zoneModule('this-system.ts')};
  const before = readZone(thisSystem).name;
  if (process.env.LINK) {
    fs.rmSync(process.env.LINK);
    fs.symlinkSync('${zoneinfo}/America/New_York', process.env.LINK);
  }
  console.log(JSON.stringify([before, readZone(thisSystem).name]));
`;
const node = [process.execPath, '--input-type=module', '--no-warnings', '-e', program];

/** Runs the program. Returns the names of the zone before and after. TZ is only set if it is given. */
function zonesSeen(variables: NodeJS.ProcessEnv, command: readonly string[] = node): unknown {
  const [file = '', ...values] = command;
  const env = { ...process.env, TZ: undefined, ...variables };
  return JSON.parse(execFileSync(file, values, { env, encoding: 'utf8' }));
}

function linkToBerlin(): string {
  const link = path.join(temporaryFolder(), 'localtime');
  fs.symlinkSync(`${zoneinfo}/Europe/Berlin`, link);
  return link;
}

/** Runs a command that sees a folder in place of /etc. */
const withEtc = (folder: string, command: readonly string[]) => [
  ...['unshare', '--map-root-user', '--mount', 'sh', '-c', 'mount --bind "$0" /etc && exec "$@"'],
  folder,
  ...command,
];
function canReplaceEtc(): boolean {
  const [file = '', ...values] = withEtc('/tmp', ['true']);
  return process.platform === 'linux' && spawnSync(file, values).status === 0;
}

describe.skipIf(!fs.existsSync(`${zoneinfo}/Europe/Berlin`))(
  'a process notices that a link has changed',
  () => {
    test('that TZ names', () => {
      const LINK = linkToBerlin();
      expect(zonesSeen({ TZ: `:${LINK}`, LINK })).toEqual(['Europe/Berlin', 'America/New_York']);
    });

    test.skipIf(!canReplaceEtc())('/etc/localtime, unless TZ names a zone', () => {
      const inBerlin = () => withEtc(path.dirname(linkToBerlin()), node);
      const LINK = '/etc/localtime';
      expect(zonesSeen({ LINK }, inBerlin())).toEqual(['Europe/Berlin', 'America/New_York']);
      expect(zonesSeen({ LINK, TZ: `:${LINK}` }, inBerlin())).toEqual(['Europe/Berlin', 'America/New_York']);
      expect(zonesSeen({ LINK, TZ: 'Asia/Tokyo' }, inBerlin())).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
    });
  },
);

test.each(['', ':/etc/localtime', 'Mars/Phobos', ':/no/such/file', '2026-01-01T00:00Z'])(
  'with TZ=%s there is a zone',
  (TZ) => {
    const zones = zonesSeen({ TZ }) as string[];
    expect(zones.map(isZone)).toEqual([true, true]);
  },
);
