import type { Message } from '../message.ts';

/** A stretch to do now, in which variant, and why. `durationMs` is the length of its session, in ms. */
export interface Choice {
  readonly stretch: string;
  readonly variant: string;
  readonly durationMs: number;
  readonly reasons: readonly Message[];
}
