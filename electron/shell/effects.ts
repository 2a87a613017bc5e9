import type { NamedStretch } from '../../content/named-stretch.ts';
import type { Command } from '../../core/app/command.ts';
import type { Effect } from '../../core/app/effect.ts';
import type { Correction } from '../../core/history/correction.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span } from '../../core/history/span.ts';

/** A reminder to show. */
export type Notify = Extract<Effect, { type: 'notify' }>;

/** A heads-up to show. */
export type HeadsUp = Extract<Effect, { type: 'headsUp' }>;

/** A reminder to sit down or move, to show. */
export type RemindStanding = Extract<Effect, { type: 'remindStanding' }>;

/** One method for each effect except `save`, which the runner handles because it needs the state. */
export interface EffectHandlers {
  notify(reminder: Notify): void;
  withdraw(): void;
  readDeferralSignals(): void;
  readCall(): void;
  headsUp(headsUp: HeadsUp): void;
  remindStanding(reminder: RemindStanding): void;
  offer(named: NamedStretch): void;
  openSession(options: { focus: boolean }): void;
  openLibrary(): void;
  closeWindow(): void;
  record(entry: HistoryEntry): void;
  unrecord(kind: 'naturalBreak' | 'skipped'): void;
  recordSpans(spans: readonly Span[]): void;
  /** @throws NothingToCorrect unless it changes the history, or is also about what isn't in the history yet */
  correctSpans(correction: Correction, recoveryMs: number, alsoUnrecorded: boolean): void;
  undoCorrectSpans(): void;
  /** A command didn't apply. */
  ignored(command: Command): void;
}

/** Runs one effect by its handler. Throws what the handler throws. */
export function runEffect(effect: Exclude<Effect, { type: 'save' }>, handlers: EffectHandlers): void {
  switch (effect.type) {
    case 'notify':
      handlers.notify(effect);
      return;
    case 'withdraw':
      handlers.withdraw();
      return;
    case 'readDeferralSignals':
      handlers.readDeferralSignals();
      return;
    case 'readCall':
      handlers.readCall();
      return;
    case 'remindStanding':
      handlers.remindStanding(effect);
      return;
    case 'headsUp':
      handlers.headsUp(effect);
      return;
    case 'offer':
      handlers.offer(effect);
      return;
    case 'openSession':
      handlers.openSession(effect);
      return;
    case 'openLibrary':
      handlers.openLibrary();
      return;
    case 'closeWindow':
      handlers.closeWindow();
      return;
    case 'record':
      handlers.record(effect.record);
      return;
    case 'unrecord':
      handlers.unrecord(effect.kind);
      return;
    case 'recordSpans':
      handlers.recordSpans(effect.spans);
      return;
    case 'correctSpans':
      handlers.correctSpans(effect.correction, effect.recoveryMs, effect.alsoUnrecorded);
      return;
    case 'undoCorrectSpans':
      handlers.undoCorrectSpans();
      return;
    case 'ignored':
      handlers.ignored(effect.command);
      return;
    default:
      effect satisfies never;
  }
}
