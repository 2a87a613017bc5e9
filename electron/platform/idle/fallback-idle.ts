/** Reads the idle time from the first source that works. A source that fails is skipped for a while. */
import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import { withTimeout } from '../timeout.ts';
import { unavailableReport, reasonsOf } from '../signal-error.ts';
import type { Idle, IdleSource, KnownIdle } from './idle.ts';

/** Real time, independent of the speed of the app's own clock. */
export interface RealTime {
  /** `elapsed` is in ms. */
  now(): { readonly elapsed: number };
  /** Calls back after a number of ms; returns a function that cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

const SOURCE_TIMEOUT_MS = 1000;
/** How long a failed source is skipped. It may only have been busy, as desktops are after waking up. */
const SKIP_MS = 2 * 60_000;
/** The longest plausible idle time: a year, in seconds. */
const LONGEST_IDLE_SECONDS = 366 * 24 * 3600;

/**
 * Returns the idle time of the first source that works.
 *
 * @param sources the sources, most reliable first
 */
export function fallbackIdle(sources: readonly IdleSource[], time: RealTime): Idle {
  const failures = new Map<
    IdleSource,
    { readonly atMs: number; readonly reasons: readonly SignalReason[] }
  >();
  let working: IdleSource | undefined;

  const isSkipped = (source: IdleSource): boolean => {
    if (source.alwaysAsk) return false;
    const failure = failures.get(source);
    return failure !== undefined && time.now().elapsed - failure.atMs < SKIP_MS;
  };

  return {
    async read() {
      for (const source of sources) {
        if (isSkipped(source)) continue;
        try {
          const idle = checked(await withTimeout(source.read(), SOURCE_TIMEOUT_MS, source.name, time.after));
          failures.delete(source);
          working = source;
          return idle;
        } catch (error) {
          failures.set(source, { atMs: time.now().elapsed, reasons: reasonsOf(error) });
        }
      }
      working = undefined;
      return null;
    },
    get report(): SignalReport {
      if (working) {
        const { name, limit } = working;
        return { available: true, by: name, ...(limit && { without: [{ why: limit }] }) };
      }
      return unavailableReport([...failures].map(([{ name }, { reasons }]) => ({ name, reasons })));
    },
  };
}

function checked(idle: KnownIdle): KnownIdle {
  if (idle === 'recent' || (idle >= 0 && idle <= LONGEST_IDLE_SECONDS)) return idle;
  throw new Error(`${String(idle)} s isn't a plausible idle time`);
}
