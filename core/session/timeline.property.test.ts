import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { Dose, Step } from '../../content/stretch.ts';
import { anySessionSettings } from '../testing/session-arbitraries.ts';
import { timelineOf } from './timeline.ts';

const range = (max: number) =>
  fastCheck
    .tuple(fastCheck.integer({ min: 1, max }), fastCheck.integer({ min: 0, max }))
    .map(([min, more]) => ({ min, max: min + more }));

const anyDose: fastCheck.Arbitrary<Dose> = fastCheck.record(
  {
    sets: fastCheck.integer({ min: 1, max: 3 }),
    reps: range(5),
    holdSeconds: range(30),
    progression: fastCheck.constant(true as const),
    restSeconds: range(10),
    perSide: fastCheck.boolean(),
    suggested: fastCheck.constant(true),
    assumed: fastCheck.constant<Dose['assumed']>([]),
  },
  { requiredKeys: ['sets', 'reps', 'perSide', 'suggested', 'assumed'] },
);

const anySteps: fastCheck.Arbitrary<Step[]> = fastCheck
  .array(
    fastCheck.record(
      {
        part: fastCheck.constantFrom('setUp', 'moveIn', 'hold', 'moveOut', 'rest'),
        keyframe: fastCheck.constantFrom('a', 'b', 'c'),
        seconds: fastCheck.double({ min: 0.5, max: 20, noNaN: true }),
      },
      { requiredKeys: ['part', 'keyframe'] },
    ),
    { maxLength: 8 },
  )
  .map((steps) => [
    { id: 'step-0', part: 'moveIn', keyframe: 'a' },
    ...steps.map((step, index) => ({ ...step, id: `step-${String(index + 1)}` })),
  ]);

test('phases follow each other without a gap in time or pose, and add up to the total', () => {
  fastCheck.assert(
    fastCheck.property(anyDose, anySteps, anySessionSettings, (dose, steps, settings) => {
      const { phases, totalMs } = timelineOf(sampleStretch({ dose }), sampleVariant({ steps }), settings);
      let endMs = 0;
      let pose = phases[0]?.from;
      for (const phase of phases) {
        expect(phase.startMs).toBe(endMs);
        expect(phase.durationMs).toBeGreaterThan(0);
        expect(phase.from).toBe(pose);
        endMs += phase.durationMs;
        pose = phase.to;
      }
      expect(totalMs).toBe(endMs);
    }),
  );
});

test('every side of every set has as many repetitions and as much hold as the dose says', () => {
  fastCheck.assert(
    fastCheck.property(anyDose, anySteps, anySessionSettings, (dose, steps, settings) => {
      const { phases } = timelineOf(sampleStretch({ dose }), sampleVariant({ steps }), settings);
      const sides = dose.perSide ? 2 : 1;
      const repetitions = phases.filter(({ step }) => step === 'step-0');
      const moves = repetitions.filter(({ kind }) => kind === 'move');
      expect(moves).toHaveLength(dose.sets * sides * dose.reps.min);

      if (!dose.holdSeconds) return;
      const holdMs = phases
        .filter(({ kind }) => kind === 'hold')
        .reduce((sum, { durationMs }) => sum + durationMs, 0);
      const { min, max } = dose.holdSeconds;
      expect(holdMs).toBe(moves.length * (dose.progression ? max : min) * 1000);
    }),
  );
});

test('a chosen dose always stays within the range of its source', () => {
  const anyWish = fastCheck.record(
    { reps: fastCheck.integer({ min: 1, max: 60 }), holdSeconds: fastCheck.integer({ min: 1, max: 600 }) },
    { requiredKeys: [] },
  );
  fastCheck.assert(
    fastCheck.property(anyDose, anySessionSettings, anyWish, (dose, settings, wish) => {
      const variant = sampleVariant();
      const { phases, repetitions } = timelineOf(sampleStretch({ dose }), variant, {
        ...settings,
        doses: { sample: wish },
      });
      expect(repetitions).toBe(Math.max(dose.reps.min, Math.min(dose.reps.max, wish.reps ?? 1)));
      if (!dose.holdSeconds) return;
      const { min, max } = dose.holdSeconds;
      const holdMs = 1000 * Math.max(min, Math.min(max, wish.holdSeconds ?? (dose.progression ? max : min)));
      const holds = phases.filter(({ kind }) => kind === 'hold');
      expect(new Set(holds.map(({ durationMs }) => durationMs))).toEqual(new Set([holdMs]));
      expect(holds).toHaveLength(dose.sets * repetitions * (dose.perSide ? 2 : 1));
    }),
  );
});

test('a change of side is always announced', () => {
  fastCheck.assert(
    fastCheck.property(anyDose, anySteps, anySessionSettings, (dose, steps, settings) => {
      const { phases } = timelineOf(sampleStretch({ dose }), sampleVariant({ steps }), settings);
      const working = phases.filter(({ kind }) => kind !== 'rest');
      working.forEach((phase, index) => {
        const before = working[index - 1];
        if (before && before.side !== phase.side) expect(phase.kind).toBe('otherSide');
      });
    }),
  );
});
