/** Whatever the schema of the saved state accepts can be used: the app starts from it, measures and reminds. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library, runScript } from '../testing/check-days.ts';
import { anyMutationOf } from '../testing/mutated-json.ts';
import { anyScript } from '../testing/script-arbitraries.ts';
import { MINUTE, momentAfter, SECOND, type Moment } from '../time/moment.ts';
import type { Context } from './context.ts';
import { savedStateOf } from './saved-state.ts';
import { savedStateSchema } from './saved-state-schema.ts';
import { launch, step } from './step.ts';
import { viewOf } from './view-of.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 20 * MINUTE });

const { numRuns = 100 } = fastCheck.readConfigureGlobal();
/** 300 mutations in an ordinary run, 10,000 in a long one. */
const MUTATIONS = numRuns <= 100 ? 300 : numRuns * 10;

/** Lets the user sit for two hours, and returns the number of reminders. */
function sitFrom(saved: unknown, at: Moment, context: Context): number {
  let { state } = launch(savedStateSchema.parse(saved), at, {}, context);
  let reminders = 0;
  for (let ms = 0; ms <= 120 * MINUTE; ms += 15 * SECOND) {
    const now = momentAfter(at, ms);
    const tick = { type: 'tick', idleSeconds: 3, locked: false, windowFocused: false } as const;
    const after = step(state, { ...tick, ...now }, context);
    reminders += after.effects.filter(({ type }) => type === 'notify').length;
    state = after.state;
    if (after.effects.some(({ type }) => type === 'readDeferralSignals')) {
      const readings = { doNotDisturb: 'no', fullScreen: 'no', call: 'no' } as const;
      const read = step(state, { type: 'deferralReadings', readings, ...now }, context);
      reminders += read.effects.filter(({ type }) => type === 'notify').length;
      state = read.state;
    }
  }
  const view = viewOf(state, state.at, context);
  expect(view.sittingMs).toBeGreaterThanOrEqual(0);
  expect(view.state).not.toBe('stretching');
  return reminders;
}

test('the app starts from any saved state that the schema accepts, and goes on', () => {
  let accepted = 0;
  const anySaved = anyScript().chain((file) => {
    const { state, now, settings } = runScript(file);
    const saved = JSON.parse(JSON.stringify(savedStateOf(state, now))) as object;
    return anyMutationOf(saved).map((mutated) => ({ mutated, now, settings }));
  });
  fastCheck.assert(
    fastCheck.property(anySaved, ({ mutated, now, settings }) => {
      if (!savedStateSchema.safeParse(mutated).success) return;
      accepted += 1;
      const reminding = { ...settings, workingHours: {}, repeatMinutes: 10 };
      const context: Context = { settings: reminding, library, routines: [] };
      const reminders = sitFrom(mutated, momentAfter(now, 20 * SECOND), context);
      const { paused, sitting } = savedStateSchema.parse(mutated);
      if (!paused && !sitting.standing && settings.intervalMinutes <= 60)
        expect(reminders).toBeGreaterThan(0);
    }),
    { numRuns: MUTATIONS },
  );
  // Most replaced values are invalid, about nine in ten. The others are what this test is about.
  expect(accepted).toBeGreaterThan(MUTATIONS / 50);
});
