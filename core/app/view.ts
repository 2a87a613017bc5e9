import type { Choice } from '../choice/choice.ts';
import type { Message } from '../message.ts';
import type { DeferralReason } from '../signals/deferral-reasons.ts';
import type { SnoozeChoice } from '../reminders/snooze-choices.ts';

/** The states of the reminders, in order of precedence: the first that applies is shown. */
export const reminderStates = [
  'stretching',
  'offHours',
  'paused',
  'away',
  'snoozed',
  'deferred',
  'reminded',
  'due',
  'sitting',
] as const;
export type ReminderState = (typeof reminderStates)[number];

/** One picture of the rules for the tray and the window; nothing else reaches them. */
export interface View {
  readonly state: ReminderState;
  /** Why a reminder is held back; empty when none is. */
  readonly reasons: readonly DeferralReason[];
  /** Sitting until the next reminder, in ms; null when none comes before something changes. */
  readonly untilReminderMs: number | null;
  /** The sitting meter and its interval, in ms. */
  readonly sittingMs: number;
  readonly intervalMs: number;
  /** The status line: how things stand, or why no reminder comes. */
  readonly status: Message;
  /** The stretch that fits now; absent when none does. */
  readonly choice: Choice | undefined;
  /** Why no stretch fits; empty when one does. */
  readonly nothingFits: readonly Message[];
  /** The tray icon: its ring is filled by `fill` (0 to 1, in sixteenths, so that the icon is seldom drawn anew). */
  readonly icon: {
    readonly kind: 'ring' | 'reminded' | 'deferred' | 'snoozed' | 'paused' | 'stretching';
    readonly fill: number;
  };
  /** What can be asked for now; the tray and the window offer nothing else. */
  readonly can: {
    readonly snooze: boolean;
    readonly skip: boolean;
    readonly undoSkip: boolean;
    readonly pause: boolean;
    readonly resume: boolean;
    readonly stillSitting: boolean;
    /** To say how long one was away, where nothing else tells. */
    readonly wasAway: boolean;
    /** Whether another stretch fits in place of the running one. */
    readonly startAnother: boolean;
  };
  /**
   * How often the machine has slept since the running stretch was begun. Each time its timer has been stopped, and the
   * page's is to stop with it.
   */
  readonly sleeps: number;
  /** For how long a reminder can be put off, where it can be. */
  readonly snoozeChoices: readonly SnoozeChoice[];
  /** Whether the red flags have been read, as they must be before the very first stretch. */
  readonly redFlagsRead: boolean;
  /** The stretches whose cautions have been read, by their ids. */
  readonly cautionsRead: readonly string[];
  /** Until when each stretch that rests does so, by its id: wall time in ms since 1970 (UTC). */
  readonly setAside: Readonly<Record<string, number>>;
}
