/** Why the machine cannot tell something: keys with values, which are put into words where a person reads them. */
import type { SignalMessage, SignalReason, SignalReport } from '../../core/signals/signal-report.ts';

/** Thrown by whatever has been asked and cannot tell. Any other error is a reason by its text. */
export class CannotTell extends Error {
  readonly reasons: readonly SignalReason[];

  constructor(reasons: SignalMessage | readonly SignalReason[]) {
    const all = 'key' in reasons ? [{ why: reasons }] : reasons;
    super(all.map(({ why }) => [why.key, ...Object.values(why.values)].join(' ')).join(', '));
    this.name = 'CannotTell';
    this.reasons = all;
  }
}

/** What went wrong: of whatever was thrown, or a promise was rejected with. */
export function reasonsOf(error: unknown): readonly SignalReason[] {
  if (error instanceof CannotTell) return error.reasons;
  return [{ why: failedBy(error) }];
}

/** The reason of an error that nobody here has foreseen. */
export function failedBy(error: unknown): SignalMessage {
  return { key: 'signal_failed', values: { error: error instanceof Error ? error.message : String(error) } };
}

interface Failure {
  readonly name: string;
  readonly reasons: readonly SignalReason[];
}

/** The report where none of some sources works; without any failure none of them has been asked. */
export function notAvailable(failures: readonly Failure[]): SignalReport {
  const reasons = failures.length > 0 ? whyNone(failures) : [notAskedYet];
  return { available: false, reasons };
}

const notAskedYet: SignalReason = { why: { key: 'signal_not_checked_yet', values: {} } };

/** Why none of some sources works. A reason that several have in common is given once, without names. */
function whyNone(failures: readonly Failure[]): SignalReason[] {
  const names = new Map<string, { readonly why: SignalMessage; readonly of: string[] }>();
  for (const { name, reasons } of failures) {
    for (const { why } of reasons) {
      const known = names.get(JSON.stringify(why)) ?? { why, of: [] };
      names.set(JSON.stringify(why), { why, of: [...known.of, name] });
    }
  }
  return [...names.values()].map(({ why, of: [name, ...others] }) =>
    name === undefined || others.length > 0 ? { why } : { of: name, why },
  );
}
