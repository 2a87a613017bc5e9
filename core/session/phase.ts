export type Side = 'right' | 'left';

/** One repetition of a dose, wherever it is done in the session. */
export interface Place {
  /** The side being worked; 'right' where a dose knows no sides. */
  readonly side: Side;
  /** Counted from 1. */
  readonly set: number;
  readonly repetition: number;
}

/** Part of a session during which one thing happens: the figure moves from one pose to another, or keeps one. */
export interface Phase extends Place {
  readonly kind: 'breathing' | 'leadIn' | 'next' | 'move' | 'hold' | 'rest' | 'otherSide';
  /** Start within the session and length, in ms. */
  readonly startMs: number;
  readonly durationMs: number;
  /** The step to be highlighted; while getting into position there may be none. */
  readonly step: string | undefined;
  /** Names of keyframes; the same name twice keeps the pose. */
  readonly from: string;
  readonly to: string;
  readonly breath: 'in' | 'out' | 'hold' | undefined;
  /** Which of a routine's stretches it belongs to, counted from 0; 0 where there is only one. */
  readonly item: number;
}

/** Phases that follow each other without a gap, and how long they take in all. */
export interface Course {
  readonly phases: readonly Phase[];
  readonly totalMs: number;
}

/** The session of one stretch, computed beforehand from its dose. */
export interface Timeline extends Course {
  readonly sets: number;
  readonly repetitions: number;
  readonly perSide: boolean;
  /** Whether the sides take turns at every repetition. */
  readonly alternates: boolean;
  /** The sides in the order in which each set does them; only the right one where the dose knows no sides. */
  readonly sides: readonly Side[];
  /** Every repetition, in the order in which they are done. */
  readonly places: readonly Place[];
}

/** The session of several stretches, one after another. */
export interface RoutineTimeline extends Course {
  /** Each stretch's part of it, with times that begin at 0. */
  readonly items: readonly Timeline[];
}

/** Whether a phase belongs to a repetition, and not to what comes before and between repetitions. */
export function isWork({ kind }: Phase): boolean {
  return kind === 'move' || kind === 'hold' || kind === 'rest';
}

export function isSameRepetition(one: Place, other: Place): boolean {
  return one.side === other.side && one.set === other.set && one.repetition === other.repetition;
}
