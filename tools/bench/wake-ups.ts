/** Counts how often the app wakes the processor: the timers of the real runner on a simulated clock. */
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time/moment.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { Runner } from '../../electron/shell/runner.ts';

/** Monday, 2 March 2026, 09:00 UTC. */
const MONDAY_MORNING = Date.UTC(2026, 2, 2, 9);
/** How long the system has been running when the app starts. */
const UPTIME_MS = 1000 * HOUR;

/** What happens while timers are counted. */
interface Situation {
  readonly settings?: Partial<Settings>;
  /** A present user gives input all the time; an absent one has given none since the start. */
  readonly user: 'present' | 'absent';
  /** How long the situation lasts before counting begins, in ms. */
  readonly lead: number;
  /** How long timers are counted, in ms. */
  readonly length: number;
}

/** Returns how many timers fire per hour in each situation, extrapolated from a shorter time if necessary. */
export async function countWakeUps(library: LibraryWithRoutines): Promise<Record<string, number>> {
  const interval = defaultSettings.intervalMinutes * MINUTE;
  const situations = {
    farFromDue: { settings: { intervalMinutes: 180 }, user: 'present', lead: 0, length: HOUR },
    nearDue: { user: 'present', lead: interval - 50 * SECOND, length: 45 * SECOND },
    away: { user: 'absent', lead: HOUR, length: HOUR },
    offHours: {
      settings: { workingHours: { sunday: [['09:00', '17:00']] } },
      user: 'present',
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
      sleepIsReported: false,
      effects: {
        ...noEffects,
        readDeferralSignals: () => runner.deferralReadings(nothingDefers),
        readCall: () => runner.callReading('no'),
      },
      settings: () => settings,
      library: () => library,
      presence: () =>
        Promise.resolve({
          idleSeconds: situation.user === 'absent' ? clock.sinceStart / SECOND : 0,
          locked: false,
          windowFocused: false,
        }),
      save: () => undefined,
      present: () => undefined,
      failed: (activity, error) => {
        throw new Error(activity, { cause: error });
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
const noEffects = {
  notify: nothing,
  withdraw: nothing,
  headsUp: nothing,
  remindStanding: nothing,
  offer: nothing,
  openSession: nothing,
  openLibrary: nothing,
  closeWindow: nothing,
  record: nothing,
  unrecord: nothing,
  recordSpans: nothing,
  correctSpans: nothing,
  undoCorrectSpans: nothing,
  ignored: nothing,
};

/** A clock that advances only when `pass` is called, from one timer to the next. */
class SimulatedClock {
  readonly speed = 1;
  wakeUps = 0;
  sinceStart = 0;
  readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();

  now() {
    return {
      wall: MONDAY_MORNING + this.sinceStart,
      zone: 'UTC',
      elapsed: UPTIME_MS + this.sinceStart,
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
    return [...this.#timers].sort((a, b) => a.at - b.at)[0];
  }
}

/** The runner reads presence asynchronously and sets the next timer afterwards. */
const settled = () => new Promise(setImmediate);
