/** A standing desk: the meter runs backward while the user stands, and they are told to sit down or move. */
import { describe, expect, test } from 'vitest';
import { sampleStretch, libraryOf, sampleVariant } from '../../choice/testing/sample-stretches.ts';
import { AppDriver } from '../../testing/app-driver.ts';
import { active, asleep, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';
import { longStretch } from '../../testing/long-stretch.ts';
import { MINUTE } from '../../time/moment.ts';

/** What a day shows besides the meter. */
const seen = (script: object[], settings: object = {}) =>
  only(dayOf(script, { settings }), 'state', 'remind', 'withdraw', 'record', 'ignored');
const meterAfter = (script: object[]) => Number(dayOf(script).at(-1)?.split(' ').at(-1));

describe('standing', () => {
  test('runs the meter backward as an absence does, and sitting lets it rise again', () => {
    expect(meterAfter([active('40m'), does('standing'), active('2m')])).toBe(22);
    expect(meterAfter([active('40m'), does('standing'), active('2m'), does('sitting'), active('3m')])).toBe(
      25,
    );
    expect(meterAfter([active('40m'), does('standing'), active('1h'), does('sitting'), active('3m')])).toBe(
      3,
    );
  });

  test('is shown, and recorded when it ends', () => {
    expect(seen([active('10m'), does('standing'), active('30m'), does('sitting'), active('1m')])).toEqual([
      '09:10:00 state standing',
      '09:40:00 record standing',
      '09:40:00 state sitting',
    ]);
  });

  test('records when it ended, how long it was and the meter before it', () => {
    const app = new AppDriver({ library: libraryOf(longStretch({ id: 'side-bend' })) });
    app.run(10 * MINUTE);
    app.does({ name: 'standing' });
    app.run(30 * MINUTE);
    const { wall } = app.now;
    // The absence that ends it is noticed three minutes after the last input.
    const effects = Array.from({ length: 12 }, (_, tick) => tick + 1).flatMap((tick) =>
      app.run(MINUTE / 4, { idleSeconds: tick * 15 }),
    );
    expect(effects.filter(({ type }) => type === 'record')).toEqual([
      {
        type: 'record',
        record: { kind: 'standing', wall, zone: 'UTC', sittingMs: 10 * MINUTE, durationMs: 30 * MINUTE },
      },
    ]);
  });

  test('answers the reminder on screen; it is due again when the user sits down too soon', () => {
    const day = [active('60m'), does('standing'), active('1m'), does('sitting'), active('15m')];
    expect(seen(day)).toEqual([
      '09:45:00 remind side-bend 1',
      '09:45:00 state reminded',
      '09:55:00 remind side-bend 2',
      '10:00:00 withdraw',
      '10:00:00 state standing',
      '10:01:00 record standing',
      '10:01:00 state sitting',
      // Ten minutes of sitting after the last one.
      '10:06:00 remind side-bend 3',
      '10:06:00 state reminded',
      '10:16:00 remind side-bend 4',
    ]);
  });

  test.each([
    ['the screen is locked', locked('10m')],
    ['there is no input', still('10m')],
    ['the computer sleeps', asleep('10m')],
    ['the app quits', does('quit 10m')],
    ['the computer is restarted', does('reboot 10m')],
  ])('ends when %s; whoever comes back sits', (_case, leave) => {
    const lines = seen([active('10m'), does('standing'), active('1m'), leave, active('5m')]);
    expect(lines.filter((line) => line.includes('record standing'))).toHaveLength(1);
    expect(meterAfter([active('10m'), does('standing'), active('1m'), leave, active('5m')])).toBe(5);
  });

  test('turns an absence after it into a natural break, if the meter was not empty yet', () => {
    const records = (script: object[]) => only(dayOf(script), 'record').map((line) => line.slice(9));
    const awayAfter = (minutes: number) => [
      active('40m'),
      does('standing'),
      active(`${String(minutes)}m`),
      locked('10m'),
    ];
    expect(records(awayAfter(2))).toEqual(['record standing', 'record naturalBreak']);
    expect(records(awayAfter(10))).toEqual(['record standing']);
  });

  test('can be said after an absence, but the absence cannot be denied then', () => {
    const day = [active('10m'), locked('1m'), active('1s'), does('standing'), does('still-sitting')];
    expect(seen(day)).toEqual([
      '09:10:00 state away',
      '09:11:00 state sitting',
      '09:11:01 state standing',
      '09:11:01 ignored still-sitting',
    ]);
  });

  test('ends with the working day', () => {
    const workingHours = { monday: [['09:00', '09:30']] };
    expect(
      seen([active('20m'), does('standing'), active('15m'), does('standing')], { workingHours }),
    ).toEqual([
      '09:20:00 state standing',
      '09:30:00 record standing',
      '09:30:00 state offHours',
      '09:35:00 ignored standing',
    ]);
  });

  test('goes on after a stretch', () => {
    const day = [active('40m'), does('standing'), does('start side-bend'), active('5s'), does('finish')];
    expect(seen([...day, active('5m')])).toEqual([
      '09:40:00 state standing',
      '09:40:00 state stretching',
      '09:40:05 record stretch',
      '09:40:05 state standing',
    ]);
    expect(meterAfter([...day, active('5m')])).toBe(0);
    expect(meterAfter([...day, active('5m'), does('sitting'), active('2m')])).toBe(2);
  });

  test('goes on after a stretch longer than the time until someone counts as away', () => {
    const day = [active('40m'), does('standing'), active('4m'), does('start side-bend'), still('187s')];
    expect(only(dayOf([...day, active('60m')]), 'state', 'remind').at(-1)).toContain('state standing');
  });

  test('ends if the hours were changed while the app was not running, and it is not working time now', () => {
    const library = libraryOf(longStretch({ id: 'side-bend' }));
    const app = new AppDriver({ library, settings: { standingMinutes: 10 } });
    app.does({ name: 'standing' });
    app.run(5 * MINUTE);
    app.settings = { ...app.settings, workingHours: { monday: [['12:00', '18:00']] } };
    const restarted = app.restart().filter(({ type }) => type !== 'save');
    expect(restarted).toMatchObject([{ record: { kind: 'standing', durationMs: 5 * MINUTE } }]);
    expect(app.view).toMatchObject({ state: 'offHours', can: { standing: false, sitting: false } });
    expect(app.run(60 * MINUTE).filter(({ type }) => type !== 'save')).toEqual([]);
  });

  test('of less than a minute is not recorded', () => {
    expect(seen([active('1m'), does('standing'), active('50s'), does('sitting')])).toEqual([
      '09:01:00 state standing',
      '09:01:50 state sitting',
    ]);
  });

  test('leaves no skip to undo', () => {
    const day = [active('46m'), does('skip'), does('standing'), does('undo-skip')];
    expect(seen(day).at(-1)).toBe('09:46:00 ignored undo-skip');
  });

  test('is kept when the app is killed', () => {
    expect(seen([active('10m'), does('standing'), active('1m'), does('restart'), active('1m')])).toEqual([
      '09:10:00 state standing',
    ]);
  });

  test('applies once; sitting applies only while standing', () => {
    expect(seen([does('sitting'), does('standing'), does('standing')])).toEqual([
      '09:00:00 ignored sitting',
      '09:00:00 state standing',
      '09:00:00 ignored standing',
    ]);
  });

  test.each(['pause', 'pause 30m'])('after %s is still measured', (pause) => {
    expect(meterAfter([active('40m'), does(pause), does('standing'), active('2m')])).toBe(22);
  });
});

describe('the reminder to sit down or move', () => {
  const settings = { standingMinutes: 30 };
  const stand = [active('10m'), does('standing'), active('31m')];
  const reminded = ['09:10:00 state standing', '09:40:00 remindStanding side-bend'];

  test('comes once after standingMinutes, and not if they are 0', () => {
    expect(seen([...stand, active('2h')], settings)).toEqual(reminded);
    expect(seen([...stand, active('2h')])).toEqual(['09:10:00 state standing']);
  });

  test('comes again after a snooze, by the time spent standing', () => {
    expect(seen([...stand, does('snooze 5m'), active('10m')], settings)).toEqual([
      ...reminded,
      '09:41:00 withdraw',
      '09:46:00 remindStanding side-bend',
    ]);
  });

  test('does not come again after a skip, which leaves the meter alone', () => {
    expect(seen([...stand, does('skip'), active('1h')], settings)).toEqual([
      ...reminded,
      '09:41:00 withdraw',
    ]);
  });

  test('starts its stretch with a click', () => {
    expect(seen([...stand, does('click')], settings)).toEqual([
      ...reminded,
      '09:41:00 withdraw',
      '09:41:00 state stretching',
    ]);
  });

  test.each([
    [
      'sits down',
      does('sitting'),
      ['09:41:00 withdraw', '09:41:00 record standing', '09:41:00 state sitting'],
    ],
    ['pauses reminders', does('pause'), ['09:41:00 withdraw', '09:41:00 state paused']],
  ])('is withdrawn when the user %s', (_case, line, after) => {
    expect(seen([...stand, line], settings).sort()).toEqual([...reminded, ...after].sort());
  });

  test('comes again after a pause', () => {
    expect(seen([...stand, does('pause 5m'), active('10m')], settings)).toEqual([
      ...reminded,
      '09:41:00 withdraw',
      '09:41:00 state paused',
      '09:46:00 remindStanding side-bend',
      '09:46:00 state standing',
    ]);
  });

  test('comes again after a restart, which may have taken it off the screen', () => {
    expect(seen([...stand, does('restart'), active('2m')], settings)).toEqual([
      ...reminded,
      '09:41:00 withdraw',
      '09:41:00 remindStanding side-bend',
    ]);
  });

  test('waits for the end of a call', () => {
    const call = (on: boolean) => ({ defer: 'call', on });
    const day = [active('10m'), does('standing'), call(true), active('40m'), call(false), active('1m')];
    expect(seen(day, settings)).toEqual(['09:10:00 state standing', '09:50:15 remindStanding side-bend']);
  });
});

test('stretches that are done standing come first for someone who stands, in that variant', () => {
  const seated = sampleStretch({ id: 'apple', places: ['seated'] });
  const both = sampleStretch({
    id: 'bow',
    places: ['seated'],
    variants: [sampleVariant(), sampleVariant({ id: 'upright', places: ['standing'] })],
  });
  const app = new AppDriver({ library: libraryOf(seated, both) });
  expect(app.view.choice).toMatchObject({ stretch: 'apple', variant: 'plain' });
  app.does({ name: 'standing' });
  expect(app.view.choice).toMatchObject({ stretch: 'bow', variant: 'upright' });
  const onlySeated = new AppDriver({ library: libraryOf(seated) });
  onlySeated.does({ name: 'standing' });
  expect(onlySeated.view.choice).toMatchObject({ stretch: 'apple' });
});
