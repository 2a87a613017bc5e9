/** Combines several sources of the lock: the screen is locked if any of them reports it. */
import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import { unavailableReport, reasonsOf } from '../signal-error.ts';
import type { Lock, LockReading, LockSource } from './lock.ts';

/**
 * Watches all the sources until the app ends. No single one is reliable: logind only knows about a lock if the desktop
 * reports it, and not every desktop's lock screen is a screen saver on D-Bus.
 *
 * @param changed called when the screen is locked or unlocked
 */
export function combinedLock(sources: readonly LockSource[], changed: () => void): Lock {
  const readings = new Map<LockSource, LockReading>();
  const isLocked = () => [...readings.values()].includes(true);

  const update = (source: LockSource, reading: LockReading) => {
    const wasLocked = isLocked();
    readings.set(source, reading);
    if (isLocked() !== wasLocked) changed();
  };

  for (const source of sources) {
    source
      .watch((reading) => {
        update(source, reading);
      })
      .catch((error: unknown) => {
        update(source, { unavailable: reasonsOf(error) });
      });
  }

  return {
    get locked() {
      return isLocked();
    },
    get report() {
      return reportOf(readings);
    },
  };
}

function reportOf(readings: ReadonlyMap<LockSource, LockReading>): SignalReport {
  const names: string[] = [];
  const failures: { name: string; reasons: readonly SignalReason[] }[] = [];
  for (const [{ name }, reading] of readings) {
    if (typeof reading === 'boolean') names.push(name);
    else failures.push({ name, reasons: reading.unavailable });
  }
  if (names.length > 0) return { available: true, by: names.join(', ') };
  return unavailableReport(failures);
}
