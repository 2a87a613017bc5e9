import { SignalError } from '../signal-error.ts';
import type { IdleSource } from './idle.ts';
import type { IdlePowerMonitor } from './power-monitor.ts';

/**
 * Reads the idle time from Electron on Wayland. Chromium knows two of the compositors' protocols for it. With any other
 * compositor it always returns 0, which would count an absence as sitting: it throws until it has returned more once.
 *
 * Chromium hears from the compositor only after several seconds without input, and returns 0 until then. That is
 * "recent": it doesn't tell whether the user is typing.
 */
export function waylandPowerMonitorIdle(powerMonitor: IdlePowerMonitor): IdleSource {
  let hasCounted = false;
  return {
    name: 'powerMonitor',
    limit: { key: 'signal_typing_unnoticed', values: {} },
    alwaysAsk: true,
    read() {
      const seconds = powerMonitor.getSystemIdleTime();
      hasCounted ||= seconds > 0;
      if (!hasCounted) throw new SignalError({ key: 'signal_no_idle_hint', values: {} });
      return seconds > 0 ? seconds : 'recent';
    },
  };
}
