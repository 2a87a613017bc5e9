import path from 'node:path';
import { expect, test } from 'vitest';
import type { Kept } from '../../core/app.ts';
import type { Command } from '../../core/command.ts';
import { MINUTE, SECOND } from '../../core/moment.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { View } from '../../core/view.ts';
import { readLibrary } from '../storage/library-files.ts';
import { rememberingLog } from '../testing/remembering-log.ts';
import type { Cancel } from './clock.ts';
import type { Machine } from './effects.ts';
import type { Presence } from './presence.ts';
import { Runner } from './runner.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');
const library = readLibrary(content, rememberingLog());
const start = Date.UTC(2026, 2, 2, 9);

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
  advance(ms: number): void {
    const end = this.#elapsed + ms;
    for (;;) {
      const next = [...this.#timers].sort((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.#elapsed = next.at;
      next.callback();
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

function runnerForTest(kept?: Kept) {
  const clock = new HandClock();
  const calls: string[] = [];
  const saved: Kept[] = [];
  const views: View[] = [];
  const failures: string[] = [];
  let settings: Settings = defaultSettings;
  const person: { -readonly [Key in keyof Presence]: Presence[Key] } = {
    idleSeconds: 0,
    locked: false,
    windowFocused: false,
  };
  const machine: Machine = {
    notify: ({ stretch, count }) => calls.push(`notify ${stretch} ${String(count)}`),
    withdraw: () => calls.push('withdraw'),
    askHoldReasons: () => undefined,
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
  const runner = new Runner(
    {
      clock,
      library: () => library,
      machine,
      settings: () => settings,
      presence: () => person,
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
  return { runner, clock, calls, saved, views, failures, person, machine, change };
}

test('45 minutes of sitting bring a reminder, and a click on it the stretch that it named', () => {
  const { runner, clock, calls } = runnerForTest();
  runner.start();
  clock.advance(44 * MINUTE + 59 * SECOND);
  expect(calls).toEqual([]);
  clock.advance(SECOND);
  expect(calls).toHaveLength(1);
  const named = calls[0]?.split(' ')[1];
  runner.command({ name: 'click' });
  expect(calls.slice(1)).toEqual(['withdraw', `open ${String(named)}`]);
});

test('says whether a command was taken', () => {
  const { runner, calls } = runnerForTest();
  runner.start();
  expect(runner.command({ name: 'resume' }), 'nothing is paused').toBe(false);
  expect(runner.command({ name: 'pause', until: 'resumed' })).toBe(true);
  expect(runner.command({ name: 'resume' })).toBe(true);
  expect(calls).toEqual(['ignored resume']);
  runner.quit();
  expect(runner.command({ name: 'pause', until: 'resumed' }), 'nobody listens any more').toBe(false);
});

test('a pause that comes with the start is there before a reminder can be', () => {
  const paused = runnerForTest();
  paused.runner.start();
  paused.runner.command({ name: 'pause', until: 'resumed' });
  paused.clock.advance(50 * MINUTE);
  const kept = paused.saved.at(-1);
  const due = kept && { ...kept, paused: null, at: { ...kept.at, ...new HandClock().now() } };

  const plain = runnerForTest(due);
  plain.runner.start();
  expect(plain.calls).toEqual([expect.stringMatching(/^notify /)]);
  const asked = runnerForTest(due);
  asked.runner.start(() => asked.runner.command({ name: 'pause', until: { minutes: 30 } }));
  expect(asked.calls).toEqual([]);
  expect(asked.runner.view().state).toBe('paused');
});

test('ticks slowly while nothing is near, and every second before a reminder', () => {
  const { runner, clock } = runnerForTest();
  runner.start();
  expect(clock.timers).toEqual([15 * SECOND]);
  clock.advance(44 * MINUTE + 30 * SECOND);
  expect(clock.timers).toHaveLength(1);
  expect(clock.timers[0]).toBeLessThanOrEqual(SECOND);
});

test('however many things happen, one timer runs', () => {
  const { runner, clock } = runnerForTest();
  runner.start();
  runner.tick();
  runner.command({ name: 'pause', until: 'tomorrow' });
  runner.command({ name: 'resume' });
  runner.wake();
  expect(clock.timers).toHaveLength(1);
});

test('everything that happens is drawn anew', () => {
  const { runner, views } = runnerForTest();
  runner.start();
  runner.command({ name: 'pause', until: 'resumed' });
  expect(views.at(-1)?.state).toBe('paused');
});

test('changed settings count at once', () => {
  const { runner, clock, calls, change } = runnerForTest();
  runner.start();
  clock.advance(20 * MINUTE);
  change({ intervalMinutes: 15 });
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^notify /);
});

test('the state is on disk within a minute, and a restart goes on from it', () => {
  const first = runnerForTest();
  first.runner.start();
  first.clock.advance(30 * MINUTE);
  const kept = first.saved.at(-1);
  expect(first.saved.length).toBeGreaterThanOrEqual(30);
  const second = runnerForTest(kept && { ...kept, at: { ...kept.at, ...new HandClock().now() } });
  expect(Math.round(second.runner.view().sittingMs / MINUTE)).toBe(30);
});

test('sleep empties the meter, and is a natural break', () => {
  const { runner, clock, calls } = runnerForTest();
  runner.start();
  clock.advance(30 * MINUTE);
  runner.suspend();
  clock.sleep(60 * MINUTE);
  runner.wake();
  runner.tick();
  expect(calls).toEqual(['record naturalBreak']);
  expect(runner.view().sittingMs).toBe(0);
});

test('an empty chair is no sitting', () => {
  const { runner, clock, person } = runnerForTest();
  runner.start();
  clock.advance(10 * MINUTE);
  person.idleSeconds = 180;
  runner.tick();
  expect(runner.view().state).toBe('away');
});

test('closing the window of a running stretch ends the stretch; closing any other window ends nothing', () => {
  const { runner, clock, calls } = runnerForTest();
  runner.start();
  runner.stretchLeft();
  expect(calls).toEqual([]);
  runner.command({ name: 'start', stretch: 'side-bend' });
  clock.advance(10 * SECOND);
  runner.stretchLeft();
  expect(calls).toEqual(['open side-bend', 'record endedEarly']);
  expect(runner.view().state).not.toBe('stretching');
});

test('what happens while effects run waits for its turn', () => {
  const { runner, calls, machine } = runnerForTest();
  machine.openStretch = () => {
    runner.command({ name: 'finish' });
    calls.push('opened');
  };
  runner.start();
  runner.command({ name: 'start', stretch: 'side-bend' });
  expect(calls).toEqual(['opened', 'record stretch']);
});

test('an effect that fails keeps neither the others nor the next tick from coming', () => {
  const { runner, clock, calls, machine, failures, saved } = runnerForTest();
  machine.notify = () => {
    throw new Error('no bus');
  };
  runner.start();
  clock.advance(45 * MINUTE);
  expect(failures).toEqual(['notify: no bus']);
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  clock.advance(10 * MINUTE);
  expect(failures).toEqual(['notify: no bus', 'notify: no bus']);
  expect(calls).toEqual([]);
});

test('quitting saves once, and nothing is heard after it', () => {
  const { runner, clock, calls, saved } = runnerForTest();
  runner.start();
  clock.advance(20 * MINUTE);
  runner.quit();
  const count = saved.length;
  expect(saved.at(-1)?.clean).toBe(true);
  runner.quit();
  runner.tick();
  runner.stretchLeft();
  runner.command({ name: 'start' } satisfies Command);
  clock.advance(60 * MINUTE);
  expect(saved).toHaveLength(count);
  expect(calls).toEqual([]);
  expect(clock.timers).toEqual([]);
});

test('in an emergency the state is saved as it is', () => {
  const { runner, clock, saved } = runnerForTest();
  runner.start();
  clock.advance(10 * SECOND);
  runner.save();
  expect(saved.at(-1)?.at.elapsed).toBe(clock.now().elapsed);
  expect(saved.at(-1)?.clean).toBe(false);
});

test('a command that does not apply is only noted', () => {
  const { runner, calls } = runnerForTest();
  runner.start();
  const before = runner.view().state;
  runner.command({ name: 'snooze' });
  expect(calls).toEqual(['ignored snooze']);
  expect(runner.view().state).toBe(before);
});
