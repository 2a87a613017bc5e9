/** Chooses the stretch to offer now, and gives the reasons. */
import type { LibraryEntry } from '../../content/library.ts';
import { lookUp } from '../../content/look-up.ts';
import { asDoneIn, placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { stretchLengthMs } from '../session/length.ts';
import type { Settings } from '../settings/settings.ts';
import type { Choice } from './choice.ts';
import { bends, bendsTheOtherWay, bendsTheSameWay } from './bend.ts';
import { checkFit, isRuledOut, pickedVariant, reasonsForNone, type Fit } from './fit.ts';
import { overdueOf, type Candidate, type LastDone } from './overdue.ts';
import { reasonsFor, type ChoiceCircumstances } from './reasons.ts';
import { skippedToday } from './skipped-at.ts';

export type { LastDone } from './overdue.ts';

/** A stretch that fits, or the reasons why none does. */
export type ChoiceResult =
  | { readonly found: true; readonly choice: Choice }
  | { readonly found: false; readonly reasons: readonly Message[] };

/**
 * Chooses the stretch to offer:
 *
 * 1. Only those that fit count; if the user stands, only those done standing, if there are any.
 * 2. One that was skipped today counts as if it had been done then, so that others get their turn.
 * 3. The one done last doesn't count, if there is another.
 * 4. The choice is the most overdue one.
 * 5. If that bends the back the same way as the last one that bent it, the choice is the most overdue one that bends it the
 *    other way, if there is one that wasn't skipped today.
 *
 * The same settings and history always give the same choice, whatever the order of the library.
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
  const done = latestFirst(library, now.lastDone);
  const chosen = mostUrgent(candidates, library, now);
  if (!chosen) return { found: false, reasons: reasonsForNone(fits.map(({ obstacle }) => obstacle)) };
  return { found: true, choice: choiceOf(chosen, settings, reasonsFor(chosen, done.find(bends), now)) };
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
  return choiceOf(found, settings, reasonsFor(found, latestFirst(library, now.lastDone).find(bends), now));
}

/**
 * Returns the choice of a stretch that the user picked, even if it wouldn't be offered. Without `variantId` it is the
 * variant of `pickedVariant`. Returns undefined if the library doesn't have the stretch or variant.
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
  library: readonly LibraryEntry[],
  { lastDone, skippedAt, at }: ChoiceCircumstances,
): Candidate | undefined {
  const skipped = skippedToday(skippedAt, at);
  const lastTurns = latestOfEach(lastDone, skipped);
  const [last] = latestFirst(library, lastTurns);
  const others = candidates.filter(({ stretch }) => stretch.id !== last?.id);
  const ranked = (others.length > 0 ? others : candidates)
    .map((candidate) => ({
      candidate,
      id: candidate.stretch.id,
      overdue: overdueOf(candidate, lastTurns, at),
      turnWall: lookUp(lastTurns, candidate.stretch.id) ?? -Infinity,
    }))
    .sort((a, b) => compare(b.overdue, a.overdue) || compare(a.turnWall, b.turnWall) || compare(a.id, b.id))
    .map(({ candidate }) => candidate);
  const [first] = ranked;
  const bent = latestFirst(library, lastDone).find(bends);
  if (!first || !bendsTheSameWay(first.stretch, bent)) return first;
  const unskipped = ranked.filter(({ stretch }) => !Object.hasOwn(skipped, stretch.id));
  return unskipped.find(({ stretch }) => bendsTheOtherWay(stretch, bent)) ?? first;
}

/** Returns for each stretch the later of its times in both. */
function latestOfEach(a: LastDone, b: LastDone): LastDone {
  const later = Object.entries(b).map(
    ([id, wall]) => [id, Math.max(wall, lookUp(a, id) ?? -Infinity)] as const,
  );
  return { ...a, ...Object.fromEntries(later) };
}

/** The stretches of the library that were done, the latest first. */
function latestFirst(library: readonly LibraryEntry[], lastDone: LastDone): Stretch[] {
  return library
    .flatMap(({ stretch }) => {
      const doneWall = lookUp(lastDone, stretch.id);
      return doneWall === undefined ? [] : [{ stretch, doneWall }];
    })
    .sort((a, b) => compare(b.doneWall, a.doneWall) || compare(a.stretch.id, b.stretch.id))
    .map(({ stretch }) => stretch);
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
      ? pickedVariant(stretch, settings)
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
  const durationMs = stretchLengthMs(stretch, variant, settings);
  return { stretch: stretch.id, variant: variant.id, durationMs, reasons };
}

function compare<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
