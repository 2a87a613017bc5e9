import type { NamedStretch } from '../../content/named-stretch.ts';
import type { Correction } from '../history/correction.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { Span } from '../history/span.ts';
import type { Command } from './command.ts';

/** Something for the shell to do. It is plain data, so tests can compare it and the simulator can print it. */
export type Effect =
  /** Show a reminder, replacing any that is on screen. */
  | (NamedStretch & {
      readonly type: 'notify';
      /** How long the stretch takes, in ms. */
      readonly durationMs: number;
      readonly sittingMs: number;
      /** Reminders since the meter was last 0, this one included. */
      readonly count: number;
      /** Whether this is the reminder that was unanswered when the app ended, shown once more. */
      readonly again: boolean;
    })
  /** Take the reminder or heads-up off the screen. */
  | { readonly type: 'withdraw' }
  /** Read the signals that may defer the reminder; the shell replies with a `deferralReadings` event. */
  | { readonly type: 'readDeferralSignals' }
  /** Read whether a call is under way; the shell replies with a `callReading` event. */
  | { readonly type: 'readCall' }
  /** Show a heads-up. The reminder replaces it on screen, or `withdraw` removes it. */
  | (NamedStretch & {
      readonly type: 'headsUp';
      /** How long the stretch takes, in ms. */
      readonly durationMs: number;
    })
  /** Show a reminder to sit down or move, replacing any that is on screen. */
  | (NamedStretch & {
      readonly type: 'remindStanding';
      /** How long the stretch takes, in ms. */
      readonly durationMs: number;
      readonly standingMs: number;
    })
  /** Open the window at a stretch with the reminder's choices, without taking the keyboard focus. */
  | (NamedStretch & { readonly type: 'offer' })
  /** Open the window at the session. Only one that the user has just asked for takes the keyboard focus. */
  | { readonly type: 'openSession'; readonly focus: boolean }
  /** Open the library, because no stretch fits or the named one can't be started. The library shows why. */
  | { readonly type: 'openLibrary' }
  /** Close the window of an abandoned session, unless it shows another screen by now. */
  | { readonly type: 'closeWindow' }
  | { readonly type: 'record'; readonly record: HistoryEntry }
  /** Remove the last `naturalBreak` or `skipped` entry from the history. */
  | { readonly type: 'unrecord'; readonly kind: 'naturalBreak' | 'skipped' }
  /** Add spans to the history, in the order in which they happened. A later one counts where they overlap. */
  | { readonly type: 'recordSpans'; readonly spans: readonly Span[] }
  /** Correct the history for a time. `recoveryMs` is how long a full break takes. */
  | {
      readonly type: 'correctSpans';
      readonly correction: Correction;
      readonly recoveryMs: number;
      /** Whether the correction is also about what isn't in the history yet. */
      readonly alsoUnrecorded: boolean;
    }
  /** Take back the last correction of the history. */
  | { readonly type: 'undoCorrectSpans' }
  /** Write the saved state to disk. */
  | { readonly type: 'save' }
  /** A command didn't apply. */
  | { readonly type: 'ignored'; readonly command: Command };

/** Whether an effect only reads signals: the reply is another event at the same moment. */
export function onlyReads({ type }: Effect): boolean {
  return type === 'readDeferralSignals' || type === 'readCall';
}
