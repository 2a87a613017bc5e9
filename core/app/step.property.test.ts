import fastCheck from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import type { Context } from './context.ts';
import { nextTickMs } from './next-tick.ts';
import { savedStateOf } from './saved-state.ts';
import { savedStateSchema } from './saved-state-schema.ts';
import type { State } from './state.ts';
import { launch } from './step.ts';
import { viewOf } from './view-of.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import { defaultSettings } from '../settings/settings.ts';
import { SLEEP_GAP_MS } from '../sitting/presence.ts';
import { namedOnScreen, reminderStateOf } from './state.ts';
import type { DayStep } from '../simulator/simulated-day.ts';
import {
  anyDeferral,
  anyTimeLine,
  anyScript,
  anySettings,
  type ScriptFile,
  type ScriptLine,
} from '../testing/script-arbitraries.ts';
import { checkDays, eventCount, library, runScript } from '../testing/check-days.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 20 * MINUTE });

afterAll(() => {
  console.log(`${String(eventCount())} random events run`);
});

const meterOf = (state: State) => state.sitting.meter.sittingMs;
const countOf = ({ after }: DayStep, type: string) =>
  after.effects.filter((effect) => effect.type === type).length;
/** Whether a new reminder comes, not one shown again after a restart. */
const reminds = ({ after }: DayStep) =>
  after.effects.some((effect) => effect.type === 'notify' && !effect.again);
const intervalOf = ({ settings }: DayStep) => settings.intervalMinutes * MINUTE;
const contextOf = ({ settings }: DayStep): Context => ({ settings, library, routines: [] });

/** Checks every step of random days. */
function checkSteps(makeCheck: () => (step: DayStep) => void, scripts = anyScript(), share = 0.5): void {
  checkDays(
    scripts,
    (file) => {
      runScript(file, makeCheck());
    },
    share,
  );
}

/** The elapsed times at which new reminders came, in ms. */
function remindersOf(file: ScriptFile): number[] {
  const times: number[] = [];
  runScript(file, (step) => {
    if (reminds(step)) times.push(step.at.elapsed);
  });
  return times;
}

test('at most one notification is on screen, it is always withdrawn, and only if it is there', () => {
  checkSteps(() => {
    let onScreen = false;
    return (step) => {
      expect(countOf(step, 'notify')).toBeLessThanOrEqual(1);
      for (const { type } of step.after.effects) {
        if (type === 'withdraw') {
          expect(onScreen).toBe(true);
          onScreen = false;
        }
        if (['notify', 'headsUp', 'remindStanding'].includes(type)) onScreen = true;
        // Undoing a skip restores the reminder, as if only its notification had been dismissed.
        if (type === 'unrecord' && step.before?.skipped?.reminders.unanswered) onScreen = true;
      }
      expect(onScreen).toBe(namedOnScreen(step.after.state) !== null);
    };
  });
});

test('a reminder comes only if the user is present, has sat for the interval, and nothing defers it', () => {
  checkSteps(() => (step) => {
    if (countOf(step, 'notify') === 0) return;
    const { state } = step.after;
    expect(meterOf(state)).toBeGreaterThanOrEqual(intervalOf(step));
    const view = viewOf(state, step.at, contextOf(step));
    expect(view.state).toBe('reminded');
    expect(view.deferralReasons).toEqual([]);
  });
});

test('the meter stays between 0 and the elapsed time, and grows no faster than time', () => {
  checkSteps(() => {
    let presentMs = 0;
    return (step) => {
      const { before, after, event } = step;
      if (!before || event.type === 'launch') return;
      const passedMs = after.state.at.elapsed - before.at.elapsed;
      presentMs += passedMs;
      expect(meterOf(after.state)).toBeGreaterThanOrEqual(0);
      expect(meterOf(after.state)).toBeLessThanOrEqual(presentMs + MINUTE);
      // A corrected absence counts by the current settings.
      const corrects =
        event.type === 'command' && ['undoSkip', 'stillSitting', 'wasAway'].includes(event.command.name);
      if (!corrects) expect(meterOf(after.state)).toBeLessThanOrEqual(meterOf(before) + passedMs);
    };
  });
});

test('after an absence as long as the recovery no reminder comes before a full interval of sitting', () => {
  const absence = fastCheck.constantFrom('still', 'locked', 'asleep', 'quit');
  const sat = fastCheck.integer({ min: 1, max: 100 });
  checkDays(
    fastCheck
      .tuple(sat, absence, anySettings({ workingHours: false }))
      .map(([minutes, how, settings]): ScriptFile => {
        const { recoveryMinutes, awayAfterMinutes } = { ...defaultSettings, ...settings };
        const away = `${String(Math.max(recoveryMinutes ?? 0, awayAfterMinutes ?? 0))}m`;
        return {
          start: '2026-03-02T09:00',
          zone: 'UTC',
          settings,
          script: [
            { for: `${String(minutes)}m`, user: 'active' },
            how === 'quit' ? { do: `quit ${away}` } : { for: away, user: how as 'still' },
          ],
        };
      }),
    (file) => {
      const { intervalMinutes = 0 } = { ...defaultSettings, ...file.settings };
      const sitFor = (length: string): ScriptFile => ({
        ...file,
        script: [...file.script, { for: length, user: 'active' }],
      });
      const before = remindersOf(file).length;
      expect(remindersOf(sitFor(`${String(intervalMinutes * 60 - 1)}s`))).toHaveLength(before);
      expect(remindersOf(sitFor(`${String(intervalMinutes * 60 + 1)}s`))).toHaveLength(before + 1);
    },
  );
});

test('no reminder comes on waking after hours of sleep', () => {
  checkDays(
    anyScript({ settings: anySettings({ workingHours: false }) }),
    (file) => {
      const slept: ScriptFile = { ...file, script: [...file.script, { for: '5h', user: 'asleep' }] };
      const woken = { ...file, script: [...slept.script, { for: '5m', user: 'active' as const }] };
      expect(remindersOf(woken)).toEqual(remindersOf(slept));
    },
    0.2,
  );
});

test('no stretch is done during sleep: it pauses the session, and ends it after five minutes of pause', () => {
  checkSteps(() => ({ before, after, event }) => {
    if (!before?.session || event.type === 'launch') return;
    const gapMs = after.state.at.elapsed - before.at.elapsed;
    if (gapMs <= SLEEP_GAP_MS) return;
    const { playback, startedMs } = before.session;
    const pausedSinceMs = playback.running ? before.at.elapsed : playback.anchorMs;
    const isOver = after.state.at.elapsed - pausedSinceMs >= 5 * MINUTE;
    expect(after.state.session === null).toBe(isOver);
    if (after.state.session) expect(after.state.session.playback.running).toBe(false);
    const records = after.effects.flatMap((effect) => (effect.type === 'record' ? [effect.record] : []));
    expect(records.map(({ kind }) => kind)).not.toContain('stretch');
    for (const { kind, durationMs = 0 } of records) {
      if (kind === 'endedEarly') expect(durationMs).toBeLessThanOrEqual(before.at.elapsed - startedMs);
    }
  });
});

/** Words whose effect on the meter depends on the reminders. */
const answers = [
  'click',
  'start',
  'snooze',
  'skip',
  'undo-skip',
  'still-sitting',
  'another',
  'was-away',
  'set-aside',
];
const isAnswer = (line: ScriptLine) => 'do' in line && answers.includes(line.do.split(' ')[0] ?? '');
const startsApp = (line: ScriptLine) => 'do' in line && /^(restart$|quit )/.test(line.do);
const withoutAnswers = anyScript({ settings: anySettings({ workingHours: false }) }).map(
  (file): ScriptFile => ({
    ...file,
    script: [
      { for: '1s', user: 'active' },
      ...file.script.filter(
        (line) => !isAnswer(line) && !('settings' in line && line.settings.workingHours !== undefined),
      ),
    ],
  }),
);
const finalMeterOf = (file: ScriptFile) => meterOf(runScript(file).state);

test('changes of the wall clock never move the meter', () => {
  checkDays(
    withoutAnswers,
    (file) => {
      // After a time without the app, only the wall clock may show how long that was.
      const jumping = { ...file, script: file.script.filter((line) => !startsApp(line)) };
      const steady = jumping.script.map((line): ScriptLine =>
        'clock' in line ? { defer: 'fullScreen', on: false } : line,
      );
      expect(finalMeterOf(jumping)).toBe(finalMeterOf({ ...jumping, script: steady }));
    },
    0.2,
  );
});

test('pausing and resuming reminders leaves the meter as it is', () => {
  checkDays(
    withoutAnswers,
    (file) => {
      // They are replaced by a command that counts as input but changes nothing.
      const unpaused = file.script.map((line): ScriptLine =>
        'do' in line && /^(pause|resume)( |$)/.test(line.do) ? { do: 'bring-back side-bend' } : line,
      );
      expect(finalMeterOf(file)).toBe(finalMeterOf({ ...file, script: unpaused }));
    },
    0.2,
  );
});

test('changing the settings does not move the meter', () => {
  checkSteps(() => ({ before, after, event }) => {
    if (event.type !== 'settingsChanged' || !before) return;
    const begins = !before.workingTime.working && after.state.workingTime.working;
    if (begins && meterOf(after.state) === 0) return;
    expect(meterOf(after.state)).toBe(meterOf(before));
  });
});

test('a due reminder comes within 5 s unless something defers it', () => {
  checkSteps(() => {
    let undeferredSinceMs: number | null = null;
    return ({ after: { state }, at, settings }) => {
      const shown = reminderStateOf(state, settings);
      const waits = (shown === 'due' || shown === 'deferred') && state.deferral.reasons.length === 0;
      undeferredSinceMs = waits ? (undeferredSinceMs ?? at.elapsed) : null;
      expect(at.elapsed - (undeferredSinceMs ?? at.elapsed)).toBeLessThanOrEqual(5 * SECOND);
    };
  });
});

test('a reminder comes once, and again only after the repeat or snooze', () => {
  checkSteps(() => {
    let next: { satMs: number } | null = null;
    let beforeAbsence: { satMs: number } | null = null;
    let hasSnoozed = false;
    return (step) => {
      const { event, settings, after, before } = step;
      const isAway = (state?: State) => state?.sitting.presence.kind === 'away';
      if (isAway(after.state) && !isAway(before)) [beforeAbsence, hasSnoozed] = [next, false];
      const { satMs, sittingMs } = after.state.sitting.meter;
      if (event.type === 'settingsChanged') next = null;
      if (reminds(step)) {
        expect(satMs).toBeGreaterThanOrEqual(next?.satMs ?? 0);
        const { repeatMinutes } = settings;
        next = { satMs: repeatMinutes === 0 ? Infinity : satMs + repeatMinutes * MINUTE };
        return;
      }
      const snoozed = event.type === 'command' && event.command.name === 'snooze' ? event.command : undefined;
      if (snoozed && countOf(step, 'ignored') === 0 && !before?.standingReminder) {
        next = { satMs: satMs + (snoozed.minutes ?? settings.snoozeMinutes) * MINUTE };
        hasSnoozed = true;
      }
      // A command that sets the meter starts a new count.
      const setsMeter =
        event.type === 'command' && ['undoSkip', 'stillSitting', 'wasAway'].includes(event.command.name);
      const takenBack = satMs < (step.before?.sitting.meter.satMs ?? 0);
      const fallen = settings.repeatMinutes === 0 && sittingMs < intervalOf(step);
      // Without repeats, an unanswered reminder that was withdrawn comes back.
      const { paused, workingTime, sitting } = after.state;
      const cannotCome = paused !== null || !workingTime.working || sitting.standing !== null;
      const withdrawn = countOf(step, 'withdraw') > 0 && cannotCome;
      if (settings.repeatMinutes === 0 && withdrawn) next = null;
      const denied = event.type === 'command' && event.command.name === 'stillSitting';
      if (denied && countOf(step, 'ignored') === 0 && settings.repeatMinutes > 0) {
        const { lengthMs = 0 } = before?.sitting.lastAbsence ?? {};
        next = hasSnoozed ? next && { satMs: next.satMs + lengthMs } : beforeAbsence;
        return;
      }
      if (sittingMs === 0 || fallen || setsMeter || takenBack) next = null;
    };
  });
});

test('an unanswered reminder is shown again once, and only after a restart', () => {
  checkSteps(() => {
    let mayShow = false;
    return (step) => {
      if (step.event.type === 'launch') mayShow = step.after.state.reminders.unanswered !== null;
      if (countOf(step, 'notify') === 0) return;
      if (!reminds(step)) expect(mayShow).toBe(true);
      mayShow = false;
    };
  });
});

test('a reminder that only typing defers comes after a minute', () => {
  checkDays(
    anyScript({
      line: fastCheck.oneof({ weight: 3, arbitrary: anyTimeLine }, { weight: 1, arbitrary: anyDeferral }),
    }),
    (file) => {
      let typingSinceMs: number | null = null;
      runScript(file, (step) => {
        const { reasons } = step.after.state.deferral;
        const onlyTyping = reasons.length === 1 && reasons[0] === 'typing';
        typingSinceMs = onlyTyping ? (typingSinceMs ?? step.at.elapsed) : null;
        expect(step.at.elapsed - (typingSinceMs ?? step.at.elapsed)).toBeLessThan(MINUTE);
      });
    },
  );
});

test('the saved state is read back unchanged, and a restart continues from it', () => {
  checkSteps(
    () => {
      let steps = 0;
      return (step) => {
        const { state } = step.after;
        const { at } = step;
        steps += 1;
        if (state.quit || steps % 20 > 0) return;
        const saved = savedStateOf(state, at);
        const readBack = savedStateSchema.parse(JSON.parse(JSON.stringify(saved)));
        expect(readBack).toStrictEqual(saved);
        const again = launch(readBack, at, {}, contextOf(step)).state;
        expect(meterOf(again)).toBe(meterOf(state));
        expect(again.reminders.count).toBe(state.reminders.count);
        expect(again.paused).toEqual(state.paused);
      };
    },
    anyScript(),
    0.2,
  );
});

test('a kill and restart at any time does not change the reminders', () => {
  const undisturbed = anyScript({
    line: fastCheck.oneof(
      { weight: 6, arbitrary: anyTimeLine.filter((line) => !('user' in line && line.user === 'typing')) },
      { weight: 1, arbitrary: fastCheck.constantFrom<ScriptLine>({ do: 'snooze' }, { do: 'skip' }) },
      { weight: 1, arbitrary: anyDeferral },
    ),
  });
  checkDays(
    undisturbed.chain((file) =>
      fastCheck.integer({ min: 0, max: file.script.length }).map((index): ScriptFile => ({
        ...file,
        // With late timers, a restart also brings a tick that would have come later.
        timersLateBy: undefined,
        // A reminder may come some seconds earlier or later, so the day must not end just then.
        script: [...file.script.toSpliced(index, 0, { do: 'restart' }), { for: '40s', user: 'active' }],
      })),
    ),
    (file) => {
      const through = { ...file, script: file.script.filter((line) => !startsApp(line)) };
      const expected = remindersOf(through);
      const reminded = remindersOf(file);
      expect(reminded).toHaveLength(expected.length);
      reminded.forEach((at, index) => {
        expect(Math.abs(at - (expected[index] ?? NaN))).toBeLessThanOrEqual(15 * SECOND);
      });
    },
    0.3,
  );
});

test('the next tick is always more than 0 and at most 15 s away, or a minute off hours', () => {
  checkSteps(() => ({ after, settings }) => {
    const waitMs = nextTickMs(after.state, settings);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(after.state.workingTime.working ? 15 * SECOND : MINUTE);
  });
});
