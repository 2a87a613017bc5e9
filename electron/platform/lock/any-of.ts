/** The lock by several sources at once: the screen is locked when any of them says so. */
import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import { notAvailable, reasonsOf } from '../reason.ts';
import type { Lock, LockReading, LockSource } from './lock.ts';

/**
 * Follows all the sources from now on. None of them can be trusted alone: logind knows a lock only where the desktop
 * tells it, and not every desktop's locker is a screen saver on D-Bus.
 *
 * @param changed called when the screen has become locked or unlocked
 */
export function anyOf(sources: readonly LockSource[], changed: () => void): Lock {
  const readings = new Map<LockSource, LockReading>();
  const isLocked = () => [...readings.values()].includes(true);

  const take = (source: LockSource, reading: LockReading) => {
    const before = isLocked();
    readings.set(source, reading);
    if (isLocked() !== before) changed();
  };

  for (const source of sources) {
    source
      .follow((reading) => {
        take(source, reading);
      })
      .catch((error: unknown) => {
        take(source, { missing: reasonsOf(error) });
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
    else failures.push({ name, reasons: reading.missing });
  }
  if (names.length > 0) return { available: true, by: names.join(', ') };
  return notAvailable(failures);
}
