/** A reason to hold a reminder back, as far as this machine can tell it: one interface for all ways to find out. */
import type { SignalMessage, SignalReason, SignalReport } from '../../core/signals/signal-report.ts';
import type { Reading } from '../../core/signals/deferral-reasons.ts';
import type { Cancel } from './clock.ts';
import { inTime } from './timeout.ts';
import { reasonsOf } from './reason.ts';

/** What was found out, and what told it, such as "dunst". */
export interface Finding {
  readonly holds: boolean;
  readonly by: string;
  /** What could not be asked beside it. */
  readonly without?: readonly SignalReason[];
}

/** One way to find out. */
export interface DeferralSource {
  /** What will be asked, as far as that is known before it was. */
  readonly by: string;
  /** How long the answer may take, in ms of real time, where 2 s are too short. */
  readonly answersWithinMs?: number;
  /**
   * Asks the machine now.
   *
   * @throws the reason why it cannot tell, as a rejected promise
   */
  read(): Promise<Finding>;
}

/** There is no way here, and why. */
export interface NoSource {
  readonly missing: SignalMessage;
}

export interface DeferralSignalParts {
  /** Calls back after so many ms of real time, unless it is cancelled. */
  readonly after: (ms: number, callback: () => void) => Cancel;
  /** Hears why a reading failed, once for each reason. */
  readonly failed: (reasons: readonly SignalReason[]) => void;
}

const usuallyWithinMs = 2000;

/** A signal over its source: always answers, in time, and reports what answered. */
export class DeferralSignal {
  readonly #source: DeferralSource | NoSource;
  readonly #parts: DeferralSignalParts;
  readonly #told = new Set<string>();
  #report: SignalReport;

  constructor(source: DeferralSource | NoSource, parts: DeferralSignalParts) {
    this.#source = source;
    this.#parts = parts;
    this.#report =
      'missing' in source
        ? { available: false, reasons: [{ why: source.missing }] }
        : { available: true, by: source.by };
  }

  /** What answered the last time, or why nothing did; before the first reading, what will be asked. */
  get report(): SignalReport {
    return this.#report;
  }

  /** Asks the machine now; "unknown" when it cannot tell, or not in time. */
  async read(): Promise<Reading> {
    if ('missing' in this.#source) return 'unknown';
    try {
      const { holds, ...told } = await this.#readInTime(this.#source);
      this.#report = { available: true, ...told };
      return holds ? 'yes' : 'no';
    } catch (error) {
      const reasons = reasonsOf(error);
      this.#report = { available: false, reasons };
      const text = JSON.stringify(reasons);
      if (!this.#told.has(text)) this.#parts.failed(reasons);
      this.#told.add(text);
      return 'unknown';
    }
  }

  #readInTime(source: DeferralSource): Promise<Finding> {
    const { answersWithinMs = usuallyWithinMs, by } = source;
    return inTime(source.read(), answersWithinMs, by, this.#parts.after);
  }
}
