import type { SignalReport } from '../../ipc/contract.ts';

/** How long ago the person last touched keyboard or mouse, anywhere. */
export interface Idle {
  /** Seconds since the last input; null when nothing here can tell them. Never rejected, and never long in coming. */
  read(): Promise<number | null>;
  /** What has answered last, or why nothing did; it changes when a source fails. */
  readonly report: SignalReport;
}

/** One way to read the idle time. */
export interface IdleSource {
  /** Its name in the report, such as "powerMonitor". */
  readonly name: string;
  /**
   * Seconds since the last input; null while the source works but cannot say.
   *
   * @throws the reason, also as a rejected promise, when it does not work here
   */
  read(): number | null | Promise<number | null>;
}
