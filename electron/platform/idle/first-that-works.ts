/** Idle time from the first of some sources that works; one that fails is left alone for a while. */
import type { SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import { inTime } from '../timeout.ts';
import { notAvailable, reasonsOf } from '../reason.ts';
import type { Idle, IdleSource, ToldIdle } from './idle.ts';

/** Real time, whatever the app's own clock does. */
export interface RealTime {
  now(): { readonly elapsed: number };
  readonly after: (ms: number, callback: () => void) => () => void;
}

/** How long a source may take to answer. */
const answersWithinMs = 1000;
/** How long a source that has failed is not asked again. It may only have been busy, as desktops are on waking up. */
const restsForMs = 2 * 60_000;
/** Nobody is away for longer from a computer that runs: a year, in seconds. */
const longestSeconds = 366 * 24 * 3600;

/** @param sources in the order in which they are trusted */
export function firstThatWorks(sources: readonly IdleSource[], time: RealTime): Idle {
  const failures = new Map<
    IdleSource,
    { readonly atMs: number; readonly reasons: readonly SignalReason[] }
  >();
  let working: IdleSource | undefined;

  const rests = (source: IdleSource): boolean => {
    const failure = failures.get(source);
    return failure !== undefined && time.now().elapsed - failure.atMs < restsForMs;
  };

  return {
    async read() {
      for (const source of sources) {
        if (rests(source)) continue;
        try {
          const told = checked(await inTime(source.read(), answersWithinMs, source.name, time.after));
          failures.delete(source);
          working = source;
          return told;
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
      return notAvailable([...failures].map(([{ name }, { reasons }]) => ({ name, reasons })));
    },
  };
}

function checked(told: ToldIdle): ToldIdle {
  if (told === 'recent' || (told >= 0 && told <= longestSeconds)) return told;
  throw new Error(`${String(told)} s is no idle time`);
}
