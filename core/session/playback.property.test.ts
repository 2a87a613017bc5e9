import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
  type Playback,
} from './playback.ts';
import { timelineOf } from './timeline.ts';

const timeline = timelineOf(
  sampleStretch({ dose: { ...sampleDose, reps: { min: 4, max: 4 }, perSide: true } }),
  sampleVariant(),
  { leadInSeconds: 5, breathingFirst: true, doses: {} },
);

const anyGap = fastCheck.integer({ min: 0, max: 2 * timeline.totalMs });
const anyAction = fastCheck.constantFrom('pause', 'resume', 'next', 'back', 'look');

function act(playback: Playback, action: string, now: number): Playback {
  switch (action) {
    case 'pause':
      return pausePlayback(playback, timeline, now);
    case 'resume':
      return resumePlayback(playback, timeline, now);
    case 'next':
      return nextPhase(playback, timeline, now);
    case 'back':
      return previousPhase(playback, timeline, now);
    default:
      return playback;
  }
}

test('the playback position stays within the timeline, whatever is pressed and however much time passes', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.array(fastCheck.tuple(anyAction, anyGap)), (actions) => {
      let now = 0;
      let playback = play(now);
      for (const [action, gap] of actions) {
        now += gap;
        playback = act(playback, action, now);
        const position = playbackPositionAt(playback, timeline, now);
        expect(position.positionMs + position.remainingMs).toBe(timeline.totalMs);
        expect(position.remainingMs).toBeGreaterThanOrEqual(0);
        expect(position.phaseElapsedMs + position.phaseRemainingMs).toBe(position.phase.durationMs);
        expect(position.phase.startMs + position.phaseElapsedMs).toBe(position.positionMs);
        expect(timeline.phases[position.phaseIndex]).toBe(position.phase);
      }
    }),
  );
});

test('the position never goes back while time passes', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.array(anyGap, { minLength: 2 }), (gaps) => {
      const playback = play(0);
      let now = 0;
      let before = 0;
      for (const gap of gaps) {
        now += gap;
        const { positionMs } = playbackPositionAt(playback, timeline, now);
        expect(positionMs).toBeGreaterThanOrEqual(before);
        before = positionMs;
      }
    }),
  );
});

test('a pause of any length does not change the remaining time', () => {
  fastCheck.assert(
    fastCheck.property(anyGap, anyGap, anyGap, (before, during, after) => {
      const paused = pausePlayback(play(0), timeline, before);
      const resumed = resumePlayback(paused, timeline, before + during);
      expect(playbackPositionAt(resumed, timeline, before + during + after).positionMs).toBe(
        playbackPositionAt(play(0), timeline, before + after).positionMs,
      );
    }),
  );
});
