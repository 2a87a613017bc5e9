import type { HistoryEntry } from '../history/entry.ts';
import type { Command } from './command.ts';

/** What the rules ask the shell to do. Plain data: a test compares it, the simulator prints it. */
export type Effect =
  /** Show the reminder, in place of one that may be on screen. */
  | {
      readonly type: 'notify';
      readonly stretch: string;
      readonly variant: string;
      /** How long the stretch takes, in ms. */
      readonly durationMs: number;
      readonly sittingMs: number;
      /** Reminders since the meter was last at 0, this one included. */
      readonly count: number;
      /** Whether it is no further reminder, but the one that waited when the app ended. */
      readonly again: boolean;
    }
  | { readonly type: 'withdraw' }
  /** Ask the machine for reasons to hold the reminder that is due back; the answer is a `deferralReadings` event. */
  | { readonly type: 'readDeferralSignals' }
  /** Say that a reminder is coming; it takes the place of this on screen, or `withdraw` takes it off. */
  | {
      readonly type: 'headsUp';
      readonly stretch: string;
      readonly variant: string;
      /** How long the stretch takes, in ms. */
      readonly durationMs: number;
    }
  /** Open the window at a stretch with the reminder's choices, without taking the keyboard focus. */
  | { readonly type: 'offer'; readonly stretch: string; readonly variant: string }
  /** Open the window at this stretch, running. */
  | { readonly type: 'openStretch'; readonly stretch: string; readonly variant: string }
  /** Open the window at this routine, running. */
  | { readonly type: 'openRoutine'; readonly routine: string }
  /** No stretch fits: show the library and say why. */
  | { readonly type: 'openLibrary' }
  /** Close the window of a stretch that was abandoned. */
  | { readonly type: 'closeWindow' }
  | { readonly type: 'record'; readonly record: HistoryEntry }
  /** Take the last `naturalBreak` or `skipped` record back. */
  | { readonly type: 'unrecord'; readonly kind: 'naturalBreak' | 'skipped' }
  /** Write the kept state to disk. */
  | { readonly type: 'save' }
  /** A command that does not apply now. */
  | { readonly type: 'ignored'; readonly command: Command };
