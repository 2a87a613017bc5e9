import { describe, expect, test } from 'vitest';
import { timelineWith } from '../testing/timeline-trace.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
} from './playback.ts';

/** Lead-in 0–5 s, move 5–7 s, hold 7–17 s, move 17–19 s. */
const timeline = timelineWith({});
const START = 1_000_000;
const started = play(START);
const positionOf = (playback: typeof started, second: number) =>
  playbackPositionAt(playback, timeline, START + second * 1000);

test('the position has the phase, the time into it and the time left', () => {
  expect(positionOf(started, 9)).toEqual({
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
  expect(positionOf(started, 5)).toMatchObject({ phaseIndex: 1, phaseElapsedMs: 0 });
});

test('after its end the session is done and stays in its last phase', () => {
  for (const second of [19, 20, 1e6]) {
    expect(positionOf(started, second)).toMatchObject({
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

test('before its start the session is at its start', () => {
  expect(positionOf(started, -5).positionMs).toBe(0);
});

describe('pausing', () => {
  const paused = pausePlayback(started, timeline, START + 9000);

  test('keeps the position until the session is resumed', () => {
    expect(positionOf(paused, 500)).toMatchObject({ positionMs: 9000, running: false, done: false });
    const resumed = resumePlayback(paused, timeline, START + 500_000);
    expect(positionOf(resumed, 501)).toMatchObject({ positionMs: 10_000, running: true });
  });

  test('twice changes nothing', () => {
    const again = pausePlayback(paused, timeline, START + 99_000);
    expect(positionOf(again, 200)).toEqual(positionOf(paused, 200));
  });
});

describe('stepping', () => {
  test('forward goes to the start of the next phase, or from the last phase to the end', () => {
    expect(positionOf(nextPhase(started, timeline, START + 6000), 6).positionMs).toBe(7000);
    expect(positionOf(nextPhase(started, timeline, START + 18_000), 18).done).toBe(true);
    expect(positionOf(nextPhase(started, timeline, START + 60_000), 60).done).toBe(true);
  });

  test('back goes to the start of this phase, or to the one before if this one has just begun', () => {
    const once = previousPhase(started, timeline, START + 10_000);
    expect(positionOf(once, 10).positionMs).toBe(7000);
    expect(positionOf(previousPhase(once, timeline, START + 11_000), 11).positionMs).toBe(5000);
    expect(positionOf(previousPhase(started, timeline, START + 1000), 1).positionMs).toBe(0);
  });

  test('keeps a paused session paused and a running one running', () => {
    const paused = pausePlayback(started, timeline, START + 9000);
    expect(positionOf(nextPhase(paused, timeline, START + 20_000), 30)).toMatchObject({
      positionMs: 17_000,
      running: false,
    });
    expect(positionOf(nextPhase(started, timeline, START + 9000), 10).positionMs).toBe(18_000);
  });

  test('back from the end goes into the last phase', () => {
    expect(positionOf(previousPhase(started, timeline, START + 60_000), 60)).toMatchObject({
      positionMs: 17_000,
      done: false,
    });
  });
});

test('a timeline without phases throws a RangeError', () => {
  expect(() => playbackPositionAt(started, { ...timeline, phases: [], totalMs: 0 }, START)).toThrow(
    RangeError,
  );
});
