import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { anySessionSettings } from '../testing/session-arbitraries.ts';
import type { Phase } from './phase.ts';
import { sessionTimelineOf } from './routine.ts';
import { timelineOf, type SessionItem } from './timeline.ts';

const anyItem: fastCheck.Arbitrary<SessionItem> = fastCheck
  .record({
    sets: fastCheck.option(fastCheck.integer({ min: 1, max: 4 }), { nil: undefined }),
    doseSets: fastCheck.integer({ min: 1, max: 3 }),
    holdSeconds: fastCheck.integer({ min: 1, max: 200 }),
    perSide: fastCheck.boolean(),
    place: fastCheck.constantFrom('seated', 'standing', 'floor'),
  })
  .map(({ sets, doseSets, holdSeconds, perSide, place }) => ({
    stretch: sampleStretch({
      places: [place],
      dose: { ...sampleDose, sets: doseSets, perSide, holdSeconds: { min: holdSeconds, max: holdSeconds } },
    }),
    variant: sampleVariant(),
    ...(sets !== undefined && { sets }),
  }));
const anyItems = fastCheck.array(anyItem, { minLength: 1, maxLength: 9 });

test('phases follow each other without a gap, item after item, and add up to the total', () => {
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, (items, settings) => {
      const { phases, totalMs } = sessionTimelineOf(items, settings);
      let endMs = 0;
      let item = 0;
      for (const phase of phases) {
        expect(phase.startMs).toBe(endMs);
        expect(phase.durationMs).toBeGreaterThan(0);
        // The first phase of each later stretch announces it, and no other phase does.
        expect(phase.kind === 'next').toBe(phase.item !== item);
        expect([item, item + 1]).toContain(phase.item);
        endMs += phase.durationMs;
        item = phase.item;
      }
      expect(item).toBe(items.length - 1);
      expect(totalMs).toBe(endMs);
    }),
  );
});

test('a routine takes as long as its stretches by themselves, apart from getting into position', () => {
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, (items, settings) => {
      const { totalMs, items: timelines } = sessionTimelineOf(items, settings);
      const lengthOf = (phases: readonly Phase[]) =>
        phases.reduce((sum, { durationMs }) => sum + durationMs, 0);
      const openings = ['leadIn', 'next'];
      const workOf = (all: readonly Phase[]) => lengthOf(all.filter(({ kind }) => !openings.includes(kind)));
      const alone = items.map(({ stretch, variant, sets }, index) => {
        const dose = { ...stretch.dose, sets: sets ?? stretch.dose.sets };
        const breathingFirst = settings.breathingFirst && index === 0;
        return workOf(timelineOf({ ...stretch, dose }, variant, { ...settings, breathingFirst }).phases);
      });
      expect(timelines.map((timeline) => workOf(timeline.phases))).toEqual(alone);
      expect(timelines.reduce((sum, timeline) => sum + timeline.totalMs, 0)).toBe(totalMs);
    }),
  );
});

test('each stretch of a routine has the same phases as in a session of its own', () => {
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, (items, settings) => {
      const { phases } = sessionTimelineOf(items, settings);
      items.forEach(({ stretch, variant, sets }, index) => {
        const dose = { ...stretch.dose, sets: sets ?? stretch.dose.sets };
        const alone = timelineOf({ ...stretch, dose }, variant, { ...settings, breathingFirst: false });
        const working = (all: typeof phases) =>
          all
            .filter(({ kind }) => !['leadIn', 'next', 'breathing'].includes(kind))
            .map(({ kind, step, durationMs, side, set, repetition }) => [
              kind,
              step,
              durationMs,
              side,
              set,
              repetition,
            ]);
        expect(working(phases.filter(({ item }) => item === index))).toEqual(working(alone.phases));
      });
    }),
  );
});
