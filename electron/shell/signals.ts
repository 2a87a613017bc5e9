/** All signals of this system: presence, which every tick reads, and the signals that can defer a reminder. */
import type { DeferralReadings, Reading } from '../../core/signals/deferral-reasons.ts';
import type { SignalName, SignalReport } from '../../core/signals/signal-report.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { createClock } from '../platform/clock.ts';
import type { Buses } from '../platform/dbus/buses.ts';
import { deferralSources } from '../platform/deferral-sources.ts';
import type { Log } from '../storage/log.ts';
import { DeferralSignals } from './deferral-signals.ts';
import { watchPresence, type PresenceSignals, type PresenceSources } from './presence.ts';

export interface SignalsParts {
  readonly system: Pick<NodeJS.Process, 'platform' | 'env'>;
  readonly buses: Buses;
  readonly powerMonitor: PresenceSources['powerMonitor'];
  readonly waylandPowerMonitor: PresenceSources['waylandPowerMonitor'];
  readonly window: { readonly isFocused: boolean };
  /** How many times faster than real time the app's clock runs. */
  readonly speed: number;
  readonly log: Log;
  /** Which reasons may defer a reminder. */
  readonly settings: { readonly current: Pick<Settings, 'deferFor'> };
  /** Called when the screen is locked or unlocked, so that the app ticks at once. */
  readonly onLockChange: () => void;
  /** Called with the readings that `readDeferralSignals` requested. */
  readonly onDeferralReadings: (readings: DeferralReadings) => void;
  /** Called with the reading that `readCall` requested. */
  readonly onCallReading: (reading: Reading) => void;
}

export interface Signals {
  /** Which signals can be read here, for the settings screen. */
  readonly reports: Readonly<Record<Exclude<SignalName, 'notifications' | 'windowInFront'>, SignalReport>>;
  /** Reads presence now. */
  presence(): Promise<PresenceSignals>;
  /** Reads the deferral signals, then calls `onDeferralReadings`. */
  readDeferralSignals(): void;
  /** Reads whether a call is under way, then calls `onCallReading`. */
  readCall(): void;
}

/** Watches the lock, and returns the readers of all signals. */
export function watchSignals(parts: SignalsParts): Signals {
  const {
    system,
    buses,
    powerMonitor,
    waylandPowerMonitor,
    window,
    speed,
    log,
    settings,
    onLockChange,
    onDeferralReadings,
    onCallReading,
  } = parts;
  const time = createClock();
  const presence = watchPresence({
    ...{ system, powerMonitor, waylandPowerMonitor, buses },
    ...{ window, time, speed, onLockChange },
  });
  const deferralSignals = new DeferralSignals({
    sources: deferralSources(system, buses.session, window),
    enabled: () => settings.current.deferFor,
    onReadings: onDeferralReadings,
    after: time.after,
    log,
  });
  return {
    get reports() {
      return { idle: presence.idle, lock: presence.lock, ...deferralSignals.reports };
    },
    presence: () => presence.read(),
    readDeferralSignals: () => {
      deferralSignals.read();
    },
    readCall: () => {
      void deferralSignals.readCall().then(onCallReading);
    },
  };
}
