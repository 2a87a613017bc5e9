/** All that this machine tells: about the person at each tick and, when it is asked, what holds a reminder back. */
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { SignalName, SignalReport } from '../../core/signals/signal-report.ts';
import { sessionBusAddress, systemBusAddress } from '../platform/dbus/address.ts';
import { Bus } from '../platform/dbus/bus.ts';
import { deferralSources } from '../platform/deferral-sources.ts';
import type { Log } from '../storage/log.ts';
import { createClock } from '../platform/clock.ts';
import { DeferralSignals } from './deferral-signals.ts';
import { watchPresence, type Presence, type PresenceSources } from './presence.ts';

export interface SignalsParts {
  readonly system: Pick<NodeJS.Process, 'platform' | 'env'>;
  readonly powerMonitor: PresenceSources['powerMonitor'];
  readonly window: { readonly isFocused: boolean };
  /** How many times faster than life the app's clock runs. */
  readonly speed: number;
  readonly log: Log;
  /** They say which reasons may hold a reminder back. */
  readonly settings: { readonly current: Pick<Settings, 'deferFor'> };
  /** Called when something is known that cannot wait for the next tick. */
  readonly changed: () => void;
  /** Called with the reasons that were asked for. */
  readonly answered: (readings: DeferralReadings) => void;
}

export interface Signals {
  /** What works here, for the settings screen. */
  readonly reports: Readonly<Record<Exclude<SignalName, 'notifications'>, SignalReport>>;
  presence(): Promise<Presence>;
  readDeferralSignals(): void;
}

/** Connects to nothing yet that is not asked for. */
export function watchSignals(parts: SignalsParts): Signals {
  const { system, powerMonitor, window, speed, log, settings, changed, answered } = parts;
  const buses = {
    session: new Bus(() => sessionBusAddress(system.env)),
    system: new Bus(() => systemBusAddress(system.env)),
  };
  const time = createClock();
  const presence = watchPresence({ system, powerMonitor, buses, window, time, speed, changed });
  const deferralSignals = new DeferralSignals({
    sources: deferralSources(system, buses.session, window),
    wanted: () => settings.current.deferFor,
    answered,
    after: time.after,
    log,
  });
  return {
    get reports() {
      return { idle: presence.idle, lock: presence.lock, ...deferralSignals.reports };
    },
    presence: () => presence.read(),
    readDeferralSignals: () => {
      deferralSignals.ask();
    },
  };
}
