/** The rules of the app, told as days. */
import { describe, expect, test } from 'vitest';
import { libraryOf, sampleStretch } from '../choice/sample-stretches.ts';
import { readScript } from './script.ts';
import { simulate } from './simulate.ts';

const library = libraryOf(sampleStretch({ id: 'side-bend' }), sampleStretch({ id: 'twist' }));

/** What happens on a day that begins at 09:00: time, what, and the meter in minutes, a line each. */
function dayOf(script: object[], more: object = {}): string[] {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', ...more, script });
  return simulate(readScript(text), library).map((line) => {
    const { at, type, sittingMinutes, ...rest } = line;
    return [at.slice(11), type, ...(Object.values(rest) as unknown[]), sittingMinutes].join(' ');
  });
}

/** Only the lines that begin with one of these words after the time, without the meter. */
const only = (lines: string[], ...words: string[]) =>
  lines
    .filter((line) => words.some((word) => line.slice(9).startsWith(word)))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));

const active = (duration: string) => ({ for: duration, user: 'active' });
const still = (duration: string) => ({ for: duration, user: 'still' });
const locked = (duration: string) => ({ for: duration, user: 'locked' });
const asleep = (duration: string) => ({ for: duration, user: 'asleep' });
const does = (word: string) => ({ do: word });

test('the output names time, what happened, and the meter', () => {
  const text = JSON.stringify({ start: '2026-03-02T09:00:00', script: [active('50m')] });
  expect(simulate(readScript(text), library)).toEqual([
    { at: '2026-03-02T09:45:00', type: 'remind', stretch: 'side-bend', count: 1, sittingMinutes: 45 },
    { at: '2026-03-02T09:45:00', type: 'state', state: 'reminded', sittingMinutes: 45 },
    { at: '2026-03-02T09:50:00', type: 'end', state: 'reminded', sittingMinutes: 50 },
  ]);
});

describe('sitting', () => {
  test('two minutes away at 40 min leave 22', () => {
    expect(dayOf([active('40m'), locked('2m')])).toEqual(['09:40:00 state away 40', '09:42:00 end away 22']);
  });

  test('who gives no input for three minutes has been away all that time', () => {
    expect(dayOf([active('40m'), still('3m'), active('1m')])).toEqual([
      '09:43:00 state away 13',
      '09:43:00 state sitting 13',
      '09:44:00 end sitting 14',
    ]);
  });

  test('less than that is sitting', () => {
    expect(dayOf([active('40m'), still('2m'), active('1m')])).toEqual(['09:43:00 end sitting 43']);
  });

  test('sleep is absence, and waking brings no reminder', () => {
    expect(dayOf([active('44m'), asleep('8h'), active('44m')])).toEqual([
      '17:44:00 record naturalBreak 0',
      '17:44:00 state away 0',
      '17:44:00 state sitting 0',
      '18:28:00 end sitting 44',
    ]);
  });

  test('short sleep is absence too', () => {
    expect(dayOf([active('40m'), asleep('20s')]).at(-1)).toBe('09:40:20 end sitting 37');
  });

  test('idle that cannot be read counts as sitting', () => {
    expect(only(dayOf([{ for: '50m', user: 'unreadable' }]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
    ]);
    expect(dayOf([{ for: '40m', user: 'unreadable' }, locked('2m')]).at(-1)).toBe('09:42:00 end away 22');
  });

  test('the wall clock never moves the meter', () => {
    const lines = dayOf([active('40m'), { clock: '+1h' }, active('4m'), { clock: '-3h' }, active('2m')]);
    expect(lines).toEqual([
      '07:45:00 remind side-bend 1 45',
      '07:45:00 state reminded 45',
      '07:46:00 end reminded 46',
    ]);
  });

  test('the day is told in its zone, across a change of the clocks', () => {
    const lines = dayOf([active('2h')], { start: '2026-03-29T01:30:00', zone: 'Europe/Berlin' });
    expect(lines.at(0)).toBe('03:15:00 remind side-bend 1 45');
    expect(lines.at(-1)).toMatch(/^04:30:00 end/);
  });
});

describe('reminding', () => {
  test('is repeated every ten minutes of sitting, and counted', () => {
    expect(only(dayOf([active('70m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
      '10:05:00 remind side-bend 3',
    ]);
  });

  test('is not repeated where the person does not want that', () => {
    expect(only(dayOf([active('3h')], { settings: { repeatMinutes: 0 } }), 'remind')).toHaveLength(1);
  });

  test('is withdrawn when the person walks off, and the repeat waits for its time', () => {
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

  test('counts anew after a break', () => {
    expect(only(dayOf([active('46m'), locked('5m'), active('46m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '10:36:00 remind side-bend 1',
    ]);
  });

  test('to an empty chair is taken back with the sitting', () => {
    expect(dayOf([active('44m'), still('4m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:47:00 withdraw 17',
      '09:47:00 state away 17',
      '09:48:00 end away 8',
    ]);
  });

  test('to an empty chair does not put the next one off', () => {
    const lines = dayOf([active('83m'), still('3m'), active('15m')], { settings: { recoveryMinutes: 30 } });
    // Ten minutes of sitting after 10:23, when the sitting had ended, although the last one came at 10:25.
    expect(only(lines, 'remind').slice(-2)).toEqual([
      '10:25:00 remind side-bend 5',
      '10:36:00 remind side-bend 6',
    ]);
  });

  test('is put off by an absence', () => {
    const lines = dayOf([active('44m'), locked('30s'), active('6m')]);
    expect(only(lines, 'remind')).toEqual(['09:50:00 remind side-bend 1']);
  });
});

describe('holding', () => {
  const hold = (reason: string, on = true) => ({ hold: reason, on });
  const typing = (duration: string) => ({ for: duration, user: 'typing' });

  test.each(['doNotDisturb', 'fullScreen', 'call'])('%s keeps the reminder back until it ends', (reason) => {
    expect(dayOf([hold(reason), active('50m'), hold(reason, false), active('1m')])).toEqual([
      `09:45:00 state held ${reason} 45`,
      // Asked every 15 s, last at 09:50:00.
      '09:50:15 remind side-bend 1 50.3',
      '09:50:15 state reminded 50.3',
      '09:51:00 end reminded 51',
    ]);
  });

  test('ends with the last of several reasons', () => {
    const lines = dayOf([
      hold('call'),
      hold('fullScreen'),
      active('50m'),
      hold('call', false),
      active('5m'),
      hold('fullScreen', false),
      active('1m'),
    ]);
    expect(only(lines, 'state', 'remind')).toEqual([
      '09:45:00 state held fullScreen,call',
      '09:50:15 state held fullScreen',
      '09:55:15 remind side-bend 1',
      '09:55:15 state reminded',
    ]);
  });

  test('missed reminders never pile up, and the next one comes at its time after the one held', () => {
    const lines = dayOf([hold('call'), active('100m'), hold('call', false), active('11m')]);
    expect(only(lines, 'remind')).toEqual(['10:40:15 remind side-bend 1', '10:50:15 remind side-bend 2']);
  });

  test('a repeat leaves the notification before it on screen', () => {
    expect(dayOf([active('50m'), hold('call'), active('10m'), hold('call', false), active('1m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:55:00 state held call 55',
      '10:00:15 remind side-bend 2 60.3',
      '10:00:15 state reminded 60.3',
      '10:01:00 end reminded 61',
    ]);
  });

  test('what is held can be snoozed, skipped or started', () => {
    const held = [hold('call'), active('50m')];
    expect(dayOf([...held, does('snooze'), active('1m')]).slice(1)).toEqual([
      '09:50:00 record snoozed 50',
      '09:50:00 state snoozed 50',
      '09:51:00 end snoozed 51',
    ]);
    expect(only(dayOf([...held, does('skip')]), 'record')).toEqual(['09:50:00 record skipped']);
    expect(dayOf([...held, does('start side-bend')]).at(-1)).toBe('09:50:00 end stretching 50');
  });

  test('a pause and walking off come before it', () => {
    const lines = dayOf([hold('call'), active('50m'), does('pause 30m'), does('resume'), locked('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state held call',
      '09:50:00 state paused',
      '09:50:00 state held call',
      '09:50:00 state away',
    ]);
  });

  test('a reason that the person does not want is not heard, also from when that is said', () => {
    const holdFor = { doNotDisturb: true, fullScreen: true, call: false, typing: true };
    const [first] = dayOf([hold('call'), active('50m')], { settings: { holdFor } });
    expect(first).toBe('09:45:00 remind side-bend 1 45');
    const lines = dayOf([hold('call'), active('50m'), { settings: { holdFor } }]);
    expect(only(lines, 'remind')).toEqual(['09:50:00 remind side-bend 1']);
  });

  test('nothing is held before it is due', () => {
    expect(dayOf([active('10m'), hold('call'), active('1m')])).toEqual(['09:11:00 end sitting 11']);
  });

  test('lasts over a restart', () => {
    const lines = dayOf([hold('call'), active('50m'), does('restart'), active('1m')]);
    expect(only(lines, 'state', 'remind', 'end')).toEqual(['09:45:00 state held call', '09:51:00 end held']);
  });

  test('typing keeps it back for a minute at most', () => {
    expect(dayOf([typing('50m')])).toEqual([
      '09:45:00 state held typing 45',
      '09:46:00 remind side-bend 1 46',
      '09:46:00 state reminded 46',
      '09:50:00 end reminded 50',
    ]);
  });

  test('typing that stops lets it out five seconds later', () => {
    expect(only(dayOf([typing('45m'), typing('20s'), still('10s')]), 'state')).toEqual([
      '09:45:00 state held typing',
      '09:45:25 state reminded',
    ]);
    expect(only(dayOf([typing('45m'), typing('20s'), active('10s')]), 'remind')).toEqual([
      '09:45:25 remind side-bend 1',
    ]);
  });

  test('typing has its minute after the last of the others', () => {
    const lines = dayOf([hold('call'), typing('50m'), hold('call', false), typing('5m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state held call,typing',
      '09:50:15 state held typing',
      '09:51:15 state reminded',
    ]);
  });
});

describe('a heads-up', () => {
  const settings = { headsUp: true };

  test('comes a minute before the reminder, which takes its place', () => {
    expect(dayOf([active('46m')], { settings })).toEqual([
      '09:44:00 headsUp side-bend 44',
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:46:00 end reminded 46',
    ]);
  });

  test('comes again before a snoozed reminder, but not before a repeat', () => {
    const lines = dayOf([active('50m'), does('snooze'), active('25m')], { settings });
    expect(only(lines, 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:45:00 remind side-bend 1',
      '09:59:00 headsUp side-bend',
      '10:00:00 remind side-bend 2',
      '10:10:00 remind side-bend 3',
    ]);
  });

  test('is not given where the person does not want one', () => {
    expect(only(dayOf([active('46m')]), 'headsUp')).toEqual([]);
  });

  test('does not follow a snooze of a minute', () => {
    const lines = dayOf([active('46m'), does('snooze 1m'), active('2m')], { settings });
    expect(only(lines, 'headsUp', 'remind').slice(2)).toEqual(['09:47:00 remind side-bend 2']);
  });

  test('is left out when something holds, also when that ends in time for the reminder', () => {
    const call = { hold: 'call', on: true };
    const lines = dayOf([call, active('44m'), active('30s'), { ...call, on: false }, active('1m')], {
      settings,
    });
    expect(only(lines, 'headsUp', 'remind')).toEqual(['09:45:00 remind side-bend 1']);
    const typing = dayOf([{ for: '44m', user: 'typing' }, active('2m')], { settings });
    expect(only(typing, 'headsUp')).toEqual([]);
  });

  test('goes when the reminder is held back', () => {
    const lines = dayOf([active('44m'), { hold: 'call', on: true }, active('2m')], { settings });
    expect(lines.slice(1)).toEqual([
      '09:45:00 withdraw 45',
      '09:45:00 state held call 45',
      '09:46:00 end held 46',
    ]);
  });

  test.each<[string, object[]]>([
    ['walks off', [locked('1s')]],
    ['pauses', [does('pause 30m')]],
    ['does not want one any more', [{ settings: { headsUp: false } }]],
    ['wants reminders later', [{ settings: { intervalMinutes: 60 } }]],
  ])('goes when the person %s', (_, script) => {
    const lines = dayOf([active('44m'), active('10s'), ...script], { settings });
    expect(only(lines, 'headsUp', 'withdraw')).toEqual([
      '09:44:00 headsUp side-bend',
      expect.stringContaining('withdraw'),
    ]);
  });

  test('goes when working hours end', () => {
    const workingHours = { monday: [['09:00', '09:45']] };
    const more = { start: '2026-03-02T09:00:30', settings: { ...settings, workingHours } };
    expect(only(dayOf([active('50m')], more), 'headsUp', 'withdraw', 'state')).toEqual([
      '09:44:30 headsUp side-bend',
      '09:45:00 withdraw',
      '09:45:00 state offHours',
    ]);
  });

  test('is started by a click', () => {
    const lines = dayOf([active('44m'), active('10s'), does('click'), active('1m')], { settings });
    expect(only(lines, 'withdraw', 'state')).toEqual(['09:44:10 withdraw', '09:44:10 state stretching']);
  });

  test('is snoozed and skipped like a reminder', () => {
    const snoozed = dayOf([active('44m'), active('10s'), does('snooze'), active('11m')], { settings });
    expect(only(snoozed, 'withdraw', 'record', 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:44:10 withdraw',
      '09:44:10 record snoozed',
      '09:53:10 headsUp side-bend',
      '09:54:10 remind side-bend 1',
    ]);
    const skipped = dayOf([active('44m'), active('10s'), does('skip'), active('2m')], { settings });
    expect(only(skipped, 'withdraw', 'record', 'end')).toEqual([
      '09:44:10 withdraw',
      '09:44:10 record skipped',
      '09:46:10 end sitting',
    ]);
  });

  test('does not come twice for one reminder, also when its skip is undone', () => {
    const lines = dayOf(
      [active('44m'), active('10s'), does('skip'), active('10s'), does('undo-skip'), active('2m')],
      { settings },
    );
    expect(only(lines, 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:45:00 remind side-bend 1',
    ]);
  });
});

describe('opening the window', () => {
  const after = (openAfterReminders: number, script: object[]) =>
    only(dayOf(script, { settings: { openAfterReminders } }), 'remind', 'offer');

  test('comes with the reminder after so many that were not answered', () => {
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

  test('never comes by itself', () => {
    expect(after(0, [active('3h')]).join()).not.toContain('offer');
  });

  test.each<[string, object[]]>([
    ['a snooze', [does('snooze')]],
    ['a stretch that is closed early', [does('click'), active('1s'), does('close')]],
    ['a pause', [does('pause 1m')]],
    ['a break', [locked('6m')]],
  ])('counts anew after %s', (_, answer) => {
    const words = after(1, [active('46m'), ...answer, active('59m')]).map((line) => line.split(' ')[1]);
    expect(words.slice(0, 4)).toEqual(['remind', 'remind', 'remind', 'offer']);
  });

  test('counts on over a restart', () => {
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

  test('does not count the minutes away', () => {
    const lines = dayOf([active('80m'), does('snooze'), locked('1m'), active('15m')]);
    // Away from 10:20 to 10:21, so the snooze that began at 80 min ends at 10:31.
    expect(only(lines, 'remind').at(-1)).toBe('10:31:00 remind side-bend 5');
  });

  test('lasts as long as the setting says, also without repeats', () => {
    const settings = { snoozeMinutes: 5, repeatMinutes: 0 };
    expect(only(dayOf([active('46m'), does('snooze'), active('9m')], { settings }), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:51:00 remind side-bend 2',
    ]);
  });

  test('ends with a break', () => {
    const lines = dayOf([active('46m'), does('snooze'), locked('6m'), active('1m')]);
    expect(lines.at(-1)).toBe('09:53:00 end sitting 1');
  });
});

describe('skipping', () => {
  test('empties the meter', () => {
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

  test('is not undone by the idle time after it', () => {
    expect(dayOf([active('46m'), does('skip'), still('10m')]).at(-1)).toBe('09:56:00 end away 0');
  });
});

describe('a stretch', () => {
  test('that is finished empties the meter', () => {
    expect(
      dayOf([active('46m'), does('click'), active('1m'), does('finish'), active('1m')]).slice(2),
    ).toEqual([
      '09:46:00 withdraw 46',
      '09:46:00 state stretching 46',
      '09:47:00 record stretch 0',
      '09:47:00 state sitting 0',
      '09:48:00 end sitting 1',
    ]);
  });

  test('is followed by another one, which was not done for longer', () => {
    const lines = dayOf([active('46m'), does('click'), active('1m'), does('finish'), active('46m')]);
    expect(only(lines, 'remind').at(-1)).toBe('10:32:00 remind twist 1');
  });

  test('that is closed early counts as time away', () => {
    expect(dayOf([active('46m'), does('start'), active('1m'), does('close'), active('1m')]).slice(2)).toEqual(
      [
        '09:46:00 withdraw 46',
        '09:46:00 state stretching 46',
        '09:47:00 record endedEarly 36.8',
        '09:47:00 state sitting 36.8',
        '09:48:00 end sitting 37.8',
      ],
    );
  });

  test('hears no signal', () => {
    const lines = dayOf([active('46m'), does('start'), locked('2m'), does('finish'), active('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state reminded',
      '09:46:00 state stretching',
      // Finished with the screen still locked.
      '09:48:00 state sitting',
      '09:48:00 state away',
      '09:48:00 state sitting',
    ]);
  });

  test('is abandoned after two minutes of input elsewhere', () => {
    const settings = { holdFor: { doNotDisturb: true, fullScreen: true, call: true, typing: false } };
    const lines = dayOf([active('40m'), does('start'), { for: '3m', user: 'typing' }], { settings });
    expect(only(lines, 'record')).toEqual(['09:42:01 record endedEarly']);
    expect(lines.at(-1)).toMatch(/end sitting/);
  });
});

describe('pausing', () => {
  test('withdraws the reminder, measures on, and when it ends what is due is due', () => {
    expect(dayOf([active('46m'), does('pause 30m'), active('31m')]).slice(2)).toEqual([
      '09:46:00 withdraw 46',
      '09:46:00 state paused 46',
      '10:16:00 remind side-bend 2 76',
      '10:16:00 state reminded 76',
      '10:17:00 end reminded 77',
    ]);
  });

  test('keeps reminders away, also the first', () => {
    expect(only(dayOf([active('40m'), does('pause 2h'), active('119m')]), 'remind')).toEqual([]);
  });

  test('ends by elapsed time, also through sleep', () => {
    const lines = dayOf([active('10m'), does('pause 30m'), asleep('29m'), active('2m')]);
    expect(only(lines, 'state')).toEqual(['09:10:00 state paused', '09:40:00 state sitting']);
  });

  test('ends when the person resumes', () => {
    const lines = dayOf([active('44m'), does('pause 2h'), active('5m'), does('resume')]);
    expect(only(lines, 'remind')).toEqual(['09:49:00 remind side-bend 1']);
  });

  test('does not hide a natural break', () => {
    const lines = dayOf([active('40m'), does('pause 2h'), locked('10m')]);
    expect(only(lines, 'record')).toEqual(['09:44:30 record naturalBreak']);
  });
});

describe('outside working hours', () => {
  const day = [
    ['09:00', '12:30'],
    ['13:30', '18:00'],
  ];
  const workingHours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  /** A day of those hours, a Monday, that begins at this time. */
  const hoursOf = (time: string, script: object[], more: object = {}) =>
    dayOf(script, { start: `2026-03-02T${time}`, settings: { workingHours, ...more } });

  test('nothing is measured, nothing reminds, and the meter starts at 0 when they begin', () => {
    expect(hoursOf('07:00:00', [active('3h')])).toEqual([
      '07:00:00 state offHours 0',
      '09:00:00 state sitting 0',
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:55:00 remind side-bend 2 55',
      '10:00:00 end reminded 60',
    ]);
  });

  test('when they end, the notification goes, and the meter stands still', () => {
    expect(hoursOf('11:44:00', [active('2h')])).toEqual([
      '12:29:00 remind side-bend 1 45',
      '12:29:00 state reminded 45',
      '12:30:00 withdraw 46',
      '12:30:00 state offHours 46',
      '13:30:00 state sitting 0',
      '13:44:00 end sitting 14',
    ]);
  });

  test('the reminders of the morning are over in the afternoon', () => {
    const lines = hoursOf('11:44:00', [active('46m'), active('2h')]);
    expect(only(lines, 'remind').at(-1)).toBe('14:25:00 remind side-bend 2');
    expect(only(lines, 'remind').at(-2)).toBe('14:15:00 remind side-bend 1');
  });

  test('a snooze does not wake up in the evening, nor the next morning', () => {
    const lines = hoursOf('17:14:00', [
      active('45m'),
      does('snooze'),
      active('20m'),
      asleep('14h'),
      active('90m'),
    ]);
    expect(only(lines, 'remind')).toEqual(['17:59:00 remind side-bend 1', '09:45:00 remind side-bend 1']);
  });

  test('nobody walks off, and there is nothing to answer', () => {
    const lines = hoursOf('12:00:00', [
      active('45m'),
      locked('10m'),
      active('1m'),
      does('still-sitting'),
      does('skip'),
    ]);
    expect(lines).toEqual([
      '12:30:00 state offHours 30',
      '12:56:00 ignored still-sitting 30',
      '12:56:00 ignored skip 30',
      '12:56:00 end offHours 30',
    ]);
  });

  test('a stretch can be started by hand, and is recorded', () => {
    expect(
      only(hoursOf('20:00:00', [does('start'), active('1m'), does('finish')]), 'state', 'record'),
    ).toEqual([
      '20:00:00 state offHours',
      '20:00:00 state stretching',
      '20:01:00 record stretch',
      '20:01:00 state offHours',
    ]);
  });

  test('sleep that begins in them is a break only as far as they go', () => {
    expect(hoursOf('17:30:00', [active('28m'), asleep('15h'), active('1m')])).toEqual([
      '08:58:00 state offHours 10',
      '08:59:00 end offHours 10',
    ]);
    expect(only(hoursOf('17:30:00', [active('20m'), asleep('15h')]), 'record')).toEqual([
      '08:50:00 record naturalBreak',
    ]);
  });

  test('an absence over their beginning ends at 0', () => {
    const lines = hoursOf('08:00:00', [asleep('90m'), active('1m')]);
    expect(lines.at(-1)).toBe('09:31:00 end sitting 1');
    expect(hoursOf('08:00:00', [still('90m'), active('1m')]).at(-1)).toBe('09:31:00 end sitting 1');
    expect(only(lines, 'record')).toEqual([]);
  });

  test('a night without them between two days leaves nothing of the day before', () => {
    const lines = hoursOf('17:00:00', [active('40m'), does('quit 16h'), active('1m')]);
    expect(lines.at(-1)).toBe('09:41:00 end sitting 1');
    expect(only(hoursOf('17:00:00', [active('40m'), does('restart')]), 'end')).toEqual([
      '17:40:00 end sitting',
    ]);
    const killed = hoursOf('17:30:00', [active('40m'), does('restart'), active('15h')]);
    expect(only(killed, 'state')).toEqual(['18:00:00 state offHours', '09:00:00 state sitting']);
  });

  test('change with the settings, which never restarts the meter', () => {
    const none = { settings: { workingHours: { sunday: [['09:00', '10:00']] } } };
    const lines = hoursOf('10:00:00', [
      active('30m'),
      none,
      active('20m'),
      { settings: { workingHours } },
      active('1m'),
    ]);
    expect(lines).toEqual([
      '10:30:00 state offHours 30',
      '10:50:00 state sitting 30',
      '10:51:00 end sitting 31',
    ]);
  });

  test('are left and come to by a jump of the wall clock without moving the meter', () => {
    const lines = hoursOf('10:00:00', [
      active('30m'),
      { clock: '+10h' },
      active('10m'),
      { clock: '-10h' },
      active('1m'),
    ]);
    expect(lines).toEqual([
      '20:30:00 state offHours 30',
      '10:40:00 state sitting 30',
      '10:41:00 end sitting 31',
    ]);
  });

  test('a pause runs on through them', () => {
    const lines = hoursOf('17:30:00', [does('pause 2h'), active('1h'), does('resume'), active('1m')]);
    expect(only(lines, 'state')).toEqual(['17:30:00 state paused', '18:00:00 state offHours']);
  });
});

describe('starting again', () => {
  test('two minutes after a clean quit at 40 min leaves 22, ten minutes 0', () => {
    expect(dayOf([active('40m'), does('quit 2m')]).at(-1)).toBe('09:42:00 end sitting 22');
    expect(only(dayOf([active('40m'), does('quit 10m')]), 'record', 'end')).toEqual([
      '09:50:00 record naturalBreak',
      '09:50:00 end sitting',
    ]);
  });

  test('after a kill goes on as before', () => {
    expect(dayOf([active('40m'), does('restart'), active('1m')])).toEqual(['09:41:00 end sitting 41']);
  });

  test('after a kill does not remind twice, and keeps counting', () => {
    expect(only(dayOf([active('46m'), does('restart'), active('10m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
    ]);
  });

  test('keeps the snooze and the pause', () => {
    const snoozed = dayOf([active('46m'), does('snooze'), active('3m'), does('restart'), active('10m')]);
    expect(only(snoozed, 'remind').at(-1)).toBe('09:56:00 remind side-bend 2');
    const paused = dayOf([active('46m'), does('pause 30m'), does('restart'), active('40m')]);
    expect(only(paused, 'remind').at(-1)).toBe('10:26:00 remind side-bend 3');
    expect(only(paused, 'remind')[1]).toBe('10:16:00 remind side-bend 2');
  });

  test('in the middle of a stretch ends it early', () => {
    const killed = dayOf([active('46m'), does('start'), active('1m'), does('restart')]);
    expect(only(killed, 'record', 'end')).toEqual(['09:47:00 record endedEarly', '09:47:00 end sitting']);
    const quit = dayOf([active('46m'), does('start'), active('1m'), does('quit 1m')]);
    expect(only(quit, 'record')).toEqual(['09:47:00 record endedEarly']);
  });

  test('after the clock was set takes no harm', () => {
    const lines = dayOf([
      active('40m'),
      { clock: '+9h' },
      does('restart'),
      { clock: '-12h' },
      does('restart'),
    ]);
    expect(lines.at(-1)).toMatch(/end sitting 40$/);
  });

  test('does not take back what was before', () => {
    const lines = dayOf([active('40m'), still('2m'), does('restart'), still('1m')]);
    // One minute since the restart is absence; the two before it stay sitting.
    expect(lines.at(-1)).toBe('09:43:00 end away 33');
  });
});

describe('"I was still sitting"', () => {
  test('puts an absence back, and takes its natural break back', () => {
    expect(dayOf([active('40m'), still('10m'), active('1m'), does('still-sitting')]).slice(-4)).toEqual([
      '09:51:00 unrecord naturalBreak 51',
      '09:51:00 remind side-bend 1 51',
      '09:51:00 state reminded 51',
      '09:51:00 end reminded 51',
    ]);
  });

  test('is not offered after sleep, after a quit, or after the next reminder', () => {
    const ignored = (script: object[]) => only(dayOf([...script, does('still-sitting')]), 'ignored');
    expect(ignored([active('40m'), asleep('10m'), active('1m')])).toHaveLength(1);
    expect(ignored([active('40m'), does('quit 10m'), active('1m')])).toHaveLength(1);
    expect(ignored([active('40m'), still('3m'), active('40m')])).toHaveLength(1);
    expect(ignored([active('40m'), still('3m'), active('10m')])).toHaveLength(0);
  });
});

describe('"I was away"', () => {
  const unreadable = (duration: string) => ({ for: duration, user: 'unreadable' });

  test('counts the last minutes as away', () => {
    expect(dayOf([unreadable('40m'), does('was-away 2m')])).toEqual(['09:40:00 end sitting 20']);
  });

  test('is a natural break when that empties the meter, and takes the reminder back', () => {
    expect(dayOf([unreadable('50m'), does('was-away 10m'), unreadable('1m')]).slice(2)).toEqual([
      '09:50:00 record naturalBreak 0',
      '09:50:00 withdraw 0',
      '09:50:00 state sitting 0',
      '09:51:00 end sitting 1',
    ]);
  });

  test('counts no second twice, and none that was not sitting', () => {
    expect(dayOf([unreadable('40m'), does('was-away 2m'), does('was-away 2m')]).at(-1)).toBe(
      '09:40:00 end sitting 20',
    );
    const locking = [unreadable('40m'), locked('1m'), unreadable('1m'), does('was-away 30m')];
    // 31 min after the locked minute; of the 30, only the last one was sitting.
    expect(dayOf(locking).at(-1)).toBe('09:42:00 end sitting 22');
  });

  test('can be taken back as any absence', () => {
    expect(dayOf([unreadable('40m'), does('was-away 30m'), does('still-sitting')])).toEqual([
      '09:40:00 record naturalBreak 0',
      '09:40:00 unrecord naturalBreak 40',
      '09:40:00 end sitting 40',
    ]);
  });

  test('is not asked where signals tell, while stretching, or outside working hours', () => {
    const ignored = (script: object[], more: object = {}) =>
      only(dayOf([...script, does('was-away 5m')], more), 'ignored');
    expect(ignored([active('40m')])).toHaveLength(1);
    expect(ignored([unreadable('40m'), locked('1m')])).toHaveLength(1);
    expect(ignored([unreadable('40m'), does('start')])).toHaveLength(1);
    const settings = { workingHours: { monday: [['09:00', '09:30']] } };
    expect(ignored([unreadable('40m')], { settings })).toHaveLength(1);
    expect(ignored([unreadable('40m')])).toHaveLength(0);
  });
});

test.each(['click', 'snooze', 'skip', 'undo-skip', 'finish', 'close', 'resume', 'still-sitting'])(
  '%s is ignored when it does not apply',
  (word) => {
    expect(dayOf([active('10m'), does(word)])).toEqual([
      `09:10:00 ignored ${word} 10`,
      '09:10:00 end sitting 10',
    ]);
  },
);
