import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Command } from '../../core/app/command.ts';
import type { Effect } from '../../core/app/effect.ts';

/** A reminder as the rules ask for it. */
export type Notify = Extract<Effect, { type: 'notify' }>;

/** A heads-up as the rules ask for it. */
export type HeadsUp = Extract<Effect, { type: 'headsUp' }>;

/** What the rules can ask of the machine, one method for each effect but `save`, for which the runner has the state. */
export interface Machine {
  notify(reminder: Notify): void;
  withdraw(): void;
  readDeferralSignals(): void;
  headsUp(coming: HeadsUp): void;
  offer(stretch: string, variant: string): void;
  openStretch(stretch: string, variant: string): void;
  openRoutine(routine: string): void;
  openLibrary(): void;
  closeWindow(): void;
  record(entry: HistoryEntry): void;
  unrecord(kind: 'naturalBreak' | 'skipped'): void;
  /** A command came that does not apply now. */
  ignored(command: Command): void;
}

/** Runs one effect. */
export function runEffect(effect: Exclude<Effect, { type: 'save' }>, machine: Machine): void {
  switch (effect.type) {
    case 'notify':
      machine.notify(effect);
      return;
    case 'withdraw':
      machine.withdraw();
      return;
    case 'readDeferralSignals':
      machine.readDeferralSignals();
      return;
    case 'headsUp':
      machine.headsUp(effect);
      return;
    case 'offer':
      machine.offer(effect.stretch, effect.variant);
      return;
    case 'openStretch':
      machine.openStretch(effect.stretch, effect.variant);
      return;
    case 'openRoutine':
      machine.openRoutine(effect.routine);
      return;
    case 'openLibrary':
      machine.openLibrary();
      return;
    case 'closeWindow':
      machine.closeWindow();
      return;
    case 'record':
      machine.record(effect.record);
      return;
    case 'unrecord':
      machine.unrecord(effect.kind);
      return;
    case 'ignored':
      machine.ignored(effect.command);
      return;
    default:
      effect satisfies never;
  }
}
