import type { SignalMessage, SignalReport } from '../../../core/signals/signal-report.ts';
import type { IdleReading } from '../../../core/signals/idle-reading.ts';

/** What a source that works says. */
export type ToldIdle = Exclude<IdleReading, null>;

/** How long ago the person last touched keyboard or mouse, anywhere. */
export interface Idle {
  /** How long ago; null when nothing here can tell. Never rejected, and never long in coming. */
  read(): Promise<IdleReading>;
  /** What has answered last, or why nothing did; it changes when a source fails. */
  readonly report: SignalReport;
}

/** One way to read the idle time. */
export interface IdleSource {
  /** Its name in the report, such as "powerMonitor". */
  readonly name: string;
  /** What it does not tell. */
  readonly limit?: SignalMessage;
  /**
   * How long ago the last input was, as far as the source can say.
   *
   * @throws the reason, also as a rejected promise, when it does not work here
   */
  read(): ToldIdle | Promise<ToldIdle>;
}
