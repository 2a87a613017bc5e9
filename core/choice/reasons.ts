/** Why a stretch is offered. */
import { lookUp } from '../../content/look-up.ts';
import { doseOf, type Dose, type Stretch } from '../../content/stretch.ts';
import { daysBetween, startOfDay } from '../time/day.ts';
import type { Message } from '../message.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import { bendOf, bendsTheOtherWay } from './bend.ts';
import type { Candidate, LastDone } from './overdue.ts';
import type { SetAside } from './set-aside.ts';
import type { SkippedAt } from './skipped-at.ts';

/** The data that the choice depends on besides library and settings. */
export interface ChoiceCircumstances {
  readonly at: Moment;
  readonly lastDone: LastDone;
  readonly setAside: SetAside;
  readonly skippedAt: SkippedAt;
  /** The sitting meter, in ms. */
  readonly sittingMs: number;
  /** Whether the user stands, so that stretches done standing come first. */
  readonly standing: boolean;
}

/**
 * Returns the reasons in this order: what helps after sitting, what the source suggests, when the stretch was last
 * done.
 *
 * @param bent the last stretch that bent the back, if there is one
 */
export function reasonsFor(
  { stretch, variant }: Candidate,
  bent: Stretch | undefined,
  { at, lastDone, sittingMs }: ChoiceCircumstances,
): Message[] {
  const dose = doseOf(stretch, variant);
  const suggestion = suggestionOf(dose);
  return [
    ...bodyReasons(stretch, bent, Math.floor(sittingMs / MINUTE)),
    ...(suggestion ? [suggestion] : []),
    lastDoneReason(lookUp(lastDone, stretch.id), at, dose),
  ];
}

/** @param sitting sitting in whole minutes */
function bodyReasons(stretch: Stretch, bent: Stretch | undefined, sitting: number): Message[] {
  // Sitting bends the low back forward. For a stretch that bends it backward that is the best reason.
  if (sitting > 0 && bendOf(stretch) === 'extension') {
    return [{ key: 'reason_extension', values: { sitting } }];
  }
  const reasons: Message[] = sitting > 0 ? [{ key: 'reason_sitting', values: { sitting } }] : [];
  if (bendsTheOtherWay(stretch, bent)) reasons.push({ key: 'reason_other_way', values: {} });
  return reasons;
}

/** Returns how often the source suggests a stretch; undefined if there is no frequency or it is assumed. */
export function suggestionOf({ frequency, assumed }: Dose): Message | undefined {
  if (!frequency || assumed.includes('frequency')) return undefined;
  if ('timesPerDay' in frequency) {
    const { timesPerDay: times } = frequency;
    return times === 1
      ? { key: 'reason_once_a_day', values: {} }
      : { key: 'reason_times_a_day', values: { times } };
  }
  const { min, max } = frequency.everyHours;
  if (max === 1) return { key: 'reason_every_hour', values: {} };
  return { key: 'reason_every_hours', values: { hours: min === max ? `${min}` : `${min}–${max}` } };
}

function lastDoneReason(lastDone: number | undefined, at: Moment, { frequency }: Dose): Message {
  if (lastDone === undefined) return { key: 'reason_never_done', values: {} };
  if (lastDone >= startOfDay(at)) {
    const hours = Math.floor((at.wall - lastDone) / HOUR);
    return frequency && hours > 0
      ? { key: 'reason_hours_ago', values: { hours } }
      : { key: 'reason_done_today', values: {} };
  }
  const days = daysBetween(lastDone, at);
  return days === 1
    ? { key: 'reason_done_yesterday', values: {} }
    : { key: 'reason_days_ago', values: { days } };
}
