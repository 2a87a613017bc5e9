/** How often the app wakes the processor by itself: the timers of the real runner, over hours that nobody waits for. */
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time/moment.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { Runner } from '../../electron/shell/runner.ts';

/** Monday, 2 March 2026, 09:00 UTC. */
const MONDAY_MORNING = Date.UTC(2026, 2, 2, 9);
/** The machine has been running for a while. */
const RUNNING_SINCE_MS = 1000 * HOUR;

interface Situation {
  readonly settings?: Partial<Settings>;
  /** At the desk there is always input; who is gone has touched nothing since the start. */
  readonly person: 'at the desk' | 'gone';
  /** How long it has been so before the counting begins, in ms. */
  readonly lead: number;
  /** How long is counted, in ms. */
  readonly length: number;
}

/** Timers that go off in an hour of each situation; of a shorter one, at the rate of an hour. */
export async function countWakeUps(library: LibraryWithRoutines): Promise<Record<string, number>> {
  const interval = defaultSettings.intervalMinutes * MINUTE;
  const situations = {
    farFromDue: { settings: { intervalMinutes: 180 }, person: 'at the desk', lead: 0, length: HOUR },
    nearDue: { person: 'at the desk', lead: interval - 50 * SECOND, length: 45 * SECOND },
    away: { person: 'gone', lead: HOUR, length: HOUR },
    offHours: {
      settings: { workingHours: { sunday: [['09:00', '17:00']] } },
      person: 'at the desk',
      lead: 0,
      length: HOUR,
    },
  } satisfies Record<string, Situation>;

  const counts: Record<string, number> = {};
  for (const [name, situation] of Object.entries(situations)) {
    counts[name] = await wakeUpsAnHour(situation, library);
  }
  return counts;
}

async function wakeUpsAnHour(situation: Situation, library: LibraryWithRoutines): Promise<number> {
  const clock = new SimulatedClock();
  const settings = { ...defaultSettings, ...situation.settings };
  const runner = new Runner(
    {
      clock,
      machine: { ...nothingHappens, readDeferralSignals: () => runner.deferralReadings(nothingDefers) },
      settings: () => settings,
      library: () => library,
      presence: () =>
        Promise.resolve({
          idleSeconds: situation.person === 'gone' ? clock.sinceStart / SECOND : 0,
          locked: false,
          windowFocused: false,
        }),
      save: () => undefined,
      present: () => undefined,
      failed: (doing, error) => {
        throw new Error(doing, { cause: error });
      },
    },
    undefined,
    {},
  );
  runner.start();
  await clock.pass(situation.lead);
  const before = clock.wakeUps;
  await clock.pass(situation.length);
  runner.quit();
  return ((clock.wakeUps - before) * HOUR) / situation.length;
}

const nothingDefers = { doNotDisturb: 'no', fullScreen: 'no', call: 'no' } as const;

const nothing = (): void => undefined;
const nothingHappens = {
  notify: nothing,
  withdraw: nothing,
  headsUp: nothing,
  offer: nothing,
  openStretch: nothing,
  openRoutine: nothing,
  openLibrary: nothing,
  closeWindow: nothing,
  record: nothing,
  unrecord: nothing,
  ignored: nothing,
};

/** A clock whose time passes when it is told to, timer by timer. */
class SimulatedClock {
  readonly speed = 1;
  wakeUps = 0;
  sinceStart = 0;
  readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();

  now() {
    return {
      wall: MONDAY_MORNING + this.sinceStart,
      zone: 'UTC',
      elapsed: RUNNING_SINCE_MS + this.sinceStart,
    };
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.sinceStart + ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  async pass(ms: number): Promise<void> {
    const end = this.sinceStart + ms;
    await settled();
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) {
      this.#timers.delete(next);
      this.sinceStart = next.at;
      this.wakeUps += 1;
      next.callback();
      await settled();
    }
    this.sinceStart = end;
  }

  #next() {
    return [...this.#timers].sort((one, other) => one.at - other.at)[0];
  }
}

/** Presence is read asynchronously; the next timer is set after it. */
const settled = () => new Promise(setImmediate);
