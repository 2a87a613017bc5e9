/** The session of a routine: its stretches' sessions one after another, with the next one announced in between. */
import { placesOf } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { Phase, RoutineTimeline } from './phase.ts';
import { msOf } from './repetition.ts';
import {
  FLOOR_MS,
  itemTimeline,
  leadInOf,
  type Opening,
  type SessionItem,
  type SessionSettings,
} from './timeline.ts';

/** The app's own figure, on top of the lead-in: time to read what comes next where nobody has to move. */
const NEXT_IN_PLACE_MS = 5 * SECOND;

/**
 * The session of several stretches. Only the first is preceded by the breaths that a person may want; each that
 * follows begins with a `next` phase in place of its lead-in. One stretch gives the session that it has by itself.
 */
export function routineTimelineOf(items: readonly SessionItem[], settings: SessionSettings): RoutineTimeline {
  const timelines = items.map((item, index) => {
    const breathingFirst = settings.breathingFirst && index === 0;
    return itemTimeline(item, { ...settings, breathingFirst }, openingOf(items[index - 1], item, settings));
  });
  let startMs = 0;
  const phases = timelines.flatMap((timeline, index) => {
    const placed = timeline.phases.map((phase): Phase => ({
      ...phase,
      startMs: startMs + phase.startMs,
      item: index,
    }));
    startMs += timeline.totalMs;
    return placed;
  });
  return { phases, totalMs: startMs, items: timelines };
}

/** Whether somebody who has just done the one need not go to another place for the other. */
export function staysInPlace(one: SessionItem, other: SessionItem): boolean {
  const places = placesOf(one.stretch, one.variant);
  return placesOf(other.stretch, other.variant).some((place) => places.includes(place));
}

function openingOf(before: SessionItem | undefined, item: SessionItem, settings: SessionSettings): Opening {
  if (!before) return leadInOf(item, settings);
  const moreMs = staysInPlace(before, item) ? NEXT_IN_PLACE_MS : FLOOR_MS;
  return { kind: 'next', durationMs: msOf(settings.leadInSeconds) + moreMs };
}
