/** Small stretches for the tests of the rules: made up, so that the library can change without them. */
import type { LibraryEntry } from '../../../content/library.ts';
import type { Dose, Step, Stretch, Variant } from '../../../content/stretch.ts';

/** A dose as no source gives it: one repetition, held for 10 s. */
export const sampleDose: Dose = {
  sets: 1,
  reps: { min: 1, max: 3 },
  holdSeconds: { min: 10, max: 30 },
  perSide: false,
  prescribed: true,
  assumed: [],
};

const sampleSteps: Step[] = [
  { id: 'get-ready', part: 'setUp', keyframe: 'ready' },
  { id: 'reach', part: 'moveIn', keyframe: 'reached' },
  { id: 'stay', part: 'hold', keyframe: 'reached' },
  { id: 'return', part: 'moveOut', keyframe: 'ready' },
];

/** A variant with the given parts, the others being samples. */
export function sampleVariant(parts: Partial<Variant> = {}): Variant {
  return {
    id: 'plain',
    steps: sampleSteps,
    figure: { camera: { yaw: 0 }, props: [], keyframes: {} },
    ...parts,
  };
}

/** A stretch with the given parts, the others being samples. */
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

/** A library of stretches, without words. */
export function libraryOf(...stretches: Stretch[]): LibraryEntry[] {
  return stretches.map((stretch) => ({
    stretch,
    words: { name: stretch.id, summary: stretch.id, steps: {}, cautions: {}, variants: {} },
  }));
}
