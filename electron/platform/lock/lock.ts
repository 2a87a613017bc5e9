import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';

/** Whether the screen is locked. */
export interface Lock {
  readonly locked: boolean;
  /** Which sources work, or why none does. Changes as programs start and end. */
  readonly report: SignalReport;
}

/** Whether the screen is locked, or why a source can't read it. */
export type LockReading = boolean | { readonly unavailable: readonly SignalReason[] };

/** A program that may know whether the screen is locked. */
export interface LockSource {
  /** Its name in the report, such as "logind". */
  readonly name: string;
  /**
   * Calls back with the current reading, and again at each change, until the app ends.
   *
   * @throws as a rejected promise, if the source can't be watched here
   */
  watch(listener: (reading: LockReading) => void): Promise<void>;
}
