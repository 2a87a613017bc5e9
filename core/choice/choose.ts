/** Chooses the stretch to offer now, and gives the reasons. */
import type { LibraryEntry } from '../../content/library.ts';
import { lookUp } from '../../content/look-up.ts';
import { asDoneIn, placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { sessionLengthMs } from '../session/timeline.ts';
import type { Settings } from '../settings/settings.ts';
import type { Choice } from './choice.ts';
import { bendsTheOtherWay } from './bend.ts';
import { checkFit, isRuledOut, reasonsForNone, type Fit } from './fit.ts';
import { overdueOf, type Candidate, type LastDone } from './overdue.ts';
import { reasonsFor, type ChoiceCircumstances } from './reasons.ts';

export type { LastDone } from './overdue.ts';

/** A stretch that fits, or the reasons why none does. */
export type ChoiceResult =
  | { readonly found: true; readonly choice: Choice }
  | { readonly found: false; readonly reasons: readonly Message[] };

/**
 * Chooses the stretch to offer among those that fit; if the user stands, among those done standing, if there are any. It
 * considers the overdue ones, or all if none is overdue, and prefers in this order: one that bends the other way than
 * the one before, the most overdue, the one done longest ago. The same settings and history always give the same choice,
 * whatever the order of the library.
 *
 * @param passedOver ids of stretches that the user doesn't want now
 */
export function choose(
  library: readonly LibraryEntry[],
  settings: Settings,
  now: ChoiceCircumstances,
  passedOver: readonly string[] = [],
): ChoiceResult {
  const fits = library
    .filter(({ stretch }) => !passedOver.includes(stretch.id))
    .map(({ stretch }) => ({ stretch, ...checkFitNow(stretch, settings, now) }));
  const fitting = fits.flatMap(({ stretch, variant }) => (variant ? [candidateOf(stretch, variant)] : []));
  const standing = fitting.filter(({ stretch, variant }) => placesOf(stretch, variant).includes('standing'));
  const candidates = now.standing && standing.length > 0 ? standing : fitting;
  const before = doneLast(library, now.lastDone);
  const chosen = mostUrgent(candidates, before, now);
  if (!chosen) return { found: false, reasons: reasonsForNone(fits.map(({ obstacle }) => obstacle)) };
  return { found: true, choice: choiceOf(chosen, settings, reasonsFor(chosen, before, now)) };
}

/**
 * Returns a choice that was made earlier, with its length and reasons as of now. Returns undefined if the library no
 * longer has the stretch or its variant, or if the back profile now rules it out.
 */
export function earlierChoice(
  library: readonly LibraryEntry[],
  settings: Settings,
  now: ChoiceCircumstances,
  named: Pick<Choice, 'stretch' | 'variant'>,
): Choice | undefined {
  const found = find(library, settings, named.stretch, named.variant);
  if (!found || isRuledOut(found.stretch, settings)) return undefined;
  return choiceOf(found, settings, reasonsFor(found, doneLast(library, now.lastDone), now));
}

/**
 * Returns the choice of a stretch that the user picked, even if it wouldn't be offered. Without `variantId` it is the
 * first variant that fits, or else the first one. Returns undefined if the library doesn't have the stretch or variant.
 */
export function pickedChoice(
  library: readonly LibraryEntry[],
  settings: Settings,
  stretchId: string,
  variantId?: string,
): Choice | undefined {
  const found = find(library, settings, stretchId, variantId);
  return found && choiceOf(found, settings, [{ key: 'reason_chosen', values: {} }]);
}

/**
 * Returns how a stretch fits now, in a variant done standing if the user stands. Reports it as set aside only if it fits
 * otherwise. If it doesn't, bringing it back wouldn't help.
 */
function checkFitNow(stretch: Stretch, settings: Settings, { setAside, standing }: ChoiceCircumstances): Fit {
  const fit = checkFit(stretch, settings, standing ? 'standing' : undefined);
  return fit.variant && Object.hasOwn(setAside, stretch.id) ? { obstacle: 'setAside' } : fit;
}

function mostUrgent(
  candidates: readonly Candidate[],
  before: Stretch | undefined,
  { lastDone, at }: ChoiceCircumstances,
): Candidate | undefined {
  const overdue = overdueOf(candidates, lastDone, at);
  const ranked = candidates.map(({ stretch, variant }, index) => ({
    stretch,
    variant,
    otherWay: bendsTheOtherWay(stretch, before) ? 1 : 0,
    overdue: overdue[index] ?? 0,
    doneWall: lookUp(lastDone, stretch.id) ?? -Infinity,
  }));
  const due = ranked.filter((candidate) => candidate.overdue >= 1);
  const [first] = (due.length > 0 ? due : ranked).sort(
    (a, b) =>
      compare(b.otherWay, a.otherWay) ||
      compare(b.overdue, a.overdue) ||
      compare(a.doneWall, b.doneWall) ||
      compare(a.stretch.id, b.stretch.id),
  );
  return first;
}

/** The stretch that was done last; undefined if there is none or the library no longer has it. */
function doneLast(library: readonly LibraryEntry[], lastDone: LastDone): Stretch | undefined {
  const [last] = Object.entries(lastDone).sort(
    ([idA, wallA], [idB, wallB]) => compare(wallB, wallA) || compare(idA, idB),
  );
  return last && stretchOf(library, last[0]);
}

function find(
  library: readonly LibraryEntry[],
  settings: Settings,
  stretchId: string,
  variantId?: string,
): Candidate | undefined {
  const stretch = stretchOf(library, stretchId);
  if (!stretch) return undefined;
  const variant: Variant | undefined =
    variantId === undefined
      ? (checkFit(stretch, settings).variant ?? stretch.variants[0])
      : stretch.variants.find(({ id }) => id === variantId);
  return variant && candidateOf(stretch, variant);
}

function candidateOf(stretch: Stretch, variant: Variant): Candidate {
  return { stretch: asDoneIn(stretch, variant), variant };
}

function stretchOf(library: readonly LibraryEntry[], id: string): Stretch | undefined {
  return library.find((entry) => entry.stretch.id === id)?.stretch;
}

function choiceOf({ stretch, variant }: Candidate, settings: Settings, reasons: readonly Message[]): Choice {
  const durationMs = sessionLengthMs(stretch, variant, settings);
  return { stretch: stretch.id, variant: variant.id, durationMs, reasons };
}

function compare<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
