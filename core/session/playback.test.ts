import { describe, expect, test } from 'vitest';
import { sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
} from './playback.ts';
import { timelineOf } from './timeline.ts';

/** Lead-in 0–5 s, move 5–7 s, hold 7–17 s, move 17–19 s. */
const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };
const timeline = timelineOf(sampleStretch(), sampleVariant(), settings);
const START = 1_000_000;
const started = play(START);
const stands = (playback: typeof started, second: number) =>
  playbackPositionAt(playback, timeline, START + second * 1000);

test('tells the phase, how far it is, and what remains', () => {
  expect(stands(started, 9)).toEqual({
    positionMs: 9000,
    remainingMs: 10_000,
    phase: timeline.phases[2],
    phaseIndex: 2,
    phaseElapsedMs: 2000,
    phaseRemainingMs: 8000,
    running: true,
    done: false,
  });
});

test('a phase begins with its first millisecond', () => {
  expect(playbackPositionAt(started, timeline, START + 4999).phase.kind).toBe('leadIn');
  expect(stands(started, 5)).toMatchObject({ phaseIndex: 1, phaseElapsedMs: 0 });
});

test('after the end it is done, in its last phase', () => {
  for (const second of [19, 20, 1e6]) {
    expect(stands(started, second)).toMatchObject({
      positionMs: 19_000,
      remainingMs: 0,
      phaseIndex: 3,
      phaseElapsedMs: 2000,
      phaseRemainingMs: 0,
      running: false,
      done: true,
    });
  }
});

test('before the start it stands at the start', () => {
  expect(stands(started, -5).positionMs).toBe(0);
});

describe('pausing', () => {
  const paused = pausePlayback(started, timeline, START + 9000);

  test('keeps the position for as long as it takes', () => {
    expect(stands(paused, 500)).toMatchObject({ positionMs: 9000, running: false, done: false });
    const resumed = resumePlayback(paused, timeline, START + 500_000);
    expect(stands(resumed, 501)).toMatchObject({ positionMs: 10_000, running: true });
  });

  test('twice changes nothing', () => {
    const again = pausePlayback(paused, timeline, START + 99_000);
    expect(stands(again, 200)).toEqual(stands(paused, 200));
  });
});

describe('stepping', () => {
  test('forward goes to the start of the next phase, and from the last one to the end', () => {
    expect(stands(nextPhase(started, timeline, START + 6000), 6).positionMs).toBe(7000);
    expect(stands(nextPhase(started, timeline, START + 18_000), 18).done).toBe(true);
    expect(stands(nextPhase(started, timeline, START + 60_000), 60).done).toBe(true);
  });

  test('back goes to the start of this phase, then to the one before', () => {
    const once = previousPhase(started, timeline, START + 10_000);
    expect(stands(once, 10).positionMs).toBe(7000);
    expect(stands(previousPhase(once, timeline, START + 11_000), 11).positionMs).toBe(5000);
    expect(stands(previousPhase(started, timeline, START + 1000), 1).positionMs).toBe(0);
  });

  test('keeps a stopped timer stopped and a running one running', () => {
    const paused = pausePlayback(started, timeline, START + 9000);
    expect(stands(nextPhase(paused, timeline, START + 20_000), 30)).toMatchObject({
      positionMs: 17_000,
      running: false,
    });
    expect(stands(nextPhase(started, timeline, START + 9000), 10).positionMs).toBe(18_000);
  });

  test('back from the end goes into the last phase', () => {
    expect(stands(previousPhase(started, timeline, START + 60_000), 60)).toMatchObject({
      positionMs: 17_000,
      done: false,
    });
  });
});

test('a timeline without phases is refused', () => {
  expect(() => playbackPositionAt(started, { ...timeline, phases: [], totalMs: 0 }, START)).toThrow(
    RangeError,
  );
});
