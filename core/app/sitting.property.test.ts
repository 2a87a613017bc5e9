import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MINUTE } from '../time/moment.ts';
import { anyClockChange, anyTimeLine, anyScript, anySettings } from '../testing/script-arbitraries.ts';
import { checkDays, runScript } from '../testing/check-days.ts';
import { modelSitting } from '../testing/sitting-model.ts';

// With a high PROPERTY_RUNS, a test takes long.
vi.setConfig({ testTimeout: 10 * MINUTE });

/** The meter rounds to whole ms whenever it changes direction. */
const ROUNDING_MS = 30;

test('on any day, the meter and natural breaks match the model that marks every second', () => {
  const days = anyScript({
    line: fastCheck.oneof({ weight: 9, arbitrary: anyTimeLine }, { weight: 1, arbitrary: anyClockChange }),
    settings: anySettings({ workingHours: false }),
  });
  checkDays(days, (file) => {
    let naturalBreaks = 0;
    const day = runScript(file, ({ after }) => {
      naturalBreaks += after.effects.filter(
        (effect) => effect.type === 'record' && effect.record.kind === 'naturalBreak',
      ).length;
    });
    const expected = modelSitting(file);
    expect(Math.abs(day.state.sitting.meter.sittingMs - expected.sittingMs)).toBeLessThanOrEqual(ROUNDING_MS);
    // If the user locks the screen and stays away, the idle time later shows that the absence began at the last input,
    // before the lock. The sitting since then becomes absence, but a natural break that was already recorded stays.
    const hasOnlyIdle = !file.script.some(
      (line) => 'for' in line && ['locked', 'asleep'].includes(line.user),
    );
    if (hasOnlyIdle) expect(naturalBreaks).toBe(expected.naturalBreaks);
    else expect(naturalBreaks).toBeGreaterThanOrEqual(expected.naturalBreaks);
  });
});
