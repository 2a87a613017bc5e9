/** The reasons to defer a due reminder, because the user should not be interrupted. */

/** All reasons. Typing is detected from the idle time in the ticks. */
export const deferralReasons = ['doNotDisturb', 'fullScreen', 'call', 'typing'] as const;
export type DeferralReason = (typeof deferralReasons)[number];

/** The reasons that are read from the system's signals, when a reminder is due and while it is deferred. */
export type SystemReason = Exclude<DeferralReason, 'typing'>;

/** What the system reports about one reason; "unknown" counts as "no". */
export type Reading = 'yes' | 'no' | 'unknown';
export type DeferralReadings = Readonly<Record<SystemReason, Reading>>;
