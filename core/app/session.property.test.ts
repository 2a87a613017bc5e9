/** On random days full of sessions, each session ends once, and history entries match what was done. */
import fastCheck, { type Arbitrary } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { AppDriver } from '../testing/app-driver.ts';
import { checkDays, library, runScript } from '../testing/check-days.ts';
import { LONG_STRETCH_MS, longStretch } from '../testing/long-stretch.ts';
import { resetRoutine } from '../testing/reset-routine.ts';
import { anyScript } from '../testing/script-arbitraries.ts';
import { SessionLedger } from '../testing/session-ledger.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { Command } from './command.ts';
import type { Outcome } from './state.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 20 * MINUTE });

test('on any day, each session ends once and is recorded for what was done', () => {
  checkDays(
    anyScript(),
    (file) => {
      const ledger = new SessionLedger(library);
      runScript(file, ({ after }) => {
        ledger.add(after);
      });
    },
    0.5,
  );
});

const samples = libraryOf(
  longStretch({ id: 'bridge' }),
  sampleStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
  sampleStretch({ id: 'twist', dose: { ...sampleDose, sets: 2, perSide: true } }),
);
const routines = [resetRoutine('side-bend', 'twist', 'bridge')];

/** Something that happens to the app: a command, time with or without events, sleep, a restart. */
type Happening =
  | { readonly command: Command }
  | { readonly runMs: number; readonly windowFocused: boolean }
  | { readonly lateMs: number }
  | { readonly sleepMs: number }
  | { readonly restart: true };

const anyMs = fastCheck.oneof(
  fastCheck.integer({ min: 1, max: 20 * SECOND }),
  fastCheck.integer({ min: 1, max: LONG_STRETCH_MS }),
);
const anyHappening: Arbitrary<Happening> = fastCheck.oneof(
  {
    weight: 8,
    arbitrary: fastCheck
      .constantFrom<Command>(
        { name: 'startRoutine', routine: 'reset' },
        { name: 'startRoutine', routine: 'reset' },
        { name: 'start', stretch: 'twist' },
        { name: 'startAnother' },
        { name: 'beginSession' },
        { name: 'beginSession' },
        { name: 'beginSession' },
        { name: 'pauseSession' },
        { name: 'resumeSession' },
        { name: 'nextPhase' },
        { name: 'nextPhase' },
        { name: 'nextPhase' },
        { name: 'previousPhase' },
        { name: 'restartStretch' },
        { name: 'switchVariant', variant: 'seated' },
        { name: 'switchVariant', variant: 'plain' },
        { name: 'switchSides' },
        { name: 'answerComfort', comfort: 'same' },
        { name: 'close' },
      )
      .map((command) => ({ command })),
  },
  { weight: 4, arbitrary: fastCheck.record({ runMs: anyMs, windowFocused: fastCheck.boolean() }) },
  { weight: 1, arbitrary: fastCheck.record({ lateMs: fastCheck.integer({ min: 1, max: 29 * SECOND }) }) },
  { weight: 1, arbitrary: fastCheck.record({ sleepMs: fastCheck.integer({ min: 1, max: 6 * MINUTE }) }) },
  { weight: 1, arbitrary: fastCheck.constant({ restart: true as const }) },
);

function apply(app: AppDriver, happening: Happening): void {
  if ('command' in happening) app.command(happening.command);
  else if ('runMs' in happening) app.run(happening.runMs, { windowFocused: happening.windowFocused });
  else if ('lateMs' in happening) app.wait(happening.lateMs);
  else if ('restart' in happening) app.restart();
  else {
    app.handle({ type: 'suspend', ...app.now });
    app.wait(happening.sleepMs);
    app.handle({ type: 'wake', ...app.now });
  }
}

test('in any session of a routine, each stretch is recorded once, when it is done or the session ends', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.array(anyHappening, { minLength: 5, maxLength: 60 }), (happenings) => {
      const ledger = new SessionLedger(samples);
      const watch = (outcome: Outcome) => {
        ledger.add(outcome);
      };
      const app = new AppDriver({ library: samples, routines, watch });
      for (const happening of happenings) apply(app, happening);
      // Left alone, every session comes to an end.
      app.run(10 * MINUTE);
      expect(app.state.session).toBeNull();
    }),
  );
});
