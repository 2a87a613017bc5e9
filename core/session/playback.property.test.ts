import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { sessionSettings, timelineWith } from '../testing/timeline-trace.ts';
import { pausePlayback, play, playbackPositionAt, resumePlayback } from './playback.ts';

const timeline = timelineWith({ reps: { min: 4, max: 4 }, perSide: true }, undefined, {
  ...sessionSettings,
  breathingFirst: true,
});
const anyGap = fastCheck.integer({ min: 0, max: 2 * timeline.totalMs });

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
