import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import {
  beginStretch,
  denyAbsence,
  endStretch,
  isLongGap,
  newSitting,
  passTime as passTimeAwake,
  passTimeAway,
  suspend,
  unrecordedBreak,
  updatePresence,
  wake,
  withBreakRecorded,
  type PresenceSignals,
  type Sitting,
} from './presence.ts';

/** Calls have tests of their own. */
const settings = { ...defaultSettings, callMeansPresent: false };

const here = { idleSeconds: 0, locked: false };
const minutesOf = ({ meter }: Sitting) => meter.sittingMs / MINUTE;

/** Lets time pass until then. A long gap counts as sleep, except during a stretch. */
function passTime(sitting: Sitting, elapsedMs: number): Sitting {
  const asleep = sitting.presence.kind !== 'stretching' && isLongGap(sitting, elapsedMs);
  return asleep ? passTimeAway(sitting, elapsedMs, settings) : passTimeAwake(sitting, elapsedMs);
}

/** Lets time pass with a tick every 15 s that reports these signals. */
function tickFor(sitting: Sitting, minutes: number, signals: PresenceSignals = here): Sitting {
  let now = sitting;
  const endMs = sitting.meter.elapsedMs + minutes * MINUTE;
  while (now.meter.elapsedMs < endMs) {
    now = passTime(now, Math.min(endMs, now.meter.elapsedMs + 15 * SECOND));
    now = updatePresence(now, signals, settings);
  }
  return now;
}

/** Lets time pass without input: the last input is now. */
function idleFor(sitting: Sitting, minutes: number): Sitting {
  let now = sitting;
  for (let second = 15; second <= minutes * 60; second += 15) {
    now = passTime(now, sitting.meter.elapsedMs + second * SECOND);
    now = updatePresence(now, { idleSeconds: second, locked: false }, settings);
  }
  return now;
}

const sat40 = tickFor(newSitting(0), 40);

describe('idle', () => {
  test('counts as sitting until awayAfterMinutes, then as absence since the last input', () => {
    expect(minutesOf(idleFor(sat40, 2.75))).toBe(42.75);
    const away = idleFor(sat40, 3);
    expect(away.presence.kind).toBe('away');
    expect(minutesOf(away)).toBe(40 - 3 * 9);
  });

  test('ends with the next input', () => {
    const back = updatePresence(idleFor(sat40, 3), here, settings);
    expect(back.presence.kind).toBe('present');
    expect(minutesOf(tickFor(back, 1))).toBe(14);
  });
});

describe('the locked screen', () => {
  test('starts an absence at once', () => {
    const locked = updatePresence(sat40, { idleSeconds: 5, locked: true }, settings);
    expect(minutesOf(passTime(locked, 40.5 * MINUTE))).toBe(35.5);
  });

  test('means away even if there is input', () => {
    expect(updatePresence(sat40, { idleSeconds: 0, locked: true }, settings).presence.kind).toBe('away');
  });

  test('counts as absence since the last input once the idle time is long enough', () => {
    let now = idleFor(sat40, 2);
    for (let second = 135; second <= 180; second += 15) {
      now = passTime(now, 40 * MINUTE + second * SECOND);
      now = updatePresence(now, { idleSeconds: second, locked: true }, settings);
    }
    expect(minutesOf(now)).toBe(40 - 3 * 9);
  });
});

describe('sleep', () => {
  test('is a gap of more than 30 s in elapsed time', () => {
    expect(minutesOf(passTime(sat40, 40 * MINUTE + 30 * SECOND))).toBe(40.5);
    expect(minutesOf(passTime(sat40, 42 * MINUTE))).toBe(22);
  });

  test('is the time between suspend and wake, however short', () => {
    const asleep = passTime(suspend(sat40), 40 * MINUTE + 20 * SECOND);
    expect(minutesOf(wake(asleep, settings))).toBe(37);
  });

  test('is not assumed after a suspend that a tick follows', () => {
    const ticked = updatePresence(passTime(suspend(sat40), 40.25 * MINUTE), here, settings);
    expect(minutesOf(wake(ticked, settings))).toBe(40.25);
  });

  test('is not assumed after a wake without a suspend', () => {
    expect(wake(sat40, settings)).toEqual(sat40);
  });
});

describe('an unknown idle time', () => {
  const unreadable = { idleSeconds: null, locked: false };

  test('counts as present', () => {
    const unknown = tickFor(sat40, 10, unreadable);
    expect(unknown.presence.kind).toBe('unknown');
    expect(minutesOf(unknown)).toBe(50);
  });

  test('counts as away once the screen is locked or the computer sleeps', () => {
    const unknown = updatePresence(sat40, unreadable, settings);
    expect(updatePresence(unknown, { idleSeconds: null, locked: true }, settings).presence.kind).toBe('away');
    expect(passTime(unknown, 41 * MINUTE).presence.kind).toBe('away');
  });
});

describe('a stretch', () => {
  test('makes the meter run backward, whatever the signals report', () => {
    let stretching = beginStretch(sat40, settings);
    stretching = updatePresence(passTime(stretching, 41 * MINUTE), here, settings);
    expect(minutesOf(stretching)).toBe(31);
    stretching = updatePresence(stretching, { idleSeconds: 600, locked: true }, settings);
    expect(stretching.presence.kind).toBe('stretching');
    expect(minutesOf(tickFor(endStretch(stretching), 1))).toBe(32);
  });

  test('continues over a gap without ticks, and over suspend and wake', () => {
    const stretching = passTime(beginStretch(sat40, settings), 44 * MINUTE);
    expect(wake(suspend(stretching), settings).presence.kind).toBe('stretching');
    expect(minutesOf(stretching)).toBe(4);
  });

  test('does not turn into absence when the idle time reaches back into it', () => {
    const after = endStretch(passTime(beginStretch(sat40, settings), 41 * MINUTE));
    const idle = updatePresence(
      passTime(after, 41.25 * MINUTE),
      { idleSeconds: 300, locked: false },
      settings,
    );
    // 31 min after the stretch; the quarter of a minute since then is absence.
    expect(minutesOf(idle)).toBe(31 - 0.25 * 9);
  });

  test('started while the user counts as away starts from the current meter', () => {
    const stretching = beginStretch(idleFor(sat40, 3), settings);
    expect(stretching.meter.backward).toMatchObject({ sinceMs: 43 * MINUTE, beforeMs: 13 * MINUTE });
  });

  test('is no natural break', () => {
    expect(unrecordedBreak(passTime(beginStretch(sat40, settings), 2 * HOUR))).toBeNull();
  });
});

describe('a natural break', () => {
  test('is returned when an absence empties the meter, and no more once it is recorded', () => {
    expect(unrecordedBreak(idleFor(sat40, 4.25))).toBeNull();
    const empty = idleFor(sat40, 4.5);
    expect(unrecordedBreak(empty)).toEqual({ sittingMs: 40 * MINUTE, durationMs: 4.5 * MINUTE });
    expect(unrecordedBreak(idleFor(withBreakRecorded(empty), 10))).toBeNull();
  });

  test('needs some sitting before the absence', () => {
    expect(unrecordedBreak(idleFor(newSitting(0), 30))).toBeNull();
  });
});

describe('"I was still sitting"', () => {
  test('counts the absence as sitting', () => {
    const back = tickFor(updatePresence(idleFor(sat40, 4), here, settings), 1);
    expect(minutesOf(back)).toBe(5);
    expect(back.lastAbsence).not.toBeNull();
    const denied = denyAbsence(back, back.lastAbsence!);
    expect(minutesOf(denied)).toBe(45);
    expect(denied.meter.satMs).toBe(45 * MINUTE);
    expect(denied.lastAbsence).toBeNull();
  });

  test('restores the meter even after an absence that emptied it', () => {
    const back = updatePresence(withBreakRecorded(idleFor(sat40, 30)), here, settings);
    expect(back.lastAbsence?.broke).toBe(true);
    expect(minutesOf(denyAbsence(back, back.lastAbsence!))).toBe(70);
  });

  test('is not possible after sleep or once a new absence has begun', () => {
    const woken = updatePresence(passTime(sat40, 42 * MINUTE), here, settings);
    expect(woken.lastAbsence).toBeNull();
    const back = updatePresence(idleFor(sat40, 3), here, settings);
    expect(updatePresence(back, { idleSeconds: 0, locked: true }, settings).lastAbsence).toBeNull();
  });
});
