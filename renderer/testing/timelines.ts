import type { Step } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../../core/choice/testing/sample-stretches.ts';
import type { SessionTimeline, ItemTimeline } from '../../core/session/phase.ts';
import { sessionTimelineOf } from '../../core/session/routine.ts';
import { timelineOf, type SessionItem, type SessionSettings } from '../../core/session/timeline.ts';

/** Settings for short sessions: 3 s lead-in, no breathing phase. */
export const shortSettings: SessionSettings = { leadInSeconds: 3, breathingFirst: false, doses: {} };

const steps: Step[] = [
  { id: 'stand', part: 'setUp', keyframe: 'up' },
  { id: 'bend', part: 'moveIn', keyframe: 'down' },
  { id: 'soften', part: 'hold', keyframe: 'down', seconds: 1 },
  { id: 'hang', part: 'hold', keyframe: 'down' },
  { id: 'rise', part: 'moveOut', keyframe: 'up' },
];

/** A stretch with two repetitions of 2 s in, a 3 s hold in two steps, 2 s out. */
export const shortItem: SessionItem = {
  stretch: sampleStretch({
    dose: { ...sampleDose, reps: { min: 2, max: 2 }, holdSeconds: { min: 3, max: 3 } },
  }),
  variant: sampleVariant({ id: 'standing', steps }),
};

/** The same without a hold: two repetitions of 2 s in, 2 s out. */
export const holdlessItem: SessionItem = {
  stretch: sampleStretch({
    dose: { sets: 1, reps: { min: 2, max: 2 }, perSide: false, suggested: true, assumed: [] },
  }),
  variant: sampleVariant({ id: 'standing', steps: steps.filter(({ part }) => part !== 'hold') }),
};

/** Returns the timeline of the short stretch: 3 s lead-in and two repetitions, 17 s in all. */
export function shortTimeline(): ItemTimeline {
  return timelineOf(shortItem.stretch, shortItem.variant, shortSettings);
}

/** Returns the timeline of the short stretch done twice. Before the second, 8 s announce it instead of a lead-in. */
export function shortRoutine(): SessionTimeline {
  return sessionTimelineOf([shortItem, shortItem], shortSettings);
}
