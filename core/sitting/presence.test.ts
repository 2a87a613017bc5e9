import { describe, expect, test } from 'vitest';
import { defaultSettings as settings } from '../settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import {
  beginStretch,
  denyAbsence,
  endStretch,
  newNaturalBreak,
  newSitting,
  isSleep,
  passTime as passTimeAs,
  readSignals,
  suspend,
  wake,
  withBreakRecorded,
  type PresenceSignals,
  type Sitting,
} from './presence.ts';

const here = { idleSeconds: 0, locked: false };
const minutesOf = ({ meter }: Sitting) => meter.sittingMs / MINUTE;

/** Lets time pass until then; a long gap is sleep, but in a stretch, of which others decide. */
function passTime(sitting: Sitting, elapsedMs: number): Sitting {
  const asleep = sitting.presence.kind !== 'stretching' && isSleep(sitting, elapsedMs);
  return passTimeAs(sitting, elapsedMs, settings, asleep);
}

/** Lets time pass with a tick every 15 s. */
function live(sitting: Sitting, minutes: number, signals: PresenceSignals = here): Sitting {
  let now = sitting;
  const endMs = sitting.meter.elapsedMs + minutes * MINUTE;
  while (now.meter.elapsedMs < endMs) {
    now = passTime(now, Math.min(endMs, now.meter.elapsedMs + 15 * SECOND));
    now = readSignals(now, signals, settings);
  }
  return now;
}

/** Lets time pass without input, the last one having been given now. */
function still(sitting: Sitting, minutes: number): Sitting {
  let now = sitting;
  for (let second = 15; second <= minutes * 60; second += 15) {
    now = passTime(now, sitting.meter.elapsedMs + second * SECOND);
    now = readSignals(now, { idleSeconds: second, locked: false }, settings);
  }
  return now;
}

const sat40 = live(newSitting(0), 40);

describe('idle', () => {
  test('counts as sitting until away-after, then as absence since the last input', () => {
    expect(minutesOf(still(sat40, 2.75))).toBe(42.75);
    const away = still(sat40, 3);
    expect(away.presence.kind).toBe('away');
    expect(minutesOf(away)).toBe(40 - 3 * 9);
  });

  test('ends with the next input', () => {
    const back = readSignals(still(sat40, 3), here, settings);
    expect(back.presence.kind).toBe('present');
    expect(minutesOf(live(back, 1))).toBe(14);
  });
});

describe('the locked screen', () => {
  test('is absence at once', () => {
    const locked = readSignals(sat40, { idleSeconds: 5, locked: true }, settings);
    expect(minutesOf(passTime(locked, 40.5 * MINUTE))).toBe(35.5);
  });

  test('stays so with input', () => {
    expect(readSignals(sat40, { idleSeconds: 0, locked: true }, settings).presence.kind).toBe('away');
  });

  test('becomes absence since the last input, when there is none for long enough', () => {
    let now = still(sat40, 2);
    for (let second = 135; second <= 180; second += 15) {
      now = passTime(now, 40 * MINUTE + second * SECOND);
      now = readSignals(now, { idleSeconds: second, locked: true }, settings);
    }
    expect(minutesOf(now)).toBe(40 - 3 * 9);
  });
});

describe('sleep', () => {
  test('is a gap of more than 30 s in elapsed time', () => {
    expect(minutesOf(passTime(sat40, 40 * MINUTE + 30 * SECOND))).toBe(40.5);
    expect(minutesOf(passTime(sat40, 42 * MINUTE))).toBe(22);
  });

  test('is what lies between suspend and wake, however short', () => {
    const asleep = passTime(suspend(sat40), 40 * MINUTE + 20 * SECOND);
    expect(minutesOf(wake(asleep, settings))).toBe(37);
  });

  test('is not a suspend after which the machine went on', () => {
    const ticked = readSignals(passTime(suspend(sat40), 40.25 * MINUTE), here, settings);
    expect(minutesOf(wake(ticked, settings))).toBe(40.25);
  });

  test('is not a wake without a suspend', () => {
    expect(wake(sat40, settings)).toEqual(sat40);
  });
});

describe('idle that cannot be read', () => {
  const unreadable = { idleSeconds: null, locked: false };

  test('counts as present', () => {
    const unknown = live(sat40, 10, unreadable);
    expect(unknown.presence.kind).toBe('unknown');
    expect(minutesOf(unknown)).toBe(50);
  });

  test('until the screen is locked, or the machine sleeps', () => {
    const unknown = readSignals(sat40, unreadable, settings);
    expect(readSignals(unknown, { idleSeconds: null, locked: true }, settings).presence.kind).toBe('away');
    expect(passTime(unknown, 41 * MINUTE).presence.kind).toBe('away');
  });
});

describe('a stretch', () => {
  test('runs the meter backward, and no signal is heard', () => {
    let stretching = beginStretch(sat40, settings);
    stretching = readSignals(passTime(stretching, 41 * MINUTE), here, settings);
    expect(minutesOf(stretching)).toBe(31);
    stretching = readSignals(stretching, { idleSeconds: 600, locked: true }, settings);
    expect(stretching.presence.kind).toBe('stretching');
    expect(minutesOf(live(endStretch(stretching), 1))).toBe(32);
  });

  test('goes on for the meter, however long no tick comes', () => {
    const stretching = passTime(beginStretch(sat40, settings), 44 * MINUTE);
    expect(wake(suspend(stretching), settings).presence.kind).toBe('stretching');
    expect(minutesOf(stretching)).toBe(4);
  });

  test('cannot be taken back as idle time', () => {
    const after = endStretch(passTime(beginStretch(sat40, settings), 41 * MINUTE));
    const idle = readSignals(passTime(after, 41.25 * MINUTE), { idleSeconds: 300, locked: false }, settings);
    // 31 min after the stretch; the quarter of a minute since then is absence.
    expect(minutesOf(idle)).toBe(31 - 0.25 * 9);
  });

  test('begun while the person counts as away starts at what the meter says', () => {
    const stretching = beginStretch(still(sat40, 3), settings);
    expect(stretching.meter.backward).toMatchObject({ sinceMs: 43 * MINUTE, beforeMs: 13 * MINUTE });
  });

  test('is no natural break', () => {
    expect(newNaturalBreak(passTime(beginStretch(sat40, settings), 2 * HOUR))).toBeNull();
  });
});

describe('a natural break', () => {
  test('comes about when an absence brings the meter to 0, and is told once', () => {
    expect(newNaturalBreak(still(sat40, 4.25))).toBeNull();
    const empty = still(sat40, 4.5);
    expect(newNaturalBreak(empty)).toEqual({ sittingMs: 40 * MINUTE, durationMs: 4.5 * MINUTE });
    expect(newNaturalBreak(still(withBreakRecorded(empty), 10))).toBeNull();
  });

  test('does not come about when there was no sitting before', () => {
    expect(newNaturalBreak(still(newSitting(0), 30))).toBeNull();
  });
});

describe('"I was still sitting"', () => {
  test('puts the absence back on the meter', () => {
    const back = live(readSignals(still(sat40, 4), here, settings), 1);
    expect(minutesOf(back)).toBe(5);
    expect(back.lastAbsence).not.toBeNull();
    const denied = denyAbsence(back, back.lastAbsence!);
    expect(minutesOf(denied)).toBe(45);
    expect(denied.meter.satMs).toBe(45 * MINUTE);
    expect(denied.lastAbsence).toBeNull();
  });

  test('also one that emptied the meter', () => {
    const back = readSignals(withBreakRecorded(still(sat40, 30)), here, settings);
    expect(back.lastAbsence?.broke).toBe(true);
    expect(minutesOf(denyAbsence(back, back.lastAbsence!))).toBe(70);
  });

  test('is not offered after sleep, nor when a new absence has begun', () => {
    const woken = readSignals(passTime(sat40, 42 * MINUTE), here, settings);
    expect(woken.lastAbsence).toBeNull();
    const back = readSignals(still(sat40, 3), here, settings);
    expect(readSignals(back, { idleSeconds: 0, locked: true }, settings).lastAbsence).toBeNull();
  });
});
