import type { SignalReport } from '../../ipc/contract.ts';

/** How long ago the person last touched keyboard or mouse, anywhere. */
export interface Idle {
  /** Seconds since the last input; null when it cannot be read. */
  read(): number | null;
  readonly report: SignalReport;
}
