/**
 * How long a stretch or routine takes: its work, without the optional breaths and the lead-in before it. This is the
 * length that the interface shows, and that the user's longest stretch limits.
 */
import type { Stretch, Variant } from '../../content/stretch.ts';
import { MINUTE } from '../time/moment.ts';
import type { Timeline } from './phase.ts';
import { timelineOf, type SessionSettings } from './timeline.ts';

/** Returns the length of a timeline, in ms. */
export function lengthMs({ phases }: Timeline): number {
  const work = phases.filter(({ kind }) => kind !== 'breathing' && kind !== 'leadIn');
  return work.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** Returns the length of a stretch in one of its variants, in ms. */
export function stretchLengthMs(stretch: Stretch, variant: Variant, settings: SessionSettings): number {
  return lengthMs(timelineOf(stretch, variant, settings));
}

/** Returns a length in ms as it is shown: in whole minutes, at least 1. */
export function shownMinutes(ms: number): number {
  return Math.max(1, Math.round(ms / MINUTE));
}
