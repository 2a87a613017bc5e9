/**
 * The timeline of a routine: the timelines of its stretches one after another, each except the first with an
 * announcement.
 */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { sourceOf } from '../../content/sources.ts';
import { placesOf } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { Phase, SessionTimeline } from './phase.ts';
import { msOf } from './repetition.ts';
import {
  FLOOR_MS,
  itemTimeline,
  leadInOf,
  type Opening,
  type SessionItem,
  type SessionSettings,
} from './timeline.ts';

/** Time to read what comes next, on top of the lead-in, if the user can stay in place. */
const NEXT_IN_PLACE_MS = assumedNumbers.nextInPlace.value * SECOND;

/**
 * Returns the timeline of several stretches. Only the first one begins with the optional breaths; each of the others
 * begins with a `next` phase in place of its lead-in. A single stretch gets the same phases as from `timelineOf`.
 */
export function sessionTimelineOf(items: readonly SessionItem[], settings: SessionSettings): SessionTimeline {
  const timelines = items.map((item, index) => {
    const breathingFirst = settings.breathingFirst && index === 0;
    return itemTimeline(item, { ...settings, breathingFirst }, openingOf(items[index - 1], item, settings));
  });
  let startMs = 0;
  const phases = timelines.flatMap((timeline, index) => {
    const shifted = timeline.phases.map((phase): Phase => ({
      ...phase,
      startMs: startMs + phase.startMs,
      item: index,
    }));
    startMs += timeline.totalMs;
    return shifted;
  });
  const recommendsBreaths = items.some(({ stretch }) => sourceOf(stretch).deepBreathsFirst);
  return {
    phases,
    totalMs: startMs,
    items: timelines,
    asksForBreaths: recommendsBreaths && !settings.breathingFirst,
  };
}

/** Whether two items can be done in the same place, so the user needn't move between them. */
export function staysInPlace(a: SessionItem, b: SessionItem): boolean {
  const places = placesOf(a.stretch, a.variant);
  return placesOf(b.stretch, b.variant).some((place) => places.includes(place));
}

function openingOf(before: SessionItem | undefined, item: SessionItem, settings: SessionSettings): Opening {
  if (!before) return leadInOf(item, settings);
  const moreMs = staysInPlace(before, item) ? NEXT_IN_PLACE_MS : FLOOR_MS;
  return { kind: 'next', durationMs: msOf(settings.leadInSeconds) + moreMs };
}
