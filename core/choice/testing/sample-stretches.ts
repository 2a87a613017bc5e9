/** Small made-up stretches for the tests of the rules, so changes to the library don't affect these tests. */
import { cautionsOf } from '../../../content/cautions.ts';
import type { LibraryEntry } from '../../../content/library.ts';
import type { Dose, Step, Stretch, Variant } from '../../../content/stretch.ts';

/** A made-up dose: one repetition, held for 10 s. */
export const sampleDose: Dose = {
  sets: 1,
  reps: { min: 1, max: 3 },
  holdSeconds: { min: 10, max: 30 },
  perSide: false,
  suggested: true,
  assumed: [],
};

const sampleSteps: Step[] = [
  { id: 'get-ready', part: 'setUp', keyframe: 'ready' },
  { id: 'reach', part: 'moveIn', keyframe: 'reached' },
  { id: 'stay', part: 'hold', keyframe: 'reached' },
  { id: 'return', part: 'moveOut', keyframe: 'ready' },
];

/** Returns a sample variant with the given parts replaced. */
export function sampleVariant(parts: Partial<Variant> = {}): Variant {
  return {
    id: 'plain',
    steps: sampleSteps,
    figure: { camera: { yaw: 0 }, props: [], keyframes: {} },
    ...parts,
  };
}

/** Returns a sample stretch with the given parts replaced. */
export function sampleStretch(parts: Partial<Stretch> = {}): Stretch {
  return {
    id: 'sample',
    source: 'wright-pt',
    position: 'standing',
    places: ['standing'],
    does: ['side'],
    cautions: [],
    ruledOutBy: [],
    dose: sampleDose,
    variants: [sampleVariant()],
    ...parts,
  };
}

/** Returns a library of these stretches, with their ids as their names and no other words, and only their own cautions. */
export function libraryOf(...stretches: Stretch[]): LibraryEntry[] {
  return stretches.map((stretch) => {
    const words = { name: stretch.id, summary: stretch.id, steps: {}, cautions: {}, variants: {} };
    return { stretch, words, cautions: cautionsOf(stretch, words, {}) };
  });
}
