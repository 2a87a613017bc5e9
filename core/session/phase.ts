import { z } from 'zod';

export const sideSchema = z.enum(['right', 'left']);
export type Side = z.infer<typeof sideSchema>;

/** Identifies one repetition of a dose. */
export interface Repetition {
  /** The side being worked; 'right' if the dose has no sides. */
  readonly side: Side;
  /** Both count from 1. */
  readonly set: number;
  readonly repetition: number;
}

/** A part of a session in which the figure moves from one pose to another, or stays in one. */
export interface Phase extends Repetition {
  readonly kind: 'breathing' | 'leadIn' | 'next' | 'move' | 'hold' | 'rest' | 'otherSide';
  /** Start within the session and length, in ms. */
  readonly startMs: number;
  readonly durationMs: number;
  /** Id of the step to highlight; may be undefined, as while getting into position. */
  readonly step: string | undefined;
  /** Names of keyframes; the same name twice keeps the pose. */
  readonly from: string;
  readonly to: string;
  readonly breath: 'in' | 'out' | 'hold' | undefined;
  /** Index of the session's stretch that it belongs to, from 0. */
  readonly item: number;
}

/** Phases that follow each other without a gap, and their total length in ms. */
export interface Timeline {
  readonly phases: readonly Phase[];
  readonly totalMs: number;
}

/** The phases of one stretch, computed from its dose. */
export interface ItemTimeline extends Timeline {
  readonly sets: number;
  readonly repetitions: number;
  readonly perSide: boolean;
  /** Whether the sides alternate at every repetition. */
  readonly alternates: boolean;
  /** The sides in the order in which each set does them; only the right one if the dose has no sides. */
  readonly sides: readonly Side[];
  /** Every repetition, in the order in which it is done. */
  readonly order: readonly Repetition[];
}

/** The phases of several stretches, one after another. */
export interface SessionTimeline extends Timeline {
  /** The timeline of each stretch, with times that begin at 0. */
  readonly items: readonly ItemTimeline[];
  /** Whether the lead-in asks for deep breaths: a source recommends them first, and there is no breathing phase. */
  readonly asksForBreaths: boolean;
}

/** Whether a phase is a movement, a hold or a rest, and not time to get ready. */
export function isWork({ kind }: Phase): boolean {
  return kind === 'move' || kind === 'hold' || kind === 'rest';
}

/** Whether two phases or repetitions of the same stretch belong to the same repetition. */
export function isSameRepetition(a: Repetition, b: Repetition): boolean {
  return a.side === b.side && a.set === b.set && a.repetition === b.repetition;
}
