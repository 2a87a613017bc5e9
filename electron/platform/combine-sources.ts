/** Combines several sources of a signal into one. */
import type { SignalReason } from '../../core/signals/signal-report.ts';
import type { Finding, DeferralSource } from './deferral-signal.ts';
import { SignalError, reasonsOf } from './signal-error.ts';

/** Returns a source that tries the sources in order and reads the first that works. It fails if all of them fail. */
export function firstReadable(sources: readonly DeferralSource[]): DeferralSource {
  return {
    by: namesOf(sources),
    async read() {
      const reasons: SignalReason[] = [];
      for (const source of sources) {
        try {
          return await source.read();
        } catch (error) {
          for (const reason of reasonsOf(error)) reasons.push(reason);
        }
      }
      throw new SignalError(reasons);
    },
  };
}

/** Returns a source that reads all sources in parallel and defers if any of them does. It fails if all of them fail. */
export function anyDeferring(sources: readonly DeferralSource[]): DeferralSource {
  return {
    by: namesOf(sources),
    async read() {
      const findings: Finding[] = [];
      const reasons: SignalReason[] = [];
      for (const result of await Promise.allSettled(sources.map(async (source) => source.read()))) {
        if (result.status === 'fulfilled') findings.push(result.value);
        else for (const reason of reasonsOf(result.reason)) reasons.push(reason);
      }
      const deferring = findings.find(({ defers }) => defers);
      if (deferring) return deferring;
      if (findings.length === 0) throw new SignalError(reasons);
      return { defers: false, by: namesOf(findings), ...(reasons.length > 0 && { without: reasons }) };
    },
  };
}

function namesOf(sources: readonly { readonly by: string }[]): string {
  return sources.map(({ by }) => by).join(', ');
}
