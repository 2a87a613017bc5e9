/** Sources made of several others. */
import type { SignalReason } from '../../core/signals/signal-report.ts';
import type { Finding, DeferralSource } from './deferral-signal.ts';
import { CannotTell, reasonsOf } from './reason.ts';

/** Asks one after the other until one can tell. */
export function firstThatTells(sources: readonly DeferralSource[]): DeferralSource {
  return {
    by: namesOf(sources),
    async read() {
      const reasons: SignalReason[] = [];
      for (const source of sources) {
        try {
          return await source.read();
        } catch (error) {
          reasons.push(...reasonsOf(error));
        }
      }
      throw new CannotTell(reasons);
    },
  };
}

/** Asks all at once: holds if any of them does, and cannot tell only where none can. */
export function anyThatDefers(sources: readonly DeferralSource[]): DeferralSource {
  return {
    by: namesOf(sources),
    async read() {
      const findings: Finding[] = [];
      const reasons: SignalReason[] = [];
      for (const answer of await Promise.allSettled(sources.map(async (source) => source.read()))) {
        if (answer.status === 'fulfilled') findings.push(answer.value);
        else reasons.push(...reasonsOf(answer.reason));
      }
      const holding = findings.find(({ holds }) => holds);
      if (holding) return holding;
      if (findings.length === 0) throw new CannotTell(reasons);
      return { holds: false, by: namesOf(findings), ...(reasons.length > 0 && { without: reasons }) };
    },
  };
}

function namesOf(sources: readonly { readonly by: string }[]): string {
  return sources.map(({ by }) => by).join(', ');
}
