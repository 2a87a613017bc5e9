import type { LastDone } from '../choice/choose.ts';
import type { DeferralReadings, Reading } from '../signals/deferral-reasons.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import type { Moment } from '../time/moment.ts';
import type { Command } from './command.ts';

/** Everything the rules react to. Each event carries the moment at which it happened. */
export type Event = Moment &
  (
    | {
        readonly type: 'tick';
        /** The time since the last input in any window. */
        readonly idleSeconds: IdleReading;
        readonly locked: boolean;
        /** Whether the window with the session has the keyboard focus; false if there is no window. */
        readonly windowFocused: boolean;
      }
    /** The timer for the end of the session's current phase fired. Unlike a tick, it carries no signals. */
    | { readonly type: 'sessionTimer' }
    /** The system reports that it is about to sleep. Unless it always does, a gap in elapsed time counts as sleep too. */
    | { readonly type: 'suspend' }
    | { readonly type: 'wake' }
    | { readonly type: 'command'; readonly command: Command }
    /** The signals asked for by the effect `readDeferralSignals`. */
    | { readonly type: 'deferralReadings'; readonly readings: DeferralReadings }
    /** The answer to the effect `readCall`. */
    | { readonly type: 'callReading'; readonly reading: Reading }
    /** The settings in the context have changed. */
    | { readonly type: 'settingsChanged' }
    /** The user has imported a history, or deleted it: what the user does is then recorded anew from now on. */
    | { readonly type: 'historyReplaced'; readonly lastDone: LastDone; readonly isDeleted: boolean }
    /** The app is about to quit. */
    | { readonly type: 'quit' }
  );
