/** Timelines of the sample stretch, whole or as short lines, for tests to compare. */
import type { Dose, Step } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { ItemTimeline } from '../session/phase.ts';
import { timelineOf, type SessionSettings } from '../session/timeline.ts';

export const sessionSettings: SessionSettings = { leadInSeconds: 5, breathingFirst: false, doses: {} };

export const doseWithoutHold: Dose = {
  sets: 1,
  reps: { min: 1, max: 1 },
  perSide: false,
  suggested: true,
  assumed: [],
};

/** The timeline of the sample stretch with some parts of its dose replaced. */
export function timelineWith(dose: Partial<Dose>, steps?: Step[], settings = sessionSettings): ItemTimeline {
  const variant = sampleVariant(steps && { steps });
  return timelineOf(sampleStretch({ dose: { ...sampleDose, ...dose } }), variant, settings);
}

/** The same timeline as lines: kind, step and seconds of each phase. */
export function timelineLines(dose: Partial<Dose>, steps?: Step[], settings = sessionSettings): string[] {
  return timelineWith(dose, steps, settings).phases.map(
    ({ kind, step, durationMs }) => `${kind} ${step ?? '-'} ${durationMs / 1000}`,
  );
}
