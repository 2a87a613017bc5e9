import type { Stretch } from '../../content/stretch.ts';
import { sampleDose, sampleStretch } from '../choice/testing/sample-stretches.ts';

/** How long the session of `longStretch` takes, in ms: lead-in 5 s, two moves of 2 s, and a hold of 160 s. */
export const LONG_STRETCH_MS = 169_000;

/**
 * A sample stretch that takes longer than a scenario of two minutes, but less than the five minutes that the default
 * settings allow.
 */
export function longStretch(parts: Partial<Stretch>): Stretch {
  return sampleStretch({ dose: { ...sampleDose, holdSeconds: { min: 160, max: 160 } }, ...parts });
}
