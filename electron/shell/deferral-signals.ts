/**
 * Reads the signals that can defer a reminder. They are read only when the rules need them, and when the user opens the
 * settings, which show the signals that can be read here.
 */
import type { DeferralReadings, Reading, SystemReason } from '../../core/signals/deferral-reasons.ts';
import type { SignalReport } from '../../core/signals/signal-report.ts';
import { sayReasons } from '../../messages/say.ts';
import type { Clock } from '../platform/clock.ts';
import { DeferralSignal, type DeferralSource, type UnavailableSource } from '../platform/deferral-signal.ts';
import type { Log } from '../storage/log.ts';

type ByReason<Value> = Readonly<Record<SystemReason, Value>>;

export interface DeferralSignalsParts {
  readonly sources: ByReason<DeferralSource | UnavailableSource>;
  /** Returns which reasons may defer a reminder. The signals of the others aren't read. */
  readonly enabled: () => ByReason<boolean>;
  /** Called with the readings once all signals have been read. */
  readonly onReadings: (readings: DeferralReadings) => void;
  /** Calls back after `ms` of real time: time limits don't depend on the speed of the app's clock. */
  readonly after: Clock['after'];
  readonly log: Log;
}

export class DeferralSignals {
  readonly #parts: DeferralSignalsParts;
  readonly #signals: ByReason<DeferralSignal>;
  #reading = false;

  constructor(parts: DeferralSignalsParts) {
    this.#parts = parts;
    const { sources, after, log } = parts;
    const signal = (reason: SystemReason) =>
      new DeferralSignal(sources[reason], {
        after,
        failed: (why) => log.write(`can't read ${reason}: ${sayReasons(why)}`),
      });
    this.#signals = {
      doNotDisturb: signal('doNotDisturb'),
      fullScreen: signal('fullScreen'),
      call: signal('call'),
    };
  }

  /** For the settings screen: the source of each signal, or why it can't be read. */
  get reports(): ByReason<SignalReport> {
    const { doNotDisturb, fullScreen, call } = this.#signals;
    return { doNotDisturb: doNotDisturb.report, fullScreen: fullScreen.report, call: call.report };
  }

  /** Reads all enabled signals in parallel. If a reading is under way, its result also serves this call. */
  read(): void {
    if (this.#reading) return;
    this.#reading = true;
    void this.#readAll().then((readings) => {
      this.#reading = false;
      this.#parts.onReadings(readings);
    });
  }

  /** Reads whether a call is under way, which also means that the user is present. */
  readCall(): Promise<Reading> {
    return this.#signals.call.read();
  }

  async #readAll(): Promise<DeferralReadings> {
    const enabled = this.#parts.enabled();
    const read = async (reason: SystemReason): Promise<Reading> =>
      enabled[reason] ? this.#signals[reason].read() : 'no';
    const [doNotDisturb, fullScreen, call] = await Promise.all([
      read('doNotDisturb'),
      read('fullScreen'),
      read('call'),
    ]);
    return { doNotDisturb, fullScreen, call };
  }
}
