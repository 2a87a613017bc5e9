/**
 * Asks the machine for reasons to hold a reminder back: when the rules want to know, and when the person opens the
 * settings, which tell what works here. Nothing is ever asked without either.
 */
import type { SystemReason, DeferralReadings, Reading } from '../../core/signals/deferral-reasons.ts';
import { sayReasons } from '../../messages/say.ts';
import type { SignalReport } from '../../core/signals/signal-report.ts';
import { DeferralSignal, type DeferralSource, type UnavailableSource } from '../platform/deferral-signal.ts';
import type { Log } from '../storage/log.ts';
import type { Clock } from '../platform/clock.ts';

type ByReason<Value> = Readonly<Record<SystemReason, Value>>;

export interface DeferralSignalsParts {
  readonly sources: ByReason<DeferralSource | UnavailableSource>;
  /** Which reasons may hold a reminder back; the others are not asked about. */
  readonly wanted: () => ByReason<boolean>;
  readonly answered: (readings: DeferralReadings) => void;
  /** Waits in real time: how long a program may take has nothing to do with how fast the app's clock runs. */
  readonly after: Clock['after'];
  readonly log: Log;
}

export class DeferralSignals {
  readonly #parts: DeferralSignalsParts;
  readonly #signals: ByReason<DeferralSignal>;
  #asking = false;

  constructor(parts: DeferralSignalsParts) {
    this.#parts = parts;
    const { sources, after, log } = parts;
    const signal = (reason: SystemReason) =>
      new DeferralSignal(sources[reason], {
        after,
        failed: (why) => log.write(`${reason} cannot be told: ${sayReasons(why)}`),
      });
    this.#signals = {
      doNotDisturb: signal('doNotDisturb'),
      fullScreen: signal('fullScreen'),
      call: signal('call'),
    };
  }

  /** For the settings screen: what answers for each reason, or why nothing does. */
  get reports(): ByReason<SignalReport> {
    const { doNotDisturb, fullScreen, call } = this.#signals;
    return { doNotDisturb: doNotDisturb.report, fullScreen: fullScreen.report, call: call.report };
  }

  /** Asks about all wanted reasons at once; the answer comes once, also for those who ask meanwhile. */
  ask(): void {
    if (this.#asking) return;
    this.#asking = true;
    void this.#readAll().then((readings) => {
      this.#asking = false;
      this.#parts.answered(readings);
    });
  }

  async #readAll(): Promise<DeferralReadings> {
    const wanted = this.#parts.wanted();
    const read = async (reason: SystemReason): Promise<Reading> =>
      wanted[reason] ? this.#signals[reason].read() : 'no';
    const [doNotDisturb, fullScreen, call] = await Promise.all([
      read('doNotDisturb'),
      read('fullScreen'),
      read('call'),
    ]);
    return { doNotDisturb, fullScreen, call };
  }
}
