import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SavedState } from '../../core/app/step.ts';
import type { Command } from '../../core/app/command.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time/moment.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { View } from '../../core/app/view.ts';
import { readLibrary } from '../storage/library-files.ts';
import { recordingLog } from '../testing/recording-log.ts';
import type { Cancel } from '../platform/clock.ts';
import type { Machine } from './effects.ts';
import type { Presence } from './presence.ts';
import { Runner } from './runner.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');
const library = readLibrary(content, recordingLog());
const start = Date.UTC(2026, 2, 2, 9);

/** Lets what was asked for be answered, and what hangs on the answer happen. */
const answered = () => new Promise(setImmediate);

/** A clock that stands still until the test moves it; timers go off on the way, each at its time. */
class HandClock {
  readonly speed = 1;
  readonly #timers = new Set<{ at: number; callback: () => void }>();
  #elapsed = 1000 * SECOND;
  #first = this.#elapsed;

  now() {
    return { wall: start + this.#elapsed - this.#first, zone: 'Europe/Berlin', elapsed: this.#elapsed };
  }
  after(ms: number, callback: () => void): Cancel {
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }
  /** The times at which timers are set to go off, in ms from now. */
  get timers(): number[] {
    return [...this.#timers].map(({ at }) => at - this.#elapsed);
  }
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    for (;;) {
      const next = [...this.#timers].sort((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.#elapsed = next.at;
      next.callback();
      await answered();
    }
    this.#elapsed = end;
  }
  /** Time goes by without a timer going off, as in sleep. */
  sleep(ms: number): void {
    const moved = [...this.#timers];
    this.#elapsed += ms;
    for (const timer of moved) timer.at += ms;
  }
}

async function startedRunner(kept?: SavedState) {
  const all = runnerForTest(kept);
  all.runner.start();
  await answered();
  return all;
}

function runnerForTest(kept?: SavedState) {
  const clock = new HandClock();
  const calls: string[] = [];
  const saved: SavedState[] = [];
  const views: View[] = [];
  const failures: string[] = [];
  let settings: Settings = defaultSettings;
  let broken = false;
  const person: { -readonly [Key in keyof Presence]: Presence[Key] } = {
    idleSeconds: 3,
    locked: false,
    windowFocused: false,
  };
  let read: () => Promise<Presence> = () => Promise.resolve({ ...person });
  const machine: Machine = {
    notify: ({ stretch, count }) => calls.push(`notify ${stretch} ${String(count)}`),
    withdraw: () => calls.push('withdraw'),
    readDeferralSignals: () => {
      runner.deferralReadings({ doNotDisturb: 'no', fullScreen: 'no', call: 'unknown' });
    },
    headsUp: ({ stretch }) => calls.push(`heads-up ${stretch}`),
    offer: (stretch) => calls.push(`offer ${stretch}`),
    openStretch: (stretch) => calls.push(`open ${stretch}`),
    openRoutine: (routine) => calls.push(`routine ${routine}`),
    openLibrary: () => calls.push('library'),
    closeWindow: () => calls.push('close'),
    record: ({ kind }) => calls.push(`record ${kind}`),
    unrecord: (kind) => calls.push(`unrecord ${kind}`),
    ignored: ({ name }) => calls.push(`ignored ${name}`),
  };
  const runner: Runner = new Runner(
    {
      clock,
      library: () => {
        if (broken) throw new Error('broken');
        return library;
      },
      machine,
      settings: () => settings,
      presence: () => read(),
      save: (state) => saved.push(state),
      present: (view) => views.push(view),
      failed: (doing, error) => failures.push(`${doing}: ${(error as Error).message}`),
    },
    kept,
    {},
  );
  const change = (next: Partial<Settings>) => {
    settings = { ...settings, ...next };
    runner.settingsChanged();
  };
  const breakLibrary = () => {
    broken = true;
  };
  const readBy = (next: () => Promise<Presence>) => {
    read = next;
  };
  return { runner, clock, calls, saved, views, failures, person, readBy, breakLibrary, machine, change };
}

/** Readings of presence that end when the test says so. */
function readingsByHand() {
  const begun: PromiseWithResolvers<Presence>[] = [];
  return {
    begun,
    read: () => {
      const reading = Promise.withResolvers<Presence>();
      begun.push(reading);
      return reading.promise;
    },
    async end(index: number, idleSeconds: number) {
      begun[index]?.resolve({ idleSeconds, locked: false, windowFocused: false });
      await answered();
    },
  };
}

test('45 minutes of sitting bring a reminder, and a click on it the stretch that it named', async () => {
  const { runner, clock, calls } = await startedRunner();
  await clock.advance(44 * MINUTE + 59 * SECOND);
  expect(calls).toEqual([]);
  await clock.advance(SECOND);
  expect(calls).toHaveLength(1);
  const named = calls[0]?.split(' ')[1];
  runner.command({ name: 'click' });
  expect(calls.slice(1)).toEqual(['withdraw', `open ${String(named)}`]);
});

test('says whether a command was taken', async () => {
  const { runner, calls } = await startedRunner();
  expect(runner.command({ name: 'resume' }), 'nothing is paused').toBe(false);
  expect(runner.command({ name: 'pause', until: 'resumed' })).toBe(true);
  expect(runner.command({ name: 'resume' })).toBe(true);
  expect(calls).toEqual(['ignored resume']);
  runner.quit();
  expect(runner.command({ name: 'pause', until: 'resumed' }), 'nobody listens any more').toBe(false);
});

test('a pause that comes with the start is there before a reminder can be', async () => {
  const paused = await startedRunner();
  paused.runner.command({ name: 'pause', until: 'resumed' });
  await paused.clock.advance(50 * MINUTE);
  const kept = paused.saved.at(-1);
  const due = kept && { ...kept, paused: null, at: { ...kept.at, ...new HandClock().now() } };

  const plain = await startedRunner(due);
  expect(plain.calls).toEqual([expect.stringMatching(/^notify /)]);
  const asked = runnerForTest(due);
  asked.runner.start(() => asked.runner.command({ name: 'pause', until: { minutes: 30 } }));
  await answered();
  expect(asked.calls).toEqual([]);
  expect(asked.runner.view().state).toBe('paused');
});

test('ticks slowly while nothing is near, and every second before a reminder', async () => {
  const { clock } = await startedRunner();
  expect(clock.timers).toEqual([15 * SECOND]);
  await clock.advance(44 * MINUTE + 30 * SECOND);
  expect(clock.timers).toHaveLength(1);
  expect(clock.timers[0]).toBeLessThanOrEqual(SECOND);
});

test('however many things happen, one timer runs', async () => {
  const { runner, clock } = await startedRunner();
  runner.tick();
  runner.command({ name: 'pause', until: 'tomorrow' });
  runner.command({ name: 'resume' });
  runner.wake();
  await answered();
  expect(clock.timers).toHaveLength(1);
});

test('everything that happens is drawn anew', async () => {
  const { runner, views } = await startedRunner();
  runner.command({ name: 'pause', until: 'resumed' });
  expect(views.at(-1)?.state).toBe('paused');
});

test('changed settings count at once', async () => {
  const { clock, calls, change } = await startedRunner();
  await clock.advance(20 * MINUTE);
  change({ intervalMinutes: 15 });
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^notify /);
});

test('the state is on disk within a minute, and a restart goes on from it', async () => {
  const first = await startedRunner();
  await first.clock.advance(30 * MINUTE);
  const kept = first.saved.at(-1);
  expect(first.saved.length).toBeGreaterThanOrEqual(30);
  const second = runnerForTest(kept && { ...kept, at: { ...kept.at, ...new HandClock().now() } });
  expect(Math.round(second.runner.view().sittingMs / MINUTE)).toBe(30);
});

test('sleep empties the meter, and is a natural break', async () => {
  const { runner, clock, calls } = await startedRunner();
  await clock.advance(30 * MINUTE);
  runner.suspend();
  clock.sleep(60 * MINUTE);
  runner.wake();
  runner.tick();
  await answered();
  expect(calls).toEqual(['record naturalBreak']);
  expect(runner.view().sittingMs).toBe(0);
});

test('an empty chair is no sitting', async () => {
  const { runner, clock, person } = await startedRunner();
  await clock.advance(10 * MINUTE);
  person.idleSeconds = 180;
  runner.tick();
  await answered();
  expect(runner.view().state).toBe('away');
});

test('closing the window of a running stretch ends the stretch; closing any other window ends nothing', async () => {
  const { runner, clock, calls } = await startedRunner();
  runner.stretchLeft();
  expect(calls).toEqual([]);
  runner.command({ name: 'start', stretch: 'side-bend' });
  await clock.advance(10 * SECOND);
  runner.stretchLeft();
  expect(calls).toEqual(['open side-bend', 'record endedEarly']);
  expect(runner.view().state).not.toBe('stretching');
});

test('what happens while effects run waits for its turn', async () => {
  const { runner, calls, machine } = await startedRunner();
  machine.openStretch = () => {
    runner.command({ name: 'finish' });
    calls.push('opened');
  };
  runner.command({ name: 'start', stretch: 'side-bend' });
  expect(calls).toEqual(['opened', 'record stretch']);
});

test('an effect that fails keeps neither the others nor the next tick from coming', async () => {
  const { clock, calls, machine, failures, saved } = await startedRunner();
  machine.notify = () => {
    throw new Error('no bus');
  };
  await clock.advance(45 * MINUTE);
  expect(failures).toEqual(['notify: no bus']);
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  await clock.advance(10 * MINUTE);
  expect(failures).toEqual(['notify: no bus', 'notify: no bus']);
  expect(calls).toEqual([]);
});

test('a step that fails does not stop the ticks', async () => {
  const { runner, clock, breakLibrary } = await startedRunner();
  breakLibrary();
  expect(() => {
    runner.command({ name: 'pause', until: 'resumed' });
  }).toThrow('broken');
  expect(clock.timers).toEqual([15 * SECOND]);
});

test('quitting saves once, and nothing is heard after it', async () => {
  const { runner, clock, calls, saved } = await startedRunner();
  await clock.advance(20 * MINUTE);
  runner.quit();
  const count = saved.length;
  expect(saved.at(-1)?.clean).toBe(true);
  runner.quit();
  runner.tick();
  await answered();
  runner.stretchLeft();
  runner.command({ name: 'start' } satisfies Command);
  await clock.advance(60 * MINUTE);
  expect(saved).toHaveLength(count);
  expect(calls).toEqual([]);
  expect(clock.timers).toEqual([]);
});

describe('while presence is being read', () => {
  async function reading() {
    const all = await startedRunner();
    await all.clock.advance(10 * MINUTE);
    const readings = readingsByHand();
    all.readBy(readings.read);
    await all.clock.advance(15 * SECOND);
    expect(readings.begun).toHaveLength(1);
    return { ...all, readings };
  }

  test('nobody reads it a second time, and the tick is the first reading’s', async () => {
    const { runner, clock, readings } = await reading();
    runner.tick();
    runner.command({ name: 'pause', until: 'resumed' });
    runner.command({ name: 'resume' });
    await clock.advance(5 * SECOND);
    expect(readings.begun).toHaveLength(1);
    await readings.end(0, 180);
    expect(runner.view().state).toBe('away');
    expect(clock.timers).toEqual([15 * SECOND]);
    runner.tick();
    expect(readings.begun).toHaveLength(2);
  });

  test('a command is obeyed at once', async () => {
    const { runner, clock, calls, readings } = await reading();
    runner.command({ name: 'start', stretch: 'side-bend' });
    expect(calls).toEqual(['open side-bend']);
    await clock.advance(2 * SECOND);
    await readings.end(0, 0);
    expect(runner.view().state).toBe('stretching');
    expect(clock.timers).toEqual([SECOND]);
  });

  test.each([
    ['told by the system', true],
    ['told by nobody', false],
  ])('sleep, %s, makes it worthless: it is read again', async (_name, told) => {
    const { runner, clock, calls, readings } = await reading();
    await clock.advance(10 * SECOND);
    if (told) runner.suspend();
    clock.sleep(8 * HOUR);
    if (told) runner.wake();
    await readings.end(0, 2);
    expect(readings.begun).toHaveLength(2);
    await readings.end(1, 8 * 3600);
    expect(runner.view()).toMatchObject({ state: 'away', sittingMs: 0 });
    expect(calls).toEqual(['record naturalBreak']);
  });

  test('quitting is the end of it', async () => {
    const { runner, clock, views, readings } = await reading();
    runner.quit();
    const drawn = views.length;
    await readings.end(0, 180);
    expect(views).toHaveLength(drawn);
    expect(clock.timers).toEqual([]);
  });

  test('a failure is noted, and the next tick reads anew', async () => {
    const { clock, failures, readings } = await reading();
    readings.begun[0]?.reject(new Error('no such thing'));
    await answered();
    expect(failures).toEqual(['reading presence: no such thing']);
    await clock.advance(15 * SECOND);
    expect(readings.begun).toHaveLength(2);
  });
});

test('in an emergency the state is saved as it is', async () => {
  const { runner, clock, saved } = await startedRunner();
  await clock.advance(10 * SECOND);
  runner.save();
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  expect(saved.at(-1)?.clean).toBe(false);
});

test('a command that does not apply is only noted', async () => {
  const { runner, calls } = await startedRunner();
  const before = runner.view().state;
  runner.command({ name: 'snooze' });
  expect(calls).toEqual(['ignored snooze']);
  expect(runner.view().state).toBe(before);
});
