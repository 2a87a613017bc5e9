import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RoutineEntry } from '../content/routine-library.ts';
import { keep, keptSchema, launch, nextTickMs, step, viewOf, type Outcome, type State } from './app.ts';
import { libraryOf, sampleStretch, sampleVariant } from './choice/sample-stretches.ts';
import type { Command } from './command.ts';
import { HOUR, MINUTE, SECOND, type Moment } from './moment.ts';
import { defaultSettings, type Settings } from './settings.ts';

const library = libraryOf(
  sampleStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
  sampleStretch({ id: 'twist' }),
);
const routines: RoutineEntry[] = [
  {
    routine: {
      id: 'reset',
      combinedBy: 'uncurl',
      items: ['twist', 'side-bend', 'twist'].map((stretch) => ({ stretch, variant: 'plain' })),
    },
    words: { name: 'Reset', summary: 'For tests.' },
  },
];
const START: Moment = { wall: Date.UTC(2026, 2, 2, 9), zone: 'Europe/Berlin', elapsed: 1000 * HOUR };

type User = 'active' | 'elsewhere' | 'still' | 'locked' | 'unreadable';

// Many days take their time where PROPERTY_RUNS asks for many.
vi.setConfig({ testTimeout: 10 * MINUTE });

/** What can happen on a day. */
type Happening =
  | { type: 'live'; minutes: number; user: User }
  | { type: 'asleep'; minutes: number }
  | { type: 'command'; command: Command }
  | { type: 'wall'; minutes: number }
  | { type: 'settings'; settings: Settings }
  | { type: 'killed'; minutes: number }
  | { type: 'quit'; minutes: number };

const anyMinutes = fastCheck.double({ min: 0.01, max: 90, noNaN: true });

const anySettings = fastCheck
  .record({
    intervalMinutes: fastCheck.integer({ min: 10, max: 180 }),
    recoveryMinutes: fastCheck.integer({ min: 1, max: 30 }),
    awayAfterMinutes: fastCheck.integer({ min: 1, max: 15 }),
    snoozeMinutes: fastCheck.integer({ min: 1, max: 60 }),
    repeatMinutes: fastCheck.integer({ min: 0, max: 60 }),
  })
  .map((some): Settings => ({ ...defaultSettings, ...some }));

const anyCommand = fastCheck.constantFrom<Command>(
  { name: 'click' },
  { name: 'start' },
  { name: 'start', stretch: 'twist' },
  { name: 'startRoutine', routine: 'reset' },
  { name: 'finishItem', item: 0 },
  { name: 'finishItem', item: 1 },
  { name: 'snooze' },
  { name: 'snooze', minutes: 30 },
  { name: 'skip' },
  { name: 'undoSkip' },
  { name: 'pause', until: { minutes: 30 } },
  { name: 'pause', until: 'tomorrow' },
  { name: 'pause', until: 'resumed' },
  { name: 'resume' },
  { name: 'finish' },
  { name: 'close' },
  { name: 'holdSession' },
  { name: 'continueSession' },
  { name: 'startAnother' },
  { name: 'switchVariant', variant: 'seated' },
  { name: 'answerComfort', comfort: 'same' },
  { name: 'readCautions', stretch: 'twist' },
  { name: 'restStretch', stretch: 'twist' },
  { name: 'endRest', stretch: 'twist' },
  { name: 'stillSitting' },
);

const anyLiving = fastCheck.record({
  type: fastCheck.constant('live' as const),
  minutes: anyMinutes,
  user: fastCheck.constantFrom<User>('active', 'active', 'elsewhere', 'still', 'locked', 'unreadable'),
});
const anySleep = fastCheck.record({ type: fastCheck.constant('asleep' as const), minutes: anyMinutes });
const anyCommanding = fastCheck.record({ type: fastCheck.constant('command' as const), command: anyCommand });
const anyWallJump = fastCheck.record({
  type: fastCheck.constant('wall' as const),
  minutes: fastCheck.integer({ min: -3000, max: 3000 }),
});
const anySettingsChange = fastCheck.record({
  type: fastCheck.constant('settings' as const),
  settings: anySettings,
});
const anyRestart = fastCheck.record({
  type: fastCheck.constantFrom('killed' as const, 'quit' as const),
  minutes: anyMinutes,
});

const anyDay: fastCheck.Arbitrary<Happening[]> = fastCheck.array(
  fastCheck.oneof(
    { weight: 4, arbitrary: anyLiving },
    { weight: 4, arbitrary: anyCommanding },
    { weight: 1, arbitrary: anySleep },
    { weight: 1, arbitrary: anyWallJump },
    { weight: 1, arbitrary: anySettingsChange },
    { weight: 1, arbitrary: anyRestart },
  ),
  { maxLength: 20 },
);

/** What one step of a day was: from where, to where, and what happened. */
interface Step {
  before: State;
  after: Outcome;
  event: string;
  now: Moment;
  settings: Settings;
}

const nothingHolds = { doNotDisturb: 'no', fullScreen: 'no', call: 'unknown' } as const;

/** Lives a day and shows each of its steps. */
function liveThrough(day: readonly Happening[], settings: Settings, look: (step: Step) => void): State {
  let now = START;
  let current = settings;
  let { state } = launch(undefined, now, {}, current, library);
  let lastInputMs = now.elapsed;

  const pass = (ms: number) => {
    now = { ...now, wall: now.wall + ms, elapsed: now.elapsed + ms };
  };
  const take = (event: string, after: Outcome) => {
    look({ before: state, after, event, now, settings: current });
    ({ state } = after);
    if (countOf(after, 'askHoldReasons') === 0) return;
    const answer = { type: 'holdReasons', readings: nothingHolds, ...now } as const;
    take('holdReasons', step(state, answer, current, library, routines));
  };
  const tick = (user: User) => {
    // Input every few seconds: at the desk, but not typing, which would hold reminders back.
    if (user === 'active' || user === 'elsewhere') lastInputMs = now.elapsed - 3 * SECOND;
    const idleSeconds = user === 'unreadable' ? null : (now.elapsed - lastInputMs) / SECOND;
    const locked = user === 'locked';
    const windowFocused = user !== 'elsewhere';
    const event = { type: 'tick', idleSeconds, locked, windowFocused, ...now } as const;
    take('tick', step(state, event, current, library, routines));
  };
  const startAgain = (event: string) => {
    take(event, launch(kept(state, now), now, state.lastDone, current, library));
  };

  for (const happening of day) {
    switch (happening.type) {
      case 'live': {
        const endMs = now.elapsed + happening.minutes * MINUTE;
        tick(happening.user);
        while (now.elapsed < endMs) {
          pass(Math.min(nextTickMs(state, current), endMs - now.elapsed));
          tick(happening.user);
        }
        break;
      }
      case 'asleep':
        pass(happening.minutes * MINUTE);
        take('wake', step(state, { type: 'wake', ...now }, current, library, routines));
        break;
      case 'command':
        take(
          happening.command.name,
          step(state, { type: 'command', command: happening.command, ...now }, current, library, routines),
        );
        break;
      case 'wall':
        now = { ...now, wall: now.wall + happening.minutes * MINUTE };
        tick('active');
        break;
      case 'settings':
        current = happening.settings;
        take('settingsChanged', step(state, { type: 'settingsChanged', ...now }, current, library, routines));
        break;
      case 'quit':
        take('quit', step(state, { type: 'quit', ...now }, current, library, routines));
        pass(happening.minutes * MINUTE);
        startAgain('launch');
        break;
      case 'killed':
        startAgain('launch');
        break;
    }
  }
  return state;
}

/** What is read back after it was written. */
const kept = (state: State, now: Moment) => keptSchema.parse(JSON.parse(JSON.stringify(keep(state, now))));

const meterOf = (state: State) => state.sitting.meter.sittingMs;
const countOf = ({ effects }: Outcome, type: string) =>
  effects.filter((effect) => effect.type === type).length;

test('there is never more than one notification, none is left behind, and none is withdrawn that is not there', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, anySettings, (day, settings) => {
      let onScreen = false;
      liveThrough(day, settings, ({ after }) => {
        expect(countOf(after, 'notify')).toBeLessThanOrEqual(1);
        for (const { type } of after.effects) {
          if (type === 'withdraw') {
            expect(onScreen).toBe(true);
            onScreen = false;
          }
          if (type === 'notify') onScreen = true;
        }
        expect(onScreen).toBe(after.state.reminders.unanswered !== null);
      });
    }),
  );
});

test('a reminder comes only to who is there, has sat for the interval, and is neither paused nor stretching', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, anySettings, (day, initial) => {
      liveThrough(day, initial, ({ after, now, settings }) => {
        if (countOf(after, 'notify') === 0) return;
        expect(meterOf(after.state)).toBeGreaterThanOrEqual(settings.intervalMinutes * MINUTE);
        expect(viewOf(after.state, now, settings, library).state).toBe('reminded');
      });
    }),
  );
});

test('the meter stays between 0 and the time that has passed, and grows no faster than time', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, anySettings, (day, settings) => {
      liveThrough(day, settings, ({ before, after, event }) => {
        const sittingMs = meterOf(after.state);
        const passedMs = after.state.at.elapsed - before.at.elapsed;
        expect(sittingMs).toBeGreaterThanOrEqual(0);
        // Clocks may give fractions of a ms; the meter counts whole ones.
        expect(sittingMs).toBeLessThanOrEqual(after.state.at.elapsed - START.elapsed + 1);
        if (event === 'undoSkip' || event === 'stillSitting') return;
        expect(sittingMs).toBeLessThanOrEqual(meterOf(before) + passedMs + 1);
      });
    }),
  );
});

test('after an absence as long as the recovery no reminder comes before a full interval of sitting', () => {
  const absence = fastCheck.constantFrom<'still' | 'locked' | 'asleep' | 'quit'>(
    'still',
    'locked',
    'asleep',
    'quit',
  );
  fastCheck.assert(
    fastCheck.property(anyMinutes, absence, anySettings, (satMinutes, how, settings) => {
      const awayMinutes = Math.max(settings.recoveryMinutes, settings.awayAfterMinutes);
      const away: Happening =
        how === 'asleep' || how === 'quit'
          ? { type: how, minutes: awayMinutes }
          : { type: 'live', minutes: awayMinutes, user: how };
      const sat: Happening[] = [{ type: 'live', minutes: satMinutes, user: 'active' }, away];
      const interval = settings.intervalMinutes;
      let reminders = 0;
      const count = (day: Happening[]) => {
        reminders = 0;
        liveThrough(day, settings, ({ after }) => {
          reminders += countOf(after, 'notify');
        });
        return reminders;
      };
      const before = count(sat);
      const almost: Happening = { type: 'live', minutes: interval - 1 / 60, user: 'active' };
      expect(count([...sat, almost])).toBe(before);
      const full: Happening = { type: 'live', minutes: interval + 1 / 60, user: 'active' };
      expect(count([...sat, full])).toBe(before + 1);
    }),
  );
});

test('hours of sleep bring no reminder on waking', () => {
  fastCheck.assert(
    fastCheck.property(
      anyDay,
      anySettings,
      fastCheck.integer({ min: 60, max: 900 }),
      (day, settings, minutes) => {
        let reminders = 0;
        const slept: Happening[] = [
          ...day,
          { type: 'command', command: { name: 'close' } },
          { type: 'asleep', minutes },
        ];
        const countAll = (all: Happening[]) => {
          reminders = 0;
          liveThrough(all, settings, ({ after }) => {
            reminders += countOf(after, 'notify');
          });
          return reminders;
        };
        const woken: Happening[] = [...slept, { type: 'live', minutes: 5, user: 'active' }];
        expect(countAll(woken)).toBe(countAll(slept));
      },
    ),
  );
});

test('the wall clock, wherever it jumps, never moves the meter', () => {
  const withoutRestarts = anyDay.map((day) => day.filter(({ type }) => type !== 'quit' && type !== 'killed'));
  const metersOf = (day: readonly Happening[], settings: Settings) => {
    const meters: number[] = [];
    liveThrough(day, settings, ({ after }) => meters.push(meterOf(after.state)));
    return meters.at(-1) ?? 0;
  };
  fastCheck.assert(
    fastCheck.property(withoutRestarts, anySettings, (day, settings) => {
      const steady = day.map((happening): Happening =>
        happening.type === 'wall' ? { ...happening, minutes: 0 } : happening,
      );
      // A pause until tomorrow does go by the wall clock; it moves reminders, and with them what answers to them.
      const unanswered = (all: readonly Happening[]) =>
        all.filter(
          (happening) =>
            happening.type !== 'command' ||
            !['click', 'start', 'startRoutine', 'snooze', 'skip', 'undoSkip', 'stillSitting'].includes(
              happening.command.name,
            ),
        );
      expect(metersOf(unanswered(day), settings)).toBe(metersOf(unanswered(steady), settings));
    }),
  );
});

test('changing the settings moves nothing', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, anySettings, (day, settings) => {
      liveThrough(day, settings, ({ before, after, event }) => {
        if (event === 'settingsChanged') expect(after.state.sitting.meter).toEqual(before.sitting.meter);
      });
    }),
  );
});

test('what is kept is read back as it was, and a start at once goes on from there', () => {
  fastCheck.assert(
    fastCheck.property(anyDay, anySettings, (day, settings) => {
      liveThrough(day, settings, ({ after, now, settings: current }) => {
        if (after.state.ended) return;
        const readBack = kept(after.state, now);
        expect(readBack).toStrictEqual(keep(after.state, now));
        const again = launch(readBack, now, {}, current, library).state;
        expect(meterOf(again)).toBe(meterOf(after.state));
        expect(again.reminders.count).toBe(after.state.reminders.count);
        expect(again.paused).toEqual(after.state.paused);
      });
    }),
    { numRuns: 20 },
  );
});
