/** Why a due reminder is deferred: the user should not be interrupted now. */

/** All reasons. Whether the user is typing comes from the idle time in the ticks. */
export const deferralReasons = ['doNotDisturb', 'fullScreen', 'call', 'typing'] as const;
export type DeferralReason = (typeof deferralReasons)[number];

/** The reasons that are read from the system's signals, when a reminder is due and while it is deferred. */
export type SystemReason = Exclude<DeferralReason, 'typing'>;

/** What the system reports; "unknown" counts as "no". */
export type Reading = 'yes' | 'no' | 'unknown';
export type DeferralReadings = Readonly<Record<SystemReason, Reading>>;
