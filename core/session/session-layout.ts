import type { SessionTimeline } from './phase.ts';
import type { Playback } from './playback.ts';
import type { SessionItem } from './timeline.ts';

/** A session laid out in time: its stretches, their timeline, and where it is. */
export interface SessionLayout {
  readonly items: readonly SessionItem[];
  readonly timeline: SessionTimeline;
  readonly playback: Playback;
}
