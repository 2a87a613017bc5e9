/** Idle time from the first of some sources that works; one that fails is left alone for a while. */
import type { SignalReport } from '../../ipc/contract.ts';
import { inTime } from '../in-time.ts';
import { reasonOf, whyNone } from '../reason.ts';
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
  const failures = new Map<IdleSource, { readonly atMs: number; readonly reason: string }>();
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
          const told = checked(await inTime(source.read(), answersWithinMs, 'no answer in time', time.after));
          failures.delete(source);
          working = source;
          return told;
        } catch (error) {
          failures.set(source, { atMs: time.now().elapsed, reason: reasonOf(error) });
        }
      }
      working = undefined;
      return null;
    },
    get report(): SignalReport {
      if (working) return { available: true, by: working.name };
      const named = [...failures].map(([{ name }, { reason }]) => ({ name, reason }));
      return { available: false, by: whyNone(named) || 'not asked yet' };
    },
  };
}

function checked(told: ToldIdle): ToldIdle {
  if (told === 'recent' || (told >= 0 && told <= longestSeconds)) return told;
  throw new Error(`${String(told)} s is no idle time`);
}
