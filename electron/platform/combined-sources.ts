/** Sources made of several others. */
import type { Finding, HoldSource } from './hold-signal.ts';
import { reasonOf } from './reason.ts';

/** Asks one after the other until one can tell. */
export function firstThatTells(sources: readonly HoldSource[]): HoldSource {
  return {
    by: sources.map(({ by }) => by).join(' or '),
    async read() {
      const reasons: string[] = [];
      for (const source of sources) {
        try {
          return await source.read();
        } catch (error) {
          reasons.push(reasonOf(error));
        }
      }
      throw new Error(reasons.join(', '));
    },
  };
}

/** Asks all at once: holds if any of them does, and cannot tell only where none can. */
export function anyThatHolds(sources: readonly HoldSource[]): HoldSource {
  return {
    by: sources.map(({ by }) => by).join(' and '),
    async read() {
      const findings: Finding[] = [];
      const reasons: string[] = [];
      for (const answer of await Promise.allSettled(sources.map(async (source) => source.read()))) {
        if (answer.status === 'fulfilled') findings.push(answer.value);
        else reasons.push(reasonOf(answer.reason));
      }
      const holding = findings.find(({ holds }) => holds);
      if (holding) return holding;
      const why = reasons.join(', ');
      if (findings.length === 0) throw new Error(why);
      const by = findings.map((finding) => finding.by).join(' and ');
      return { holds: false, by: why ? `${by} only (${why})` : by };
    },
  };
}
