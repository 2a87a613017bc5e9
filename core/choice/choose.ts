/** Which stretch fits now, and why. */
import type { LibraryEntry } from '../../content/library.ts';
import type { Stretch, Variant } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { sessionLengthMs } from '../session/timeline.ts';
import type { Settings } from '../settings/settings.ts';
import type { Choice } from './choice.ts';
import { bendsBack } from './bend.ts';
import { isRuledOut, judge, reasonsForNone, type Verdict } from './fit.ts';
import { overdueOf, type Fitting, type LastDone } from './overdue.ts';
import { reasonsFor, type ChoiceCircumstances } from './reasons.ts';

export type { LastDone } from './overdue.ts';

/** A stretch that fits, or the reasons why none does. */
export type Chosen =
  | { readonly found: true; readonly choice: Choice }
  | { readonly found: false; readonly reasons: readonly Message[] };

/**
 * Chooses the stretch to offer among those that fit: of the overdue ones (or of all, when none is) first what bends
 * the other way than the one before, then the longest overdue, then the longest unseen. The same settings and history
 * always give the same choice, whatever the order of the library.
 *
 * @param passedOver ids of stretches that the person does not want now
 */
export function choose(
  library: readonly LibraryEntry[],
  settings: Settings,
  now: ChoiceCircumstances,
  passedOver: readonly string[] = [],
): Chosen {
  const verdicts = library
    .filter(({ stretch }) => !passedOver.includes(stretch.id))
    .map(({ stretch }) => ({ stretch, ...judgeNow(stretch, settings, now) }));
  const fitting = verdicts.flatMap(({ stretch, variant }) => (variant ? [{ stretch, variant }] : []));
  const before = doneLast(library, now.lastDone);
  const chosen = mostUrgent(fitting, before, now);
  if (!chosen) return { found: false, reasons: reasonsForNone(verdicts.map(({ obstacle }) => obstacle)) };
  return { found: true, choice: choiceOf(chosen, settings, reasonsFor(chosen, before, now)) };
}

/**
 * The choice that was made earlier, and why it still is a good one; undefined when the library has no such stretch or
 * the stretch no such variant (any more), or when the person's back rules it out by now.
 */
export function chosenBefore(
  library: readonly LibraryEntry[],
  settings: Settings,
  now: ChoiceCircumstances,
  named: Pick<Choice, 'stretch' | 'variant'>,
): Choice | undefined {
  const fitting = find(library, settings, named.stretch, named.variant);
  if (!fitting || isRuledOut(fitting.stretch, settings)) return undefined;
  return choiceOf(fitting, settings, reasonsFor(fitting, doneLast(library, now.lastDone), now));
}

/**
 * A stretch that a person picked, whether it would be offered or not; undefined when the library has no such stretch
 * or the stretch no such variant. Without a variant, the first one that fits, or else the first.
 */
export function picked(
  library: readonly LibraryEntry[],
  settings: Settings,
  stretchId: string,
  variantId?: string,
): Choice | undefined {
  const found = find(library, settings, stretchId, variantId);
  return found && choiceOf(found, settings, [{ key: 'reason_chosen', values: {} }]);
}

/** A stretch that rests is in the way of nothing but itself: another obstacle comes first. */
function judgeNow(stretch: Stretch, settings: Settings, { setAside }: ChoiceCircumstances): Verdict {
  const verdict = judge(stretch, settings);
  return verdict.variant && stretch.id in setAside ? { obstacle: 'setAside' } : verdict;
}

function mostUrgent(
  fitting: readonly Fitting[],
  before: Stretch | undefined,
  { lastDone, at }: ChoiceCircumstances,
): Fitting | undefined {
  const overdue = overdueOf(fitting, lastDone, at);
  const ranked = fitting.map(({ stretch, variant }, index) => ({
    stretch,
    variant,
    bendsBack: bendsBack(stretch, before) ? 1 : 0,
    overdue: overdue[index] ?? 0,
    seen: lastDone[stretch.id] ?? -Infinity,
  }));
  const due = ranked.filter((each) => each.overdue >= 1);
  const [first] = (due.length > 0 ? due : ranked).sort(
    (one, other) =>
      compare(other.bendsBack, one.bendsBack) ||
      compare(other.overdue, one.overdue) ||
      compare(one.seen, other.seen) ||
      compare(one.stretch.id, other.stretch.id),
  );
  return first;
}

/** The stretch that was done last; unknown when the library does not have it any more. */
function doneLast(library: readonly LibraryEntry[], lastDone: LastDone): Stretch | undefined {
  const [last] = Object.entries(lastDone).sort(
    ([id, wall], [otherId, otherWall]) => compare(otherWall, wall) || compare(id, otherId),
  );
  return last && stretchOf(library, last[0]);
}

function find(
  library: readonly LibraryEntry[],
  settings: Settings,
  stretchId: string,
  variantId?: string,
): Fitting | undefined {
  const stretch = stretchOf(library, stretchId);
  if (!stretch) return undefined;
  const variant: Variant | undefined =
    variantId === undefined
      ? (judge(stretch, settings).variant ?? stretch.variants[0])
      : stretch.variants.find(({ id }) => id === variantId);
  return variant && { stretch, variant };
}

function stretchOf(library: readonly LibraryEntry[], id: string): Stretch | undefined {
  return library.find((entry) => entry.stretch.id === id)?.stretch;
}

function choiceOf({ stretch, variant }: Fitting, settings: Settings, reasons: readonly Message[]): Choice {
  const durationMs = sessionLengthMs(stretch, variant, settings);
  return { stretch: stretch.id, variant: variant.id, durationMs, reasons };
}

function compare<T extends number | string>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
