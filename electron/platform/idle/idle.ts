import type { SignalMessage, SignalReport } from '../../../core/signals/signal-report.ts';
import type { IdleReading } from '../../../core/signals/idle-reading.ts';

/** The reading of a source that works. */
export type KnownIdle = Exclude<IdleReading, null>;

/** The time since the user's last keyboard or mouse input, in any application. */
export interface Idle {
  /** Returns the seconds since the last input, "recent", or null if no source works. Never rejects or hangs. */
  read(): Promise<IdleReading>;
  /** The source of the last reading, or why none works. Changes when a source fails. */
  readonly report: SignalReport;
}

/** One way to read the idle time. */
export interface IdleSource {
  /** Its name in the report, such as "powerMonitor". */
  readonly name: string;
  /** What this source can't report. */
  readonly limit?: SignalMessage;
  /** Whether it is asked at each reading, even soon after it failed: it costs nothing, and may work any time. */
  readonly alwaysAsk?: true;
  /**
   * Returns the seconds since the last input, as precisely as the source knows them.
   *
   * @throws if the source doesn't work here, directly or as a rejected promise
   */
  read(): KnownIdle | Promise<KnownIdle>;
}
