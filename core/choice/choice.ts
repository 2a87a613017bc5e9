import type { Message } from '../message.ts';

/** A stretch that fits now, and why. */
export interface Choice {
  readonly stretch: string;
  readonly variant: string;
  readonly durationMs: number;
  readonly reasons: readonly Message[];
}
