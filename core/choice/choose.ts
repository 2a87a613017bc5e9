/** Which stretch fits now, and why: the one longest unseen among those that may be offered. */
import type { LibraryEntry } from '../../content/library.ts';
import { placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import { daysBetween } from '../day.ts';
import type { Message } from '../message.ts';
import { MINUTE, type Moment } from '../moment.ts';
import { sessionLengthMs } from '../session/timeline.ts';
import type { Settings } from '../settings.ts';
import type { Choice } from '../view.ts';

/** When each stretch was last done, by its id: wall time in ms since 1970 (UTC). */
export type LastDone = Readonly<Record<string, number>>;

export interface ChoiceCircumstances {
  readonly at: Moment;
  readonly lastDone: LastDone;
  /** The meter, in ms. */
  readonly sittingMs: number;
}

/** A stretch that fits, or the reasons why none does. */
export type Chosen =
  | { readonly found: true; readonly choice: Choice }
  | { readonly found: false; readonly reasons: readonly Message[] };

type Obstacle = 'hidden' | 'backProfile' | 'places' | 'length';

/** Chooses the stretch to offer. The same library, settings and history always give the same choice. */
export function choose(
  library: readonly LibraryEntry[],
  settings: Settings,
  now: ChoiceCircumstances,
): Chosen {
  const verdicts = library.map(({ stretch }) => ({ stretch, ...judge(stretch, settings) }));
  const fitting = verdicts.flatMap(({ stretch, variant }) => (variant ? [{ stretch, variant }] : []));
  const seen = ({ stretch }: { stretch: Stretch }): number => now.lastDone[stretch.id] ?? -Infinity;
  const [first] = fitting.sort(
    (one, other) => compare(seen(one), seen(other)) || compare(one.stretch.id, other.stretch.id),
  );
  if (!first) return { found: false, reasons: reasonsForNone(verdicts.map(({ obstacle }) => obstacle)) };

  const reasons: Message[] = [reasonFor(now.lastDone[first.stretch.id], now.at)];
  const sitting = Math.floor(now.sittingMs / MINUTE);
  if (sitting > 0) reasons.unshift({ key: 'reason_sitting', values: { sitting } });
  return { found: true, choice: choiceOf(first.stretch, first.variant, settings, reasons) };
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
  const stretch = findStretch(library, stretchId);
  if (!stretch) return undefined;
  const variant =
    variantId === undefined
      ? (judge(stretch, settings).variant ?? stretch.variants[0])
      : stretch.variants.find(({ id }) => id === variantId);
  return variant && choiceOf(stretch, variant, settings, [{ key: 'reason_chosen', values: {} }]);
}

function findStretch(library: readonly LibraryEntry[], id: string): Stretch | undefined {
  return library.find((entry) => entry.stretch.id === id)?.stretch;
}

function choiceOf(
  stretch: Stretch,
  variant: Variant,
  settings: Settings,
  reasons: readonly Message[],
): Choice {
  const durationMs = sessionLengthMs(stretch, variant, settings);
  return { stretch: stretch.id, variant: variant.id, durationMs, reasons };
}

/** The first variant that may be offered, or what stands in the way of all of them. */
function judge(
  stretch: Stretch,
  settings: Settings,
): { variant: Variant; obstacle?: never } | { variant?: never; obstacle: Obstacle } {
  if (settings.hidden.includes(stretch.id)) return { obstacle: 'hidden' };
  if (stretch.ruledOutBy.some((condition) => settings.backProfile[condition])) {
    return { obstacle: 'backProfile' };
  }
  const allowed = stretch.variants.filter((variant) =>
    placesOf(stretch, variant).some((place) => settings.places[place]),
  );
  if (allowed.length === 0) return { obstacle: 'places' };
  const limitMs = settings.maxMinutes === null ? Infinity : settings.maxMinutes * MINUTE;
  const variant = allowed.find((candidate) => sessionLengthMs(stretch, candidate, settings) <= limitMs);
  return variant ? { variant } : { obstacle: 'length' };
}

function reasonFor(lastDone: number | undefined, at: Moment): Message {
  if (lastDone === undefined) return { key: 'reason_never_done', values: {} };
  const days = daysBetween(lastDone, at);
  if (days <= 0) return { key: 'reason_done_today', values: {} };
  if (days === 1) return { key: 'reason_done_yesterday', values: {} };
  return { key: 'reason_longest_unseen', values: { days } };
}

/** Every rule that left something out, the one that the person can most easily change first. */
function reasonsForNone(obstacles: readonly (Obstacle | undefined)[]): Message[] {
  const reasons: { obstacle: Obstacle; reason: Message }[] = [
    { obstacle: 'places', reason: { key: 'none_places', values: {} } },
    { obstacle: 'length', reason: { key: 'none_length', values: {} } },
    { obstacle: 'hidden', reason: { key: 'none_hidden', values: {} } },
    { obstacle: 'backProfile', reason: { key: 'none_back_profile', values: {} } },
  ];
  const found = reasons.filter(({ obstacle }) => obstacles.includes(obstacle)).map(({ reason }) => reason);
  return found.length > 0 ? found : [{ key: 'none_in_library', values: {} }];
}

function compare<T extends number | string>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
