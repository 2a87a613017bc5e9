import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MINUTE } from '../time/moment.ts';
import { anyClockChange, anyLiving, anyScript, anySettings } from '../testing/script-arbitraries.ts';
import { checkDays, liveThrough } from '../testing/check-days.ts';
import { modelSitting } from '../testing/sitting-model.ts';

// Many days take their time where PROPERTY_RUNS asks for many.
vi.setConfig({ testTimeout: 10 * MINUTE });

/** The meter rounds to whole ms whenever it turns. */
const ROUNDING_MS = 30;

test('whatever a day is made of, meter and natural breaks are what a count of its seconds gives', () => {
  const days = anyScript({
    line: fastCheck.oneof({ weight: 9, arbitrary: anyLiving }, { weight: 1, arbitrary: anyClockChange }),
    settings: anySettings({ workingHours: false }),
  });
  checkDays(days, (file) => {
    let naturalBreaks = 0;
    const day = liveThrough(file, ({ after }) => {
      naturalBreaks += after.effects.filter(
        (effect) => effect.type === 'record' && effect.record.kind === 'naturalBreak',
      ).length;
    });
    const expected = modelSitting(file);
    expect(Math.abs(day.state.sitting.meter.sittingMs - expected.sittingMs)).toBeLessThanOrEqual(ROUNDING_MS);
    // Who stays away after locking the screen turns out to have left before: what was sitting at first is taken back,
    // but not the break that the absence had been by then.
    const inOneKind = !file.script.some((line) => 'for' in line && ['locked', 'asleep'].includes(line.user));
    if (inOneKind) expect(naturalBreaks).toBe(expected.naturalBreaks);
    else expect(naturalBreaks).toBeGreaterThanOrEqual(expected.naturalBreaks);
  });
});
