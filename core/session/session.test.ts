import { describe, expect, test } from 'vitest';
import type { LibraryEntry } from '../../content/library.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { nextPhase, playbackPositionAt } from './playback.ts';
import {
  abandonedFromMs,
  activeMsAt,
  isAbandoned,
  itemActiveMsAt,
  itemEndsMs,
  newSession,
  noteInput,
  pauseSession,
  phaseEndsInMs,
  planned,
  resumeSession,
  layoutOf,
  sessionSchema,
  shiftSession,
  withPlayback,
  withLayout,
  type PlannedItem,
  type Session,
} from './session.ts';
import type { SessionLayout } from './session-layout.ts';
import { switchSides, switchVariant } from './switching.ts';

const START = 10 * MINUTE;
const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };

/** A repetition takes 14 s: 2 s in, 10 s held, 2 s out. */
const library = libraryOf(
  sampleStretch({
    id: 'side-bend',
    dose: { ...sampleDose, reps: { min: 3, max: 3 }, perSide: true },
    variants: [sampleVariant({ id: 'standing' }), sampleVariant({ id: 'floor', places: ['floor'] })],
  }),
  sampleStretch({ id: 'twist', dose: { ...sampleDose, sets: 3 } }),
);

/** The session takes 5 s lead-in, 42 s right side, 3 s to change sides, 42 s left side: 92 s. */
const sideBend: PlannedItem = { stretch: 'side-bend', variant: 'standing' };
/** After another stretch it takes 10 s to get into position and 14 s for its one set. */
const twist: PlannedItem = { stretch: 'twist', variant: 'plain', sets: 1 };

function sessionOf(...items: PlannedItem[]): Session {
  return newSession({ items, routine: null, settings, passedOver: [], sittingBeforeMs: 45 * MINUTE }, START);
}

function layoutIn(session: Session, entries: readonly LibraryEntry[] = library): SessionLayout {
  const layout = layoutOf(session, entries);
  if (!layout) throw new Error('the library lacks a stretch of the session');
  return layout;
}

const at = (seconds: number) => START + seconds * SECOND;
const resumeAt = (session: Session, seconds: number) =>
  resumeSession(session, layoutIn(session), at(seconds));
const pauseAt = (session: Session, seconds: number) => pauseSession(session, layoutIn(session), at(seconds));

/** A session of these stretches whose clock has been running since `START`. */
const runningSession = (...items: PlannedItem[]) => resumeAt(sessionOf(...items), 0);
const running = runningSession(sideBend);

describe('a new session', () => {
  const session = sessionOf(sideBend, twist);

  test('has not begun, and its clock is stopped', () => {
    expect(session).toMatchObject({ begun: false, item: 0, startedMs: START, activeMs: 0 });
    expect(playbackPositionAt(session.playback, layoutIn(session).timeline, at(600))).toMatchObject({
      positionMs: 0,
      running: false,
    });
  });

  test('keeps only the settings that a session needs', () => {
    const allSettings = { ...settings, volume: 1 };
    const { settings: stored } = newSession({ ...session, settings: allSettings }, START);
    expect(stored).toEqual(settings);
    const withVoice = newSession({ ...session, settings: { ...settings, voice: true } }, START);
    expect(withVoice.settings).toEqual({ ...settings, voice: true });
  });

  test('begins when it is resumed', () => {
    expect(resumeAt(session, 3)).toMatchObject({ begun: true, playback: { anchorMs: at(3), running: true } });
  });
});

describe('the layout of a session', () => {
  test('has the stretches and variants of the library, with sets and first side', () => {
    const layout = layoutIn(sessionOf({ ...sideBend, variant: 'floor', firstSide: 'left' }, twist));
    expect(layout.items).toMatchObject([
      { stretch: { id: 'side-bend' }, variant: { id: 'floor' }, firstSide: 'left' },
      { stretch: { id: 'twist' }, variant: { id: 'plain' }, sets: 1 },
    ]);
    expect(layout.timeline.items.map(({ sides, sets }) => [sides, sets])).toEqual([
      [['left', 'right'], 1],
      [['right'], 1],
    ]);
  });

  test('is undefined if the library lacks a stretch or variant', () => {
    expect(layoutOf(sessionOf(sideBend, { ...twist, stretch: 'gone' }), library)).toBeUndefined();
    expect(layoutOf(sessionOf(sideBend, { ...twist, variant: 'gone' }), library)).toBeUndefined();
  });

  test('is computed once for the same items, settings and library', () => {
    const first = layoutIn(running);
    const paused = pauseAt(running, 4);
    expect(layoutIn(paused).timeline).toBe(first.timeline);
    expect(layoutIn(paused).playback).toBe(paused.playback);
    expect(layoutIn({ ...running, items: [...running.items] }).timeline).not.toBe(first.timeline);
  });

  test('follows changes to the settings and the library', () => {
    const session = sessionOf(sideBend);
    expect(layoutIn(session).timeline.totalMs).toBe(92 * SECOND);
    const slower = { ...session, settings: { ...settings, leadInSeconds: 10 } };
    expect(layoutIn(slower).timeline.totalMs).toBe(97 * SECOND);
    const shorter = libraryOf(
      sampleStretch({ id: 'side-bend', variants: [sampleVariant({ id: 'standing' })] }),
    );
    expect(layoutIn(session, shorter).timeline.totalMs).toBe(19 * SECOND);
    expect(layoutIn(session).timeline.totalMs).toBe(92 * SECOND);
  });
});

describe('a session whose layout was changed', () => {
  const floor = library[0]!.stretch.variants[1]!;

  test('stores a switched variant and side by ids, and gives the same layout again', () => {
    const sidesSwitched = switchSides(layoutIn(running), settings, at(25));
    const session = withLayout(running, sidesSwitched, at(25));
    const both = switchVariant(layoutIn(session), floor, settings, at(26));
    const stored = withLayout(session, both, at(26));

    expect(stored.items).toEqual([
      {
        stretch: 'side-bend',
        variant: 'floor',
        firstSide: 'left',
        switched: { done: [{ side: 'right', set: 1, repetition: 1 }], takeUpMs: 15_000 },
      },
    ]);
    const layout = layoutIn(sessionSchema.parse(JSON.parse(JSON.stringify(stored))));
    expect(layout.items).toEqual(both.items);
    expect(layout.timeline).toEqual(both.timeline);
    expect(layout.playback).toEqual({ ...both.playback, anchorMs: at(26) });
  });

  test('counts the time that it ran before the change', () => {
    const switched = switchVariant(layoutIn(running), floor, settings, at(25));
    const session = withLayout(running, switched, at(25));
    expect(session.activeMs).toBe(25 * SECOND);
    expect(activeMsAt(session, at(30))).toBe(30 * SECOND);
  });

  test('stays paused if it was', () => {
    const paused = pauseAt(running, 25);
    const session = withLayout(paused, switchVariant(layoutIn(paused), floor, settings, at(60)), at(60));
    expect(session.playback).toMatchObject({ running: false, anchorMs: at(60) });
    expect(activeMsAt(session, at(99))).toBe(25 * SECOND);
  });

  test('stores every field of an item', () => {
    const items: PlannedItem[] = [
      twist,
      {
        ...sideBend,
        sets: 2,
        firstSide: 'left',
        switched: { done: [{ side: 'left', set: 1, repetition: 1 }], takeUpMs: 0 },
      },
    ];
    expect(layoutIn(sessionOf(...items)).items.map(planned)).toEqual(items);
  });

  test('stores only the ids of a repetition, not the rest of a phase', () => {
    const layout = layoutIn(running);
    const item = {
      ...layout.items[0]!,
      switched: { done: layout.timeline.phases.slice(1, 2), takeUpMs: 5000 },
    };
    expect(planned(item).switched?.done).toEqual([{ side: 'right', set: 1, repetition: 1 }]);
  });
});

describe('pausing and resuming a session', () => {
  test('stop and start the time that it has run', () => {
    const paused = pauseAt(running, 20);
    const resumed = resumeAt(paused, 80);
    expect([5, 20].map((second) => activeMsAt(running, at(second)))).toEqual([5000, 20_000]);
    expect([20, 50].map((second) => activeMsAt(paused, at(second)))).toEqual([20_000, 20_000]);
    expect([80, 85].map((second) => activeMsAt(resumed, at(second)))).toEqual([20_000, 25_000]);
    expect(activeMsAt(running, START - 1000)).toBe(0);
  });

  test('count the current stretch without the earlier ones', () => {
    const second = { ...runningSession(sideBend, twist), item: 1, activeBeforeItemMs: 30 * SECOND };
    expect(itemActiveMsAt(second, at(42))).toBe(12 * SECOND);
  });

  test('do not change the position', () => {
    const resumed = resumeAt(pauseAt(running, 20), 80);
    expect(playbackPositionAt(resumed.playback, layoutIn(resumed).timeline, at(81)).positionMs).toBe(21_000);
  });

  test('change nothing the second time', () => {
    const paused = pauseAt(running, 20);
    expect(pauseAt(paused, 30)).toBe(paused);
    expect(resumeAt(running, 30)).toBe(running);
  });

  test('can pause as of a past moment, but not before the last change', () => {
    const later = withPlayback(
      running,
      nextPhase(running.playback, layoutIn(running).timeline, at(3)),
      at(3),
    );
    expect(pauseSession(later, layoutIn(later), at(1))).toMatchObject({
      playback: { positionMs: 5000, anchorMs: at(3), running: false },
      activeMs: 3000,
    });
  });
});

describe('the end of the current stretch', () => {
  const routine = runningSession(sideBend, twist);
  const endOf = (session: Session) => itemEndsMs(session, layoutIn(session));

  test('is where the next stretch begins, or the end of the session', () => {
    expect(endOf(routine)).toBe(at(92));
    expect(endOf({ ...routine, item: 1 })).toBe(at(92 + 24));
  });

  test('comes later by a pause, and never while the session is paused', () => {
    const paused = pauseAt(routine, 20);
    expect(endOf(paused)).toBe(Infinity);
    expect(endOf(resumeAt(paused, 80))).toBe(at(152));
  });

  test('is not before the last change, even if the position is already past it', () => {
    const playback = { positionMs: 100 * SECOND, anchorMs: at(3), running: true };
    expect(endOf(withPlayback(routine, playback, at(3)))).toBe(at(3));
  });
});

test('the current phase ends after its remaining time; never while the session is paused or after its end', () => {
  const layout = layoutIn(running);
  expect(phaseEndsInMs(layout, at(1))).toBe(4000);
  expect(phaseEndsInMs(layout, at(5))).toBe(2000);
  expect(phaseEndsInMs(layout, at(92))).toBe(Infinity);
  expect(phaseEndsInMs(layoutIn(pauseAt(running, 1)), at(1))).toBe(Infinity);
});

describe('a shifted session', () => {
  const busy = noteInput(running, { idleSeconds: 0, windowFocused: false }, at(20));
  const shifted = shiftSession(busy, HOUR);

  test('has the same position, active time and end at the shifted moments', () => {
    const position = (session: Session, nowMs: number) =>
      playbackPositionAt(session.playback, layoutIn(session).timeline, nowMs);
    expect(position(shifted, at(30) + HOUR)).toEqual(position(busy, at(30)));
    expect(activeMsAt(shifted, at(30) + HOUR)).toBe(activeMsAt(busy, at(30)));
    expect(itemEndsMs(shifted, layoutIn(shifted))).toBe(itemEndsMs(busy, layoutIn(busy)) + HOUR);
  });

  test('is abandoned as much later, and has a shifted start', () => {
    expect(abandonedFromMs(shifted)).toBe(at(140) + HOUR);
    expect(shifted.startedMs).toBe(START + HOUR);
    expect(abandonedFromMs(shiftSession(running, HOUR))).toBe(Infinity);
  });

  test('is the original again when it is shifted back', () => {
    expect(shiftSession(shifted, -HOUR)).toEqual(busy);
  });
});

describe('a saved session', () => {
  test('is the same after it was saved and read', () => {
    const session = pauseAt(
      noteInput(runningSession(sideBend, twist), { idleSeconds: 0, windowFocused: false }, at(20)),
      30,
    );
    expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  test.each<[string, object]>([
    ['no stretches', { items: [] }],
    ['an unknown field in an item', { items: [{ ...sideBend, place: 'floor' }] }],
    ['a set number of 0', { items: [{ ...sideBend, sets: 0 }] }],
    ['more sets than a routine may have', { items: [{ ...sideBend, sets: 11 }] }],
    ['a negative position', { playback: { positionMs: -1, anchorMs: 0, running: true } }],
    ['a fraction as its item', { item: 0.5 }],
    ['a current item that it does not have', { item: 1 }],
    ['a lead-in out of range', { settings: { ...settings, leadInSeconds: 99 } }],
  ])('is rejected with %s', (_, change) => {
    expect(sessionSchema.safeParse({ ...running, ...change }).success).toBe(false);
  });
});

interface Input {
  idleSeconds: IdleReading;
  windowFocused: boolean;
}

/** Reports the input once a second. Returns after how many seconds the session is abandoned; null if it isn't. */
function abandonedAfter(inputAt: (second: number) => Input, seconds = 600, from = running): number | null {
  let session = from;
  for (let second = 1; second <= seconds; second += 1) {
    session = noteInput(session, inputAt(second), at(second));
    if (isAbandoned(session, at(second))) return second;
  }
  return null;
}

describe('a session is abandoned', () => {
  test('after two minutes of input elsewhere', () => {
    expect(abandonedAfter(() => ({ idleSeconds: 0, windowFocused: false }))).toBe(121);
  });

  test('after two minutes of occasional input elsewhere', () => {
    expect(abandonedAfter((second) => ({ idleSeconds: second % 20, windowFocused: false }))).not.toBeNull();
  });

  test('after it was paused for five minutes', () => {
    const paused = pauseAt(running, 0);
    expect(abandonedAfter(() => ({ idleSeconds: 0, windowFocused: true }), 600, paused)).toBe(300);
  });
});

describe('a session is not abandoned', () => {
  test.each<[string, (second: number) => Input]>([
    ['by input in its own window', () => ({ idleSeconds: 0, windowFocused: true })],
    ['without input, as while stretching', (second) => ({ idleSeconds: second, windowFocused: false })],
    ['if the idle time cannot be read', () => ({ idleSeconds: null, windowFocused: false })],
    ['if the idle time is only known as recent', () => ({ idleSeconds: 'recent', windowFocused: false })],
    [
      'if the user comes back to it in time',
      (second) => ({ idleSeconds: 0, windowFocused: second % 115 === 0 }),
    ],
    [
      'if the input elsewhere stops for half a minute',
      (second) => ({ idleSeconds: Math.max(0, (second % 100) - 60), windowFocused: false }),
    ],
  ])('%s', (_, inputAt) => {
    expect(abandonedAfter(inputAt)).toBeNull();
  });
});

test('the click that started a session does not count as input elsewhere; the next input does', () => {
  const started = noteInput(running, { idleSeconds: 2, windowFocused: false }, at(2));
  expect(started.elsewhereSinceMs).toBeNull();
  expect(noteInput(started, { idleSeconds: 1, windowFocused: false }, at(5)).elsewhereSinceMs).toBe(at(4));
});
