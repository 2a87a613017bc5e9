/** Part of a session during which one thing happens: the figure moves from one pose to another, or keeps one. */
export interface Phase {
  readonly kind: 'breathing' | 'leadIn' | 'move' | 'hold' | 'rest' | 'otherSide';
  /** Start within the session and length, in ms. */
  readonly startMs: number;
  readonly durationMs: number;
  /** The step to be highlighted; while getting into position there may be none. */
  readonly step: string | undefined;
  /** Names of keyframes; the same name twice keeps the pose. */
  readonly from: string;
  readonly to: string;
  readonly breath: 'in' | 'out' | 'hold' | undefined;
  /** The side being worked; 'right' where a dose knows no sides. */
  readonly side: 'right' | 'left';
  /** Counted from 1. */
  readonly set: number;
  readonly repetition: number;
}

/** A whole session, computed beforehand from a dose. */
export interface Timeline {
  readonly phases: readonly Phase[];
  readonly totalMs: number;
  readonly sets: number;
  readonly repetitions: number;
  readonly perSide: boolean;
}
