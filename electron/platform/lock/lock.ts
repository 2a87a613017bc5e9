import type { SignalReport } from '../../ipc/contract.ts';

/** Whether the screen is locked. */
export interface Lock {
  readonly locked: boolean;
  readonly report: SignalReport;
}
