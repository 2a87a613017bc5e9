/** Whatever the view promises comes true if nothing changes: the user keeps sitting, and nothing defers reminders. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readDuration } from '../time/duration.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import {
  anyScript,
  anySettings,
  anyTimeLine,
  type ScriptFile,
  type ScriptLine,
} from '../testing/script-arbitraries.ts';
import { checkDays, library, runScript } from '../testing/check-days.ts';
import type { DayStep, SimulatedDay } from '../simulator/simulated-day.ts';
import { pauseLeftMs } from '../reminders/pause.ts';
import type { ReminderState } from './reminder-states.ts';
import { reminderStateOf } from './state.ts';
import { viewOf } from './view-of.ts';
import type { View } from './view.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 20 * MINUTE });

/** The user sits at the desk, and nothing defers reminders. */
const undisturbed: readonly ScriptLine[] = [
  { do: 'close' },
  { defer: 'call', on: false },
  { defer: 'fullScreen', on: false },
  { defer: 'doNotDisturb', on: false },
  { for: '40s', user: 'active' },
];

/** Any settings, sometimes such that no stretch fits. */
const anySettingsWithPlaces = fastCheck
  .tuple(
    anySettings(),
    fastCheck.option(
      fastCheck
        .record({
          seated: fastCheck.boolean(),
          standing: fastCheck.boolean(),
          floor: fastCheck.boolean(),
        })
        .filter((places) => Object.values(places).includes(true)),
      { nil: undefined },
    ),
  )
  .map(([settings, places]) => (places ? { ...settings, places } : settings));

const anyUndisturbedDay = fastCheck
  .tuple(anyScript({ settings: anySettingsWithPlaces }), fastCheck.boolean())
  .map(([file, resumed]): ScriptFile => ({
    ...file,
    script: [...file.script, ...(resumed ? [{ do: 'resume' }] : []), ...undisturbed],
  }));

const viewAt = ({ state, now, settings }: SimulatedDay): View =>
  viewOf(state, now, { settings, library, routines: [] });

/** How late a promise may come true: by a tick and, if ticks are late, by the time to see that nobody is typing. */
function toleranceOf({ timersLateBy = '' }: ScriptFile): number {
  const lateMs = readDuration(timersLateBy) ?? 0;
  return lateMs === 0 ? 2 * SECOND : 12 * SECOND + 2 * lateMs;
}

/**
 * Continues a day with the user at the desk for `ms`.
 *
 * @returns after how many ms each step came for which `happens` was true
 */
function timesOf(file: ScriptFile, ms: number, happens: (step: DayStep) => boolean): number[] {
  let stepsBefore = 0;
  const { now } = runScript(file, () => {
    stepsBefore += 1;
  });
  const longer: ScriptLine = { for: `${String(Math.ceil(ms / SECOND))}s`, user: 'active' };
  const times: number[] = [];
  runScript({ ...file, script: [...file.script, longer] }, (step) => {
    stepsBefore -= 1;
    if (stepsBefore < 0 && happens(step)) times.push(step.at.elapsed - now.elapsed);
  });
  return times;
}

const reminds = ({ after }: DayStep) => after.effects.some(({ type }) => type === 'notify');
const shows = (state: ReminderState) => (step: DayStep) =>
  reminderStateOf(step.after.state, step.settings) === state;

/** Checks that a state ends `ms` from the end of a day, unless that is more than a few hours away: it would take long. */
function expectEnd(file: ScriptFile, state: ReminderState, ms: number): void {
  if (ms > 6 * HOUR) return;
  const times = timesOf(file, ms + toleranceOf(file), (step) => !shows(state)(step));
  expect(times[0]).toBeGreaterThanOrEqual(ms);
}

test('the next reminder comes when the view promises it, and only then', () => {
  checkDays(
    anyUndisturbedDay,
    (file) => {
      const { untilReminderMs } = viewAt(runScript(file));
      if (untilReminderMs === null || untilReminderMs === 0) return;
      const reminded = timesOf(file, untilReminderMs + toleranceOf(file), reminds);
      expect(reminded).toEqual([expect.any(Number)]);
      expect(reminded[0]).toBeGreaterThanOrEqual(untilReminderMs);
    },
    0.5,
  );
});

test('if no stretch fits, no reminder comes', () => {
  checkDays(
    anyUndisturbedDay,
    (file) => {
      if (viewAt(runScript(file)).status.key !== 'status_nothing_fits') return;
      expect(timesOf(file, 3 * HOUR, reminds)).toEqual([]);
    },
    0.3,
  );
});

test('if working hours end before the next reminder, they do', () => {
  const anyMorning = fastCheck
    .record({
      end: fastCheck.constantFrom('09:30', '09:45', '10:00', '10:20'),
      settings: anySettings({ workingHours: false }),
      line: anyTimeLine,
    })
    .map(({ end, settings, line }): ScriptFile => ({
      start: '2026-03-02T09:00:00.412',
      zone: 'UTC',
      settings: { ...settings, workingHours: { monday: [['08:00', end]] } },
      script: [line, ...undisturbed],
    }));
  checkDays(
    anyMorning,
    (file) => {
      if (viewAt(runScript(file)).status.key !== 'status_hours_end_first') return;
      const [ends = Infinity] = timesOf(file, 4 * HOUR, shows('offHours'));
      const [remindedAfter = Infinity] = timesOf(file, 4 * HOUR, reminds);
      expect(ends).toBeLessThan(remindedAfter);
    },
    0.3,
  );
});

test('working hours begin when the status says', () => {
  checkDays(
    anyUndisturbedDay,
    (file) => {
      const day = runScript(file);
      if (viewAt(day).state !== 'offHours') return;
      expectEnd(file, 'offHours', day.state.workingTime.untilWall - day.now.wall);
    },
    0.3,
  );
});

test('a pause ends when the status says', () => {
  checkDays(
    anyUndisturbedDay,
    (file) => {
      const day = runScript(file);
      const { paused } = day.state;
      if (viewAt(day).state !== 'paused' || !paused) return;
      const leftMs = pauseLeftMs(paused, day.now);
      // The end of working hours may come first, and is shown then.
      if (day.now.wall + leftMs < day.state.workingTime.untilWall) expectEnd(file, 'paused', leftMs);
    },
    0.3,
  );
});
