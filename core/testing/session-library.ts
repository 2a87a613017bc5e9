/** A library for scenarios that start, switch and end sessions. */
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { AppDriverParts } from './app-driver.ts';
import { longStretch } from './long-stretch.ts';
import { resetRoutine } from './reset-routine.ts';

/** Three stretches that may be offered, one that is too long for that, and a routine of two. */
export const sessionLibrary = {
  library: libraryOf(
    longStretch({ id: 'bridge' }),
    longStretch({ id: 'side-bend', variants: [sampleVariant(), sampleVariant({ id: 'seated' })] }),
    longStretch({ id: 'twist' }),
    // Two holds of 200 s.
    sampleStretch({
      id: 'two-sided',
      dose: { ...sampleDose, perSide: true, holdSeconds: { min: 200, max: 200 } },
    }),
  ),
  routines: [resetRoutine('side-bend', 'twist')],
} satisfies AppDriverParts;
