/** Which stretches may be offered at all, and what stands in the way of the others. */
import { placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { MINUTE } from '../time/moment.ts';
import { sessionLengthMs } from '../session/timeline.ts';
import type { Settings } from '../settings/settings.ts';

/** What stands in the way of a stretch. */
export type Obstacle = 'hidden' | 'backProfile' | 'places' | 'length' | 'setAside';

/** The first variant that may be offered, or what stands in the way of all of them. */
export type Verdict =
  | { readonly variant: Variant; readonly obstacle?: never }
  | { readonly variant?: never; readonly obstacle: Obstacle };

/** Whether the settings let a stretch be offered. */
export function judge(stretch: Stretch, settings: Settings): Verdict {
  if (settings.hidden.includes(stretch.id)) return { obstacle: 'hidden' };
  if (isRuledOut(stretch, settings)) return { obstacle: 'backProfile' };
  const allowed = stretch.variants.filter((variant) =>
    placesOf(stretch, variant).some((place) => settings.places[place]),
  );
  if (allowed.length === 0) return { obstacle: 'places' };
  const limitMs = settings.maxMinutes === null ? Infinity : settings.maxMinutes * MINUTE;
  const variant = allowed.find((candidate) => sessionLengthMs(stretch, candidate, settings) <= limitMs);
  return variant ? { variant } : { obstacle: 'length' };
}

/** Whether the person's back forbids a stretch, so that the app never offers it. */
export function isRuledOut({ ruledOutBy }: Stretch, { backProfile }: Settings): boolean {
  return ruledOutBy.some((condition) => backProfile[condition]);
}

/** Every rule that left something out, the one that the person can most easily change first. */
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
