/** A signal that can defer a reminder, such as do not disturb, and the sources it is read from. */
import type { SignalMessage, SignalReason, SignalReport } from '../../core/signals/signal-report.ts';
import type { Reading } from '../../core/signals/deferral-reasons.ts';
import type { Cancel } from './clock.ts';
import { withTimeout } from './timeout.ts';
import { reasonsOf } from './signal-error.ts';

/** The result of reading a source. */
export interface Finding {
  /** Whether the signal is on, so reminders should be deferred. */
  readonly defers: boolean;
  /** The name of the source that was read, such as "dunst". */
  readonly by: string;
  /** Why other sources of the same signal couldn't be read. */
  readonly without?: readonly SignalReason[];
}

/** One way to read a signal. */
export interface DeferralSource {
  /** The source's name, as far as it is known before the first reading. */
  readonly by: string;
  /** How long a reading may take, in ms of real time; 2000 if not given. */
  readonly timeoutMs?: number;
  /**
   * Reads the signal now.
   *
   * @throws as a rejected promise, if it can't be read
   */
  read(): Promise<Finding>;
}

/** A signal that can't be read on this system, and why. */
export interface UnavailableSource {
  readonly unavailable: SignalMessage;
}

export interface DeferralSignalParts {
  /** Calls back after a number of ms of real time, unless it is cancelled. */
  readonly after: (ms: number, callback: () => void) => Cancel;
  /** Called when a reading fails, once for each different set of reasons. */
  readonly failed: (reasons: readonly SignalReason[]) => void;
}

const DEFAULT_TIMEOUT_MS = 2000;

/** Reads a signal from its source with a time limit, and reports which source works or why none does. */
export class DeferralSignal {
  readonly #source: DeferralSource | UnavailableSource;
  readonly #parts: DeferralSignalParts;
  readonly #reportedFailures = new Set<string>();
  #report: SignalReport;

  constructor(source: DeferralSource | UnavailableSource, parts: DeferralSignalParts) {
    this.#source = source;
    this.#parts = parts;
    this.#report =
      'unavailable' in source
        ? { available: false, reasons: [{ why: source.unavailable }] }
        : { available: true, by: source.by };
  }

  /** The source of the last reading, or why it failed; before the first reading, the source that will be read. */
  get report(): SignalReport {
    return this.#report;
  }

  /** Reads the signal now; "unknown" if it can't be read in time. Never rejects. */
  async read(): Promise<Reading> {
    if ('unavailable' in this.#source) return 'unknown';
    try {
      const { defers, ...source } = await this.#readWithTimeout(this.#source);
      this.#report = { available: true, ...source };
      return defers ? 'yes' : 'no';
    } catch (error) {
      const reasons = reasonsOf(error);
      this.#report = { available: false, reasons };
      const text = JSON.stringify(reasons);
      if (!this.#reportedFailures.has(text)) this.#parts.failed(reasons);
      this.#reportedFailures.add(text);
      return 'unknown';
    }
  }

  #readWithTimeout(source: DeferralSource): Promise<Finding> {
    const { timeoutMs = DEFAULT_TIMEOUT_MS, by } = source;
    return withTimeout(source.read(), timeoutMs, by, this.#parts.after);
  }
}
