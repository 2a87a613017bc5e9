/** The dose that a session follows. */
import { describe, expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { doseWithoutHold, sessionSettings as settings } from '../testing/timeline-trace.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { stretchLengthMs } from './length.ts';
import { timelineOf, type SessionSettings } from './timeline.ts';

test("a variant's own dose overrides the stretch's", () => {
  const variant = sampleVariant({ dose: { ...sampleDose, reps: { min: 3, max: 3 } } });
  expect(timelineOf(sampleStretch(), variant, settings).repetitions).toBe(3);
  expect(stretchLengthMs(sampleStretch(), variant, settings)).toBe(42_000);
});

describe('a progression', () => {
  const progression = { ...sampleDose, progression: true } as const;
  const holdMs = (doses: SessionSettings['doses']) => {
    const { phases } = timelineOf(sampleStretch({ dose: progression }), sampleVariant(), {
      ...settings,
      doses,
    });
    return phases.filter(({ kind }) => kind === 'hold').map(({ durationMs }) => durationMs);
  };

  test('is done whole unless the user shortens it', () => {
    expect(holdMs({})).toEqual([30_000]);
    expect(holdMs({ sample: { reps: 1 } })).toEqual([30_000]);
    expect(holdMs({ sample: { holdSeconds: 10 } })).toEqual([10_000]);
    expect(holdMs({ sample: { holdSeconds: 3 } })).toEqual([10_000]);
  });

  test('of the hip flexor lunge goes further after ten seconds', () => {
    const lunge = readLibrary().entries.find(({ stretch }) => stretch.id === 'hip-flexor-lunge')!.stretch;
    const { phases } = timelineOf(lunge, lunge.variants[0]!, settings);
    const holds = phases.filter(({ kind, side }) => kind === 'hold' && side === 'right');
    expect(holds.map(({ step, durationMs }) => [step, durationMs])).toEqual([
      ['feel', 10_000],
      ['further', 20_000],
    ]);
  });
});

describe('a dose that the user has chosen', () => {
  const lengthWith = (wanted: { holdSeconds?: number; reps?: number }, variant = sampleVariant()) =>
    stretchLengthMs(sampleStretch(), variant, { ...settings, doses: { sample: wanted } });

  test('makes the session longer', () => {
    expect(lengthWith({ holdSeconds: 20 })).toBe(24_000);
    expect(lengthWith({ reps: 2 })).toBe(28_000);
    expect(lengthWith({ holdSeconds: 12.5, reps: 3 })).toBe(3 * 16_500);
  });

  test('stays within the range of its source and of the variant', () => {
    expect(lengthWith({ holdSeconds: 600, reps: 60 })).toBe(3 * 34_000);
    expect(lengthWith({ holdSeconds: 1, reps: 1 })).toBe(14_000);
    const gentle = sampleVariant({ dose: { ...sampleDose, holdSeconds: { min: 3, max: 5 } } });
    expect(lengthWith({ holdSeconds: 20 }, gentle)).toBe(9000);
  });

  test('affects no other stretch, and adds no hold to a dose without one', () => {
    const doses = { other: { reps: 3 }, sample: { holdSeconds: 20 } };
    expect(stretchLengthMs(sampleStretch({ id: 'third' }), sampleVariant(), { ...settings, doses })).toBe(
      14_000,
    );
    const { phases } = timelineOf(sampleStretch({ dose: doseWithoutHold }), sampleVariant(), {
      ...settings,
      doses,
    });
    expect(phases.find(({ kind }) => kind === 'hold')?.durationMs).toBe(2000);
  });
});
