/** Why a stretch is offered, in the order in which a person would say it. */
import { doseOf, type Dose, type Stretch } from '../../content/stretch.ts';
import { dayBegan, daysBetween } from '../time/day.ts';
import type { Message } from '../message.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import { bendOf, bendsBack } from './bend.ts';
import type { Fitting, LastDone } from './overdue.ts';
import type { SetAside } from './set-aside.ts';

/** When the choice is made, after what, and how long the person has sat. */
export interface ChoiceCircumstances {
  readonly at: Moment;
  readonly lastDone: LastDone;
  readonly setAside: SetAside;
  /** The meter, in ms. */
  readonly sittingMs: number;
}

/**
 * What the sitting asks for, what the source prescribes, and when the stretch was last done.
 *
 * @param before the stretch that was done last, if the library has it
 */
export function reasonsFor(
  { stretch, variant }: Fitting,
  before: Stretch | undefined,
  { at, lastDone, sittingMs }: ChoiceCircumstances,
): Message[] {
  const dose = doseOf(stretch, variant);
  const prescription = prescriptionOf(dose);
  return [
    ...bodyReasons(stretch, before, Math.floor(sittingMs / MINUTE)),
    ...(prescription ? [prescription] : []),
    lastDoneReason(lastDone[stretch.id], at, dose),
  ];
}

/** @param sitting whole minutes */
function bodyReasons(stretch: Stretch, before: Stretch | undefined, sitting: number): Message[] {
  // Sitting folds the low back forward, so what bends it backward needs no better reason.
  if (sitting > 0 && bendOf(stretch) === 'extension') {
    return [{ key: 'reason_extension', values: { sitting } }];
  }
  const reasons: Message[] = sitting > 0 ? [{ key: 'reason_sitting', values: { sitting } }] : [];
  if (bendsBack(stretch, before)) reasons.push({ key: 'reason_other_way', values: {} });
  return reasons;
}

/** How often the source prescribes it; nothing where it does not, or where the frequency is the app's own. */
export function prescriptionOf({ frequency, assumed }: Dose): Message | undefined {
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
  if (lastDone >= dayBegan(at)) {
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
