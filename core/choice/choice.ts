import type { Message } from '../message.ts';

/** A stretch to do now: its variant, its length in ms, and why it was chosen. */
export interface Choice {
  readonly stretch: string;
  readonly variant: string;
  readonly durationMs: number;
  readonly reasons: readonly Message[];
}
