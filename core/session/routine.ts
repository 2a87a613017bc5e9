/** The session of a routine: its stretches' sessions one after another, with the next one announced in between. */
import { doseOf, placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import { SECOND } from '../moment.ts';
import type { Phase, RoutineTimeline, Timeline } from './phase.ts';
import { timelineOf, type SessionSettings } from './timeline.ts';

/** A stretch as a routine does it. */
export interface SessionItem {
  readonly stretch: Stretch;
  readonly variant: Variant;
  /** Sets in this routine; without it as many as the dose says. */
  readonly sets?: number;
}

/**
 * The app's own figures, on top of the lead-in: time to read what comes next, and to get there. Lying down from a
 * stand, or getting up again, takes longer than staying in one place.
 */
const NEXT_IN_PLACE_MS = 5 * SECOND;
const NEXT_ELSEWHERE_MS = 10 * SECOND;

/**
 * The session of several stretches. Only the first is preceded by the breaths that a person may want; each that
 * follows begins with a `next` phase in place of its lead-in. One stretch gives the session that it has by itself.
 */
export function routineTimelineOf(items: readonly SessionItem[], settings: SessionSettings): RoutineTimeline {
  const timelines = items.map((item, index) =>
    itemTimeline(item, { ...settings, breathingFirst: settings.breathingFirst && index === 0 }),
  );
  let startMs = 0;
  const phases = timelines.flatMap((timeline, index) => {
    const before = items[index - 1];
    const item = items[index];
    const announced = before && item ? announce(timeline, extraMs(before, item)) : timeline;
    const placed = announced.phases.map((phase): Phase => ({
      ...phase,
      startMs: startMs + phase.startMs,
      item: index,
    }));
    startMs += announced.totalMs;
    return placed;
  });
  return { phases, totalMs: startMs, items: timelines };
}

/** The number of sets changes what is done, but not the picture of it. */
function itemTimeline({ stretch, variant, sets }: SessionItem, settings: SessionSettings): Timeline {
  if (sets === undefined) return timelineOf(stretch, variant, settings);
  return timelineOf(stretch, { ...variant, dose: { ...doseOf(stretch, variant), sets } }, settings);
}

function extraMs(before: SessionItem, item: SessionItem): number {
  const places = placesOf(before.stretch, before.variant);
  const staysInPlace = placesOf(item.stretch, item.variant).some((place) => places.includes(place));
  return staysInPlace ? NEXT_IN_PLACE_MS : NEXT_ELSEWHERE_MS;
}

/** Makes the lead-in, with which a session without breaths begins, a longer one that says what is next. */
function announce(timeline: Timeline, longerByMs: number): Timeline {
  const phases = timeline.phases.map((phase, index): Phase =>
    index === 0
      ? { ...phase, kind: 'next', durationMs: phase.durationMs + longerByMs }
      : { ...phase, startMs: phase.startMs + longerByMs },
  );
  return { ...timeline, phases, totalMs: timeline.totalMs + longerByMs };
}
