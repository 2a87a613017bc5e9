/** Reminders and the answers to them, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

const hours = (from: string, to: string) => ({ settings: { workingHours: { monday: [[from, to]] } } });

describe('a reminder', () => {
  test('is repeated every ten minutes of sitting, and counted', () => {
    expect(only(dayOf([active('70m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
      '10:05:00 remind side-bend 3',
    ]);
  });

  test('is not repeated if repeats are off', () => {
    expect(only(dayOf([active('3h')], { settings: { repeatMinutes: 0 } }), 'remind')).toHaveLength(1);
  });

  test.each<[string, object[], string]>([
    ['a walk', [locked('4m')], '10:25:48'],
    ['a stretch that is closed early', [does('click'), active('2m'), does('close')], '10:05:24'],
    [
      'working hours that were changed for a while',
      [hours('08:00', '08:30'), active('10m'), hours('08:00', '20:00')],
      '09:56:00',
    ],
    [
      'a break that is denied',
      [{ settings: { recoveryMinutes: 1 } }, still('4m'), active('10s'), does('still-sitting')],
      '09:50:10',
    ],
    ['a longer interval', [{ settings: { intervalMinutes: 60 } }], '10:00:00'],
  ])('without repeats, comes again once the meter has refilled after %s', (_, fall, time) => {
    const lines = dayOf([active('46m'), ...fall, active('2h')], { settings: { repeatMinutes: 0 } });
    expect(only(lines, 'remind')).toEqual(['09:45:00 remind side-bend 1', `${time} remind side-bend 2`]);
  });

  test('is withdrawn when the user leaves, and the repeat comes at its usual time', () => {
    expect(dayOf([active('46m'), locked('1m'), active('11m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:46:00 state away 46',
      '09:46:15 withdraw 43.7',
      '09:47:00 state sitting 36.8',
      '09:56:00 remind side-bend 2 45.8',
      '09:56:00 state reminded 45.8',
      '09:58:00 end reminded 47.8',
    ]);
  });

  test('comes at its usual time if an absence is denied', () => {
    const day = [active('63m'), still('4m'), active('5s'), does('still-sitting'), active('12m')];
    const lines = only(dayOf(day, { settings: { recoveryMinutes: 30 } }), 'remind');
    expect(lines.slice(-2)).toEqual(['10:05:00 remind side-bend 3', '10:15:00 remind side-bend 4']);
  });

  test('without repeats, does not come again after it was answered if an absence is denied', () => {
    const answered = [active('90m'), does('start'), active('10s'), does('close'), active('20m')];
    const day = [...answered, still('4m'), active('5s'), does('still-sitting'), active('30m')];
    expect(only(dayOf(day, { settings: { repeatMinutes: 0 } }), 'remind')).toHaveLength(1);
  });

  test('counts from one again after a break', () => {
    expect(only(dayOf([active('46m'), locked('5m'), active('46m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '10:36:00 remind side-bend 1',
    ]);
  });

  test('that came while the user was already away is withdrawn along with the sitting time', () => {
    expect(dayOf([active('44m'), still('4m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:47:00 withdraw 17',
      '09:47:00 state away 17',
      '09:48:00 end away 8',
    ]);
  });

  test('that came while the user was already away does not delay the next one', () => {
    const lines = dayOf([active('83m'), still('3m'), active('15m')], { settings: { recoveryMinutes: 30 } });
    // Ten minutes of sitting after 10:23, when the user left, although the last one came at 10:25.
    expect(only(lines, 'remind').slice(-2)).toEqual([
      '10:25:00 remind side-bend 5',
      '10:36:00 remind side-bend 6',
    ]);
  });

  test('is delayed by an absence', () => {
    const lines = dayOf([active('44m'), locked('30s'), active('6m')]);
    expect(only(lines, 'remind')).toEqual(['09:50:00 remind side-bend 1']);
  });
});

describe('a reminder that is unanswered when the app ends', () => {
  const call = (on: boolean) => ({ defer: 'call', on });

  test.each<[string, string, string]>([
    ['was killed', 'restart', '09:50:00'],
    ['quit', 'quit 10s', '09:50:10'],
  ])('is shown once more, without counting again, after the app %s', (_, ends, time) => {
    const lines = only(dayOf([active('50m'), does(ends), active('10m')]), 'remind', 'showAgain');
    expect(lines).toEqual([
      '09:45:00 remind side-bend 1',
      `${time} showAgain side-bend`,
      expect.stringMatching(/^09:55:.. remind side-bend 2$/),
    ]);
  });

  test.each<[string, object[]]>([
    ['was snoozed', [does('snooze 30m'), does('restart'), active('5m')]],
    ['was ended by a pause', [does('pause 30m'), does('restart'), active('5m')]],
    ['was ended by the absence', [does('quit 10m'), active('5m')]],
  ])('is not shown again if it %s', (_, then) => {
    expect(only(dayOf([active('50m'), ...then]), 'showAgain')).toEqual([]);
  });

  test('is shown once the user is back and nothing defers it any more', () => {
    const away = dayOf([active('80m'), locked('10s'), does('restart'), locked('10s'), active('1m')]);
    expect(only(away, 'showAgain')).toEqual(['10:20:20 showAgain side-bend']);
    const lines = dayOf([
      active('50m'),
      call(true),
      does('restart'),
      active('3m'),
      call(false),
      active('1m'),
    ]);
    expect(only(lines, 'remind', 'showAgain', 'state').slice(2)).toEqual([
      '09:50:00 state deferred call',
      '09:53:15 showAgain side-bend',
      '09:53:15 state reminded',
    ]);
  });

  test('is not shown separately if its repeat is due by then', () => {
    const lines = dayOf([
      active('54m'),
      call(true),
      does('restart'),
      active('3m'),
      call(false),
      active('1m'),
    ]);
    expect(only(lines, 'remind', 'showAgain')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:57:15 remind side-bend 2',
    ]);
  });
});

describe('opening the window', () => {
  const after = (openAfterReminders: number, script: object[]) =>
    only(dayOf(script, { settings: { openAfterReminders } }), 'remind', 'offer');

  test('comes with a reminder after the set number of unanswered ones', () => {
    expect(after(2, [active('76m')])).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
      '10:05:00 remind side-bend 3',
      '10:05:00 offer side-bend',
      '10:15:00 remind side-bend 4',
      '10:15:00 offer side-bend',
    ]);
    expect(after(1, [active('56m')])).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
      '09:55:00 offer side-bend',
    ]);
  });

  test('never happens if the setting is 0', () => {
    expect(after(0, [active('3h')]).join()).not.toContain('offer');
  });

  test.each<[string, object[]]>([
    ['a snooze', [does('snooze')]],
    ['a stretch that is closed early', [does('click'), active('1s'), does('close')]],
    ['a pause', [does('pause 1m')]],
    ['a break', [locked('6m')]],
  ])('counts from zero again after %s', (_, answer) => {
    const words = after(1, [active('46m'), ...answer, active('59m')]).map((line) => line.split(' ')[1]);
    expect(words.slice(0, 4)).toEqual(['remind', 'remind', 'remind', 'offer']);
  });

  test('continues the count after a restart', () => {
    expect(after(1, [active('46m'), does('restart'), active('10m')])).toContain('09:55:00 offer side-bend');
  });
});

describe('snoozing', () => {
  test('reminds again after ten minutes of sitting', () => {
    expect(dayOf([active('46m'), does('snooze'), active('15m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:46:00 withdraw 46',
      '09:46:00 record snoozed 46',
      '09:46:00 state snoozed 46',
      '09:56:00 remind side-bend 2 56',
      '09:56:00 state reminded 56',
      '10:01:00 end reminded 61',
    ]);
  });

  test.each([
    ['5m', '30m', '10:20:00 remind side-bend 2'],
    ['30m', '5m', '09:55:00 remind side-bend 2'],
  ])('for %s and then for %s lasts as long as the second says', (first, second, reminder) => {
    const day = [active('46m'), does(`snooze ${first}`), active('4m'), does(`snooze ${second}`)];
    const lines = dayOf([...day, active('31m')]);
    expect(only(lines, 'remind')[1]).toBe(reminder);
    expect(only(lines, 'record', 'ignored')).toEqual(['09:46:00 record snoozed']);
  });

  test('does not count time away', () => {
    const lines = dayOf([active('80m'), does('snooze'), locked('1m'), active('15m')]);
    // Away from 10:20 to 10:21, so the snooze that began at 80 min ends at 10:31.
    expect(only(lines, 'remind').at(-1)).toBe('10:31:00 remind side-bend 5');
  });

  test('lasts as long as the setting says, even without repeats', () => {
    const settings = { snoozeMinutes: 5, repeatMinutes: 0 };
    expect(only(dayOf([active('46m'), does('snooze'), active('9m')], { settings }), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:51:00 remind side-bend 2',
    ]);
  });

  test('continues if the break that ended it is denied', () => {
    const lines = dayOf([
      active('46m'),
      does('snooze 30m'),
      still('6m'),
      active('10s'),
      does('still-sitting'),
      active('30m'),
    ]);
    expect(only(lines, 'state', 'remind').slice(-3)).toEqual([
      '09:52:10 state snoozed',
      '10:16:00 remind side-bend 2',
      '10:16:00 state reminded',
    ]);
  });

  test('counts from when it was chosen, even if an absence before it is denied', () => {
    const day = [
      active('63m'),
      locked('4m'),
      active('5s'),
      does('snooze'),
      does('still-sitting'),
      active('12m'),
    ];
    const lines = only(dayOf(day, { settings: { recoveryMinutes: 30 } }), 'remind');
    expect(lines.at(-1)).toBe('10:17:05 remind side-bend 3');
  });

  test('counts no sitting twice that is reported as time away', () => {
    const unreadable = (duration: string) => ({ for: duration, user: 'unreadable' });
    const day = [unreadable('46m'), does('snooze'), unreadable('2m'), does('was-away 5m'), unreadable('15m')];
    const lines = only(dayOf(day, { settings: { recoveryMinutes: 30 } }), 'remind');
    expect(lines.at(-1)).toBe('09:58:00 remind side-bend 2');
  });

  test('ends with a break', () => {
    const lines = dayOf([active('46m'), does('snooze'), locked('6m'), active('1m')]);
    expect(lines.at(-1)).toBe('09:53:00 end sitting 1');
  });
});

describe('skipping', () => {
  test('sets the meter to 0', () => {
    expect(dayOf([active('46m'), does('skip'), active('1m')]).slice(2)).toEqual([
      '09:46:00 withdraw 0',
      '09:46:00 record skipped 0',
      '09:46:00 state sitting 0',
      '09:47:00 end sitting 1',
    ]);
  });

  test('can be undone for a minute, without another notification', () => {
    expect(
      dayOf([active('46m'), does('skip'), active('1m'), does('undo-skip'), active('1m')]).slice(5),
    ).toEqual(['09:47:00 unrecord skipped 47', '09:47:00 state reminded 47', '09:48:00 end reminded 48']);
  });

  test('cannot be undone later', () => {
    const lines = dayOf([active('46m'), does('skip'), active('61s'), does('undo-skip')]);
    expect(lines.slice(-2)).toEqual(['09:47:01 ignored undo-skip 1', '09:47:01 end sitting 1']);
  });

  test('is not undone by idle time after it', () => {
    expect(dayOf([active('46m'), does('skip'), still('10m')]).at(-1)).toBe('09:56:00 end away 0');
  });
});

describe('pausing', () => {
  test('withdraws the reminder and keeps measuring; a reminder due at its end comes then', () => {
    expect(dayOf([active('46m'), does('pause 30m'), active('31m')]).slice(2)).toEqual([
      '09:46:00 withdraw 46',
      '09:46:00 state paused 46',
      '10:16:00 remind side-bend 2 76',
      '10:16:00 state reminded 76',
      '10:17:00 end reminded 77',
    ]);
  });

  test('prevents reminders, including the first', () => {
    expect(only(dayOf([active('40m'), does('pause 2h'), active('119m')]), 'remind')).toEqual([]);
  });

  test('ends by elapsed time, even during sleep', () => {
    const lines = dayOf([active('10m'), does('pause 30m'), asleep('29m'), active('2m')]);
    expect(only(lines, 'state')).toEqual(['09:10:00 state paused', '09:40:00 state sitting']);
  });

  test('ends when the user resumes reminders', () => {
    const lines = dayOf([active('44m'), does('pause 2h'), active('5m'), does('resume')]);
    expect(only(lines, 'remind')).toEqual(['09:49:00 remind side-bend 1']);
  });

  test('brings back the reminder that it withdrew, even without repeats', () => {
    const day = [active('46m'), does('pause 30m'), active('2h')];
    expect(only(dayOf(day, { settings: { repeatMinutes: 0 } }), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '10:16:00 remind side-bend 2',
    ]);
  });

  test('does not bring back a reminder that was answered before it', () => {
    const day = [active('90m'), does('click'), active('30s'), does('close'), does('pause 5m'), active('30m')];
    expect(only(dayOf(day, { settings: { repeatMinutes: 0 } }), 'remind')).toHaveLength(1);
  });

  test('does not hide a natural break', () => {
    const lines = dayOf([active('40m'), does('pause 2h'), locked('10m')]);
    expect(only(lines, 'record')).toEqual(['09:44:30 record naturalBreak']);
  });
});
