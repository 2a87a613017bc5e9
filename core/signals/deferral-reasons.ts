/** Why a reminder that is due is held back: the person should not be interrupted now. */

/** The reasons that the machine is asked about, when a reminder is due and while it is held. */
export type AskedReason = 'doNotDisturb' | 'fullScreen' | 'call';

/** All reasons; whether the person is typing shows in the idle time of the ticks. */
export type DeferralReason = AskedReason | 'typing';

/** What the machine says; "unknown" counts as "no". */
export type Reading = 'yes' | 'no' | 'unknown';
export type DeferralReadings = Readonly<Record<AskedReason, Reading>>;
