import type { Command } from './command.ts';
import type { Moment } from '../time/moment.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import type { IdleReading } from '../signals/idle-reading.ts';

/** Everything that can happen to the rules. Each event carries the moment at which it happened. */
export type Event = Moment &
  (
    | {
        readonly type: 'tick';
        /** How long ago the last input anywhere was. */
        readonly idleSeconds: IdleReading;
        readonly locked: boolean;
        /** Whether the window with the running stretch has the keyboard focus; false when there is none. */
        readonly windowFocused: boolean;
      }
    /** The machine goes to sleep, as far as it says so; the gap in elapsed time counts in any case. */
    | { readonly type: 'suspend' }
    | { readonly type: 'wake' }
    | { readonly type: 'command'; readonly command: Command }
    /** What the machine answers when it was asked for reasons to hold a reminder back. */
    | { readonly type: 'deferralReadings'; readonly readings: DeferralReadings }
    /** The settings given to `step` are new. */
    | { readonly type: 'settingsChanged' }
    /** The app is about to end in an orderly way. */
    | { readonly type: 'quit' }
  );
