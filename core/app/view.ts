import type { Choice } from '../choice/choice.ts';
import type { LastDone } from '../choice/overdue.ts';
import type { Message } from '../message.ts';
import type { Paused } from '../reminders/pause.ts';
import type { SnoozeChoice } from '../reminders/snooze-choices.ts';
import type { Session } from '../session/session.ts';
import type { DeferralReason } from '../signals/deferral-reasons.ts';
import type { ReminderState } from './reminder-states.ts';
import type { EndedSession } from './state.ts';

/** Everything that tray, window and command line show, computed from the state. */
export interface View {
  /** Elapsed time for which the view holds, in ms. */
  readonly atMs: number;
  /** Wall time for which the view holds, in ms since 1970 (UTC). */
  readonly atWall: number;
  /** The day then, such as `2026-11-28`. */
  readonly today: string;
  readonly state: ReminderState;
  /** Why the reminder is deferred; empty if none is. */
  readonly deferralReasons: readonly DeferralReason[];
  /** Sitting until the next reminder, in ms; null if none comes unless something changes. */
  readonly untilReminderMs: number | null;
  /** The sitting meter and its interval, in ms. */
  readonly sittingMs: number;
  readonly intervalMs: number;
  /** The status line: the current state in words, or why no reminder comes. */
  readonly status: Message;
  /** The stretch that fits now; undefined if none does. */
  readonly choice: Choice | undefined;
  /** Why no stretch fits; empty if one does. */
  readonly nothingFits: readonly Message[];
  /** The tray icon. `fill` (0 to 1) comes in sixteenths, so that the icon is seldom redrawn. */
  readonly icon: {
    readonly kind: 'ring' | 'reminded' | 'deferred' | 'snoozed' | 'paused' | 'standing' | 'stretching';
    readonly fill: number;
  };
  /** Which commands apply now; tray and window offer no others. */
  readonly can: {
    readonly snooze: boolean;
    readonly skip: boolean;
    readonly undoSkip: boolean;
    readonly pause: boolean;
    readonly resume: boolean;
    readonly stillSitting: boolean;
    readonly wasAway: boolean;
    readonly undoCorrection: boolean;
    readonly standing: boolean;
    readonly sitting: boolean;
    readonly startAnother: boolean;
  };
  /** What ends the pause of reminders; null if they aren't paused. */
  readonly pausedUntil: Paused['until'] | null;
  readonly session: Session | null;
  /** The session that ended last, until the next one starts. */
  readonly ended: EndedSession | null;
  /** The lengths of a snooze to offer. */
  readonly snoozeChoices: readonly SnoozeChoice[];
  /** Whether the user has been through the welcome, or has left it. */
  readonly welcomed: boolean;
  /** Whether the user has read how to come back on a desktop without a tray. */
  readonly noTrayRead: boolean;
  /** Whether the red flags have been read, as they must be before the very first stretch. */
  readonly redFlagsRead: boolean;
  /** Ids of the cautions that have been read. */
  readonly cautionsRead: readonly string[];
  /** Ids of the stretches about which the user has asked their doctor. */
  readonly askedDoctor: readonly string[];
  /** When each stretch was last done to its end, by its id: wall time in ms since 1970 (UTC). */
  readonly lastDone: LastDone;
  /** Until when each stretch is set aside, by its id: wall time in ms since 1970 (UTC). */
  readonly setAside: Readonly<Record<string, number>>;
}
