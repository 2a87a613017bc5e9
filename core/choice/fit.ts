/** Which stretches fit the settings, and why the others don't. */
import { placesOf, type Place, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { shownMinutes, stretchLengthMs } from '../session/length.ts';
import type { Settings } from '../settings/settings.ts';

/** Why a stretch isn't offered. */
export type Obstacle = 'hidden' | 'backProfile' | 'places' | 'length' | 'setAside';

/** The first variant that fits, or why none does. */
export type Fit =
  | { readonly variant: Variant; readonly obstacle?: never }
  | { readonly variant?: never; readonly obstacle: Obstacle };

/**
 * Returns the first variant of a stretch that fits the settings, or the obstacle if none does.
 *
 * @param preferred a place; a variant that fits and can be done there comes before the others
 */
export function checkFit(stretch: Stretch, settings: Settings, preferred?: Place): Fit {
  if (settings.hidden.includes(stretch.id)) return { obstacle: 'hidden' };
  if (isRuledOut(stretch, settings)) return { obstacle: 'backProfile' };
  const allowed = allowedVariants(stretch, settings);
  if (allowed.length === 0) return { obstacle: 'places' };
  const { maxMinutes } = settings;
  const isShortEnough = (candidate: Variant): boolean =>
    maxMinutes === null || shownMinutes(stretchLengthMs(stretch, candidate, settings)) <= maxMinutes;
  const fitting = allowed.filter(isShortEnough);
  const variant = fitting.find((candidate) => isDoneIn(stretch, candidate, preferred)) ?? fitting[0];
  return variant ? { variant } : { obstacle: 'length' };
}

/**
 * Returns the variant of a stretch that the user picks by hand: the first one that fits, or else the first one for an allowed
 * place, or else the first one, because the user may pick any stretch.
 */
export function pickedVariant(stretch: Stretch, settings: Settings): Variant | undefined {
  return checkFit(stretch, settings).variant ?? allowedVariants(stretch, settings)[0] ?? stretch.variants[0];
}

function allowedVariants(stretch: Stretch, { places }: Settings): Variant[] {
  return stretch.variants.filter((variant) => placesOf(stretch, variant).some((place) => places[place]));
}

function isDoneIn(stretch: Stretch, variant: Variant, place: Place | undefined): boolean {
  return place !== undefined && placesOf(stretch, variant).includes(place);
}

/** Whether the back profile rules out a stretch, so the app never offers it. */
export function isRuledOut({ ruledOutBy }: Stretch, { backProfile }: Settings): boolean {
  return ruledOutBy.some((condition) => backProfile[condition]);
}

/** Returns a message for every obstacle found, the one that the user can change most easily first. */
export function reasonsForNone(obstacles: readonly (Obstacle | undefined)[]): Message[] {
  const reasons: { obstacle: Obstacle; reason: Message }[] = [
    { obstacle: 'places', reason: { key: 'none_places', values: {} } },
    { obstacle: 'length', reason: { key: 'none_length', values: {} } },
    { obstacle: 'hidden', reason: { key: 'none_hidden', values: {} } },
    { obstacle: 'setAside', reason: { key: 'none_set_aside', values: {} } },
    { obstacle: 'backProfile', reason: { key: 'none_back_profile', values: {} } },
  ];
  const found = reasons.filter(({ obstacle }) => obstacles.includes(obstacle)).map(({ reason }) => reason);
  return found.length > 0 ? found : [{ key: 'none_in_library', values: {} }];
}
