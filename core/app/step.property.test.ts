import fastCheck from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { keep, savedStateSchema, launch, nextTickMs, viewOf, type State } from './step.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import { defaultSettings } from '../settings/settings.ts';
import { SLEEP_GAP_MS } from '../sitting/presence.ts';
import { namedOnScreen, reminderStateOf } from './state.ts';
import type { DayStep } from '../simulator/simulated-day.ts';
import {
  anyDeferral,
  anyLiving,
  anyScript,
  anySettings,
  type ScriptFile,
  type ScriptLine,
} from '../testing/script-arbitraries.ts';
import { checkDays, eventsTried, library, liveThrough } from '../testing/check-days.ts';

// Many days take their time where PROPERTY_RUNS asks for many.
vi.setConfig({ testTimeout: 20 * MINUTE });

afterAll(() => {
  console.log(`${String(eventsTried())} random events tried`);
});

const meterOf = (state: State) => state.sitting.meter.sittingMs;
const countOf = ({ after }: DayStep, type: string) =>
  after.effects.filter((effect) => effect.type === type).length;
/** Whether a reminder goes out that is not only an earlier one, shown again after a restart. */
const reminds = ({ after }: DayStep) =>
  after.effects.some((effect) => effect.type === 'notify' && !effect.again);
const intervalOf = ({ settings }: DayStep) => settings.intervalMinutes * MINUTE;

/** Checks every step of random days. */
function checkSteps(makeCheck: () => (step: DayStep) => void, scripts = anyScript(), share = 0.5): void {
  checkDays(
    scripts,
    (file) => {
      liveThrough(file, makeCheck());
    },
    share,
  );
}

/** When reminders went out, by elapsed time, in ms. */
function remindersOf(file: ScriptFile): number[] {
  const times: number[] = [];
  liveThrough(file, (step) => {
    if (reminds(step)) times.push(step.at.elapsed);
  });
  return times;
}

test('there is never more than one notification, none is left behind, and none is withdrawn that is not there', () => {
  checkSteps(() => {
    let onScreen = false;
    return (step) => {
      expect(countOf(step, 'notify')).toBeLessThanOrEqual(1);
      for (const { type } of step.after.effects) {
        if (type === 'withdraw') {
          expect(onScreen).toBe(true);
          onScreen = false;
        }
        if (type === 'notify' || type === 'headsUp') onScreen = true;
        // A skip that is undone brings the choices back, as if the notification had been dismissed.
        if (type === 'unrecord' && step.before?.skipped?.reminders.unanswered) onScreen = true;
      }
      expect(onScreen).toBe(namedOnScreen(step.after.state) !== null);
    };
  });
});

test('a reminder comes only to who is there, has sat for the interval, and is not to be left alone', () => {
  checkSteps(() => (step) => {
    if (countOf(step, 'notify') === 0) return;
    const { state } = step.after;
    expect(meterOf(state)).toBeGreaterThanOrEqual(intervalOf(step));
    const view = viewOf(state, step.at, step.settings, library);
    expect(view.state).toBe('reminded');
    expect(view.reasons).toEqual([]);
  });
});

test('the meter stays between 0 and the time that has passed, and grows no faster than time', () => {
  checkSteps(() => {
    let presentMs = 0;
    return (step) => {
      const { before, after, event } = step;
      if (!before || event.type === 'launch') return;
      const passedMs = after.state.at.elapsed - before.at.elapsed;
      presentMs += passedMs;
      expect(meterOf(after.state)).toBeGreaterThanOrEqual(0);
      expect(meterOf(after.state)).toBeLessThanOrEqual(presentMs + MINUTE);
      // An absence that is said anew counts by the settings of now.
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

test('hours of sleep bring no reminder on waking', () => {
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

test('a stretch is never done in sleep: five minutes of it end the stretch, and fewer stop its timer', () => {
  checkSteps(() => ({ before, after, event }) => {
    if (!before?.running || event.type === 'launch') return;
    const gapMs = after.state.at.elapsed - before.at.elapsed;
    if (gapMs <= SLEEP_GAP_MS) return;
    const { running } = after.state;
    expect(running === null ? 'over' : running.pausedSinceMs !== null).toBe(
      gapMs >= 5 * MINUTE ? 'over' : true,
    );
    const records = after.effects.flatMap((effect) => (effect.type === 'record' ? [effect.record] : []));
    expect(records.map(({ kind }) => kind)).not.toContain('stretch');
    for (const { kind, durationMs = 0 } of records) {
      if (kind === 'endedEarly')
        expect(durationMs).toBeLessThanOrEqual(before.at.elapsed - before.running.startedMs);
    }
  });
});

/** Commands whose effect on the meter depends on whether a reminder is there. */
const answers = [
  'click',
  'start',
  'snooze',
  'skip',
  'undo-skip',
  'still-sitting',
  'another',
  'was-away',
  'rest',
];
const isAnswer = (line: ScriptLine) => 'do' in line && answers.some((answer) => line.do.startsWith(answer));
const startsApp = (line: ScriptLine) => 'do' in line && /^(restart|quit)/.test(line.do);
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
const finalMeterOf = (file: ScriptFile) => meterOf(liveThrough(file).state);

test('the wall clock, wherever it jumps, never moves the meter', () => {
  checkDays(
    withoutAnswers,
    (file) => {
      // After the app was not running, only the wall clock may tell how long that was.
      const jumping = { ...file, script: file.script.filter((line) => !startsApp(line)) };
      const steady = jumping.script.map((line): ScriptLine =>
        'clock' in line ? { defer: 'call', on: false } : line,
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
      // What takes their place is as much of an input as they are, and does nothing.
      const unpaused = file.script.map((line): ScriptLine =>
        'do' in line && /^(pause|resume)/.test(line.do) ? { do: 'bring-back side-bend' } : line,
      );
      expect(finalMeterOf(file)).toBe(finalMeterOf({ ...file, script: unpaused }));
    },
    0.2,
  );
});

test('changing the settings moves nothing', () => {
  checkSteps(() => ({ before, after, event }) => {
    if (event.type !== 'settingsChanged' || !before) return;
    const begins = !before.workingTime.working && after.state.workingTime.working;
    if (begins && meterOf(after.state) === 0) return;
    expect(meterOf(after.state)).toBe(meterOf(before));
  });
});

test('a reminder that nothing holds back goes out', () => {
  checkSteps(() => {
    let freeSinceMs: number | null = null;
    return ({ after: { state }, at, settings }) => {
      const shown = reminderStateOf(state, settings);
      const waits = (shown === 'due' || shown === 'deferred') && state.deferral.reasons.length === 0;
      freeSinceMs = waits ? (freeSinceMs ?? at.elapsed) : null;
      expect(at.elapsed - (freeSinceMs ?? at.elapsed)).toBeLessThanOrEqual(5 * SECOND);
    };
  });
});

test('a reminder goes out once, and not again before the repeat or the snooze is over', () => {
  checkSteps(() => {
    let next: { satMs: number } | null = null;
    let beforeAbsence: { satMs: number } | null = null;
    let snoozedSince = false;
    return (step) => {
      const { event, settings, after, before } = step;
      const isAway = (state?: State) => state?.sitting.presence.kind === 'away';
      if (isAway(after.state) && !isAway(before)) [beforeAbsence, snoozedSince] = [next, false];
      const { satMs, sittingMs } = after.state.sitting.meter;
      if (reminds(step)) {
        expect(satMs).toBeGreaterThanOrEqual(next?.satMs ?? 0);
        const { repeatMinutes } = settings;
        next = { satMs: repeatMinutes === 0 ? Infinity : satMs + repeatMinutes * MINUTE };
        return;
      }
      const snoozed = event.type === 'command' && event.command.name === 'snooze' ? event.command : undefined;
      if (snoozed && countOf(step, 'record') > 0) {
        next = { satMs: satMs + (snoozed.minutes ?? settings.snoozeMinutes) * MINUTE };
        snoozedSince = true;
      }
      // What sets the meter anew begins a new count.
      const anew =
        event.type === 'command' && ['undoSkip', 'stillSitting', 'wasAway'].includes(event.command.name);
      const takenBack = satMs < (step.before?.sitting.meter.satMs ?? 0);
      const fallen = settings.repeatMinutes === 0 && sittingMs < intervalOf(step);
      // What takes an unanswered reminder away brings it back where nothing else would.
      const { paused, workingTime } = after.state;
      const withdrawn = countOf(step, 'withdraw') > 0 && (paused !== null || !workingTime.working);
      if (settings.repeatMinutes === 0 && withdrawn) next = null;
      const denied = event.type === 'command' && event.command.name === 'stillSitting';
      if (denied && countOf(step, 'ignored') === 0 && settings.repeatMinutes > 0) {
        const { lengthMs = 0 } = before?.sitting.lastAbsence ?? {};
        next = snoozedSince ? next && { satMs: next.satMs + lengthMs } : beforeAbsence;
        return;
      }
      if (sittingMs === 0 || fallen || event.type === 'settingsChanged' || anew || takenBack) next = null;
    };
  });
});

test('a reminder that waited when the app ended is shown again once, and only after a start', () => {
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

test('held for typing alone, a reminder goes out after a minute', () => {
  checkDays(
    anyScript({
      line: fastCheck.oneof({ weight: 3, arbitrary: anyLiving }, { weight: 1, arbitrary: anyDeferral }),
    }),
    (file) => {
      let typingSinceMs: number | null = null;
      liveThrough(file, (step) => {
        const { reasons } = step.after.state.deferral;
        const onlyTyping = reasons.length === 1 && reasons[0] === 'typing';
        typingSinceMs = onlyTyping ? (typingSinceMs ?? step.at.elapsed) : null;
        expect(step.at.elapsed - (typingSinceMs ?? step.at.elapsed)).toBeLessThan(MINUTE);
      });
    },
  );
});

test('what is kept is read back as it was, and a start at once goes on from there', () => {
  checkSteps(
    () => {
      let steps = 0;
      return ({ after: { state }, at, settings }) => {
        steps += 1;
        if (state.ended || steps % 20 > 0) return;
        const kept = keep(state, at);
        const readBack = savedStateSchema.parse(JSON.parse(JSON.stringify(kept)));
        expect(readBack).toStrictEqual(kept);
        const again = launch(readBack, at, {}, settings, library).state;
        expect(meterOf(again)).toBe(meterOf(state));
        expect(again.reminders.count).toBe(state.reminders.count);
        expect(again.paused).toEqual(state.paused);
      };
    },
    anyScript(),
    0.2,
  );
});

test('the app killed and started again at any time gives the same reminders', () => {
  const undisturbed = anyScript({
    line: fastCheck.oneof(
      { weight: 6, arbitrary: anyLiving.filter((line) => !('user' in line && line.user === 'typing')) },
      { weight: 1, arbitrary: fastCheck.constantFrom<ScriptLine>({ do: 'snooze' }, { do: 'skip' }) },
      { weight: 1, arbitrary: anyDeferral },
    ),
  });
  checkDays(
    undisturbed.chain((file) =>
      fastCheck.integer({ min: 0, max: file.script.length }).map((place): ScriptFile => ({
        ...file,
        script: file.script.toSpliced(place, 0, { do: 'restart' }),
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

test('the app never waits for longer than 15 s, nor for no time', () => {
  checkSteps(() => ({ after, settings }) => {
    const waitMs = nextTickMs(after.state, settings);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(15 * SECOND);
  });
});
