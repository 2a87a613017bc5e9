import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';

/** Whether the screen is locked. */
export interface Lock {
  readonly locked: boolean;
  /** What tells it, or why nothing does; it changes as programs come and go. */
  readonly report: SignalReport;
}

/** What a source says: whether the screen is locked, or why it cannot tell. */
export type LockReading = boolean | { readonly missing: readonly SignalReason[] };

/** One of the programs that may know about the lock. */
export interface LockSource {
  /** Its name in the report, such as "logind". */
  readonly name: string;
  /**
   * Tells how it stands, now and at each change, until the app ends.
   *
   * @throws the reason, as a rejected promise, when it cannot be followed here
   */
  follow(tell: (reading: LockReading) => void): Promise<void>;
}
