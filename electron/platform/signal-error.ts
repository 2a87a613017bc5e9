/** Why a signal can't be read: message keys with values, which are turned into text where the user sees them. */
import type { SignalMessage, SignalReason, SignalReport } from '../../core/signals/signal-report.ts';

/** Thrown by a source that can't read its signal for a known reason. Other errors are reported by their message. */
export class SignalError extends Error {
  readonly reasons: readonly SignalReason[];

  constructor(reasons: SignalMessage | readonly SignalReason[]) {
    const all = 'key' in reasons ? [{ why: reasons }] : reasons;
    super(all.map(({ why }) => [why.key, ...Object.values(why.values)].join(' ')).join(', '));
    this.name = 'SignalError';
    this.reasons = all;
  }
}

/** Returns the reasons for anything thrown: those of a SignalError, or the message of any other error. */
export function reasonsOf(error: unknown): readonly SignalReason[] {
  if (error instanceof SignalError) return error.reasons;
  return [{ why: failureMessage(error) }];
}

/** Returns the message for an error without a known reason. */
export function failureMessage(error: unknown): SignalMessage {
  return { key: 'signal_failed', values: { error: error instanceof Error ? error.message : String(error) } };
}

interface Failure {
  readonly name: string;
  readonly reasons: readonly SignalReason[];
}

/** Returns the report if no source works. Without any failures, it says that none has been checked yet. */
export function unavailableReport(failures: readonly Failure[]): SignalReport {
  const reasons = failures.length > 0 ? reasonsByName(failures) : [notCheckedYet];
  return { available: false, reasons };
}

const notCheckedYet: SignalReason = { why: { key: 'signal_not_checked_yet', values: {} } };

/** Labels each reason with its source's name. A reason that several sources share is listed once, without a name. */
function reasonsByName(failures: readonly Failure[]): SignalReason[] {
  const namesByReason = new Map<string, { readonly why: SignalMessage; readonly names: string[] }>();
  for (const { name, reasons } of failures) {
    for (const { why } of reasons) {
      const { names } = namesByReason.get(JSON.stringify(why)) ?? { names: [] };
      namesByReason.set(JSON.stringify(why), { why, names: [...names, name] });
    }
  }
  return [...namesByReason.values()].map(({ why, names: [name, ...others] }) =>
    name === undefined || others.length > 0 ? { why } : { of: name, why },
  );
}
