/** A scripted day: a user at a computer that runs the app's own rules, line by line, with every step observable. */
import type { LibraryEntry } from '../../content/library.ts';
import type { Context } from '../app/context.ts';
import type { Event } from '../app/event.ts';
import { nextTickMs, sessionTimerMs } from '../app/next-tick.ts';
import { savedStateOf } from '../app/saved-state.ts';
import { savedStateSchema } from '../app/saved-state-schema.ts';
import type { Outcome, State } from '../app/state.ts';
import { launch, step } from '../app/step.ts';
import type { Settings } from '../settings/settings.ts';
import type { SystemReason, DeferralReadings } from '../signals/deferral-reasons.ts';
import { HOUR, SECOND, type Moment } from '../time/moment.ts';
import type { Line, User } from './line.ts';
import type { Script } from './script.ts';

/** One event of a day, with the state before it and its outcome. */
export interface DayStep {
  /** The script line it belongs to; null for the start of the day. */
  readonly line: Line | null;
  readonly at: Moment;
  readonly event: Event | { readonly type: 'launch' };
  readonly settings: Settings;
  /** Undefined for the first start. */
  readonly before: State | undefined;
  readonly after: Outcome;
}

/** The computer has been running this long when the day begins, so a changed clock doesn't look like a restart. */
const RUNNING_SINCE_MS = 1000 * HOUR;

/** Uptime when the app starts after a reboot. */
const STARTED_UP_MS = 40 * SECOND;

/** How often an active or typing user gives input. There is also input at both ends of their line. */
const INPUT_EVERY_MS = { active: 5 * SECOND, typing: SECOND } as const;

type WithoutMoment<Each> = Each extends Event ? Omit<Each, keyof Moment> : never;

export class SimulatedDay {
  readonly #library: readonly LibraryEntry[];
  readonly #watch: (step: DayStep) => void;
  readonly #deferring = new Set<SystemReason>();
  #settings: Settings;
  #now: Moment;
  #state: State;
  readonly #timersLateMs: number;
  /** The saved state on disk. */
  #disk = '';
  #line: Line | null = null;
  #user: User = 'active';
  /** Elapsed time of the last input. */
  #lastInputMs: number;

  /** @param watch is called with every step, in order */
  constructor(
    { startWall, zone, settings, timersLateMs }: Omit<Script, 'lines'>,
    library: readonly LibraryEntry[],
    watch: (step: DayStep) => void,
  ) {
    this.#settings = settings;
    this.#timersLateMs = timersLateMs;
    this.#library = library;
    this.#watch = watch;
    this.#now = { wall: startWall, zone, elapsed: RUNNING_SINCE_MS };
    this.#lastInputMs = this.#now.elapsed;
    const first = launch(undefined, this.#now, {}, this.#context);
    this.#state = first.state;
    this.#take({ type: 'launch' }, undefined, first);
  }

  /** The current moment of the simulated day. */
  get now(): Moment {
    return this.#now;
  }

  get state(): State {
    return this.#state;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Runs one line of the script. The app ticks at the start and end of the line, and in between as the shell does. */
  run(line: Line): void {
    this.#line = line;
    if (line.type === 'time') this.#user = line.user;
    if (givesInput(this.#user) || ['command', 'finish', 'quit', 'reboot'].includes(line.type))
      this.#giveInput();
    this.#tick();
    switch (line.type) {
      case 'time':
        this.#pass(line.ms, line.user);
        break;
      case 'command':
        this.#handle({ type: 'command', command: line.command });
        break;
      case 'finish':
        this.#finishSession();
        break;
      case 'quit':
        this.#handle({ type: 'quit' });
        this.#wait(line.ms);
        this.#giveInput();
        this.#startAgain();
        break;
      case 'restart':
        this.#startAgain();
        break;
      case 'reboot':
        this.#handle({ type: 'quit' });
        this.#wait(line.ms);
        this.#now = { ...this.#now, elapsed: STARTED_UP_MS };
        this.#giveInput();
        this.#startAgain();
        break;
      case 'clock':
        this.#now = { ...this.#now, wall: this.#now.wall + line.ms };
        break;
      case 'zone':
        this.#now = { ...this.#now, zone: line.zone };
        break;
      case 'defer':
        if (line.on) this.#deferring.add(line.reason);
        else this.#deferring.delete(line.reason);
        break;
      case 'settings':
        this.#settings = { ...this.#settings, ...line.change };
        this.#handle({ type: 'settingsChanged' });
        break;
    }
    this.#tick();
  }

  get #context(): Context {
    return { settings: this.#settings, library: this.#library, routines: [] };
  }

  #pass(ms: number, user: User): void {
    const startMs = this.#now.elapsed;
    const endMs = startMs + ms;
    if (user === 'asleep') {
      this.#handle({ type: 'suspend' });
      this.#wait(ms);
      this.#handle({ type: 'wake' });
      return;
    }
    let tickAtMs = startMs + this.#untilTickMs();
    while (this.#now.elapsed < endMs) {
      const phaseEndsMs = this.#now.elapsed + sessionTimerMs(this.#state, this.#context) + this.#timersLateMs;
      this.#wait(Math.min(tickAtMs, phaseEndsMs, endMs) - this.#now.elapsed);
      if (givesInput(user)) this.#lastInputMs = lastInputOf(user, startMs, this.#now.elapsed);
      // The line has a tick of its own at its end.
      if (this.#now.elapsed >= endMs) break;
      if (this.#now.elapsed < tickAtMs) this.#handle({ type: 'sessionTimer' });
      else this.#tick();
      tickAtMs = this.#now.elapsed + this.#untilTickMs();
    }
    // If the idle time can't be read, the app can't detect a lack of input.
    if (givesInput(user) || user === 'unreadable') this.#giveInput();
  }

  #untilTickMs(): number {
    return nextTickMs(this.#state, this.#settings) + this.#timersLateMs;
  }

  #wait(ms: number): void {
    const { wall, zone, elapsed } = this.#now;
    this.#now = { wall: wall + ms, zone, elapsed: elapsed + ms };
  }

  #giveInput(): void {
    this.#lastInputMs = this.#now.elapsed;
  }

  #tick(): void {
    const idleMs = this.#now.elapsed - this.#lastInputMs;
    this.#handle({
      type: 'tick',
      idleSeconds: this.#user === 'unreadable' ? null : idleMs / SECOND,
      locked: this.#user === 'locked',
      // Typing goes to another window, because the session's window has no text fields.
      windowFocused: this.#state.session !== null && this.#user !== 'typing',
    });
  }

  /** Skips phases until the session is over. Without a session, runs one command, which is ignored. */
  #finishSession(): void {
    do this.#handle({ type: 'command', command: { name: 'nextPhase' } });
    while (this.#state.session);
  }

  #startAgain(): void {
    const saved = savedStateSchema.parse(JSON.parse(this.#disk));
    const before = this.#state;
    const after = launch(saved, this.#now, before.lastDone, this.#context);
    this.#take({ type: 'launch' }, before, after);
  }

  #handle(event: WithoutMoment<Event>): void {
    const before = this.#state;
    const now = { ...this.#now, ...event };
    this.#take(now, before, step(before, now, this.#context));
  }

  #take(event: DayStep['event'], before: State | undefined, after: Outcome): void {
    this.#state = after.state;
    const saves = after.effects.some(({ type }) => type === 'save');
    if (saves) this.#disk = JSON.stringify(savedStateOf(after.state, this.#now));
    this.#watch({ line: this.#line, at: this.#now, event, settings: this.#settings, before, after });
    for (const { type } of after.effects) {
      // The simulated system and its window respond without delay.
      if (type === 'readDeferralSignals') {
        this.#handle({ type: 'deferralReadings', readings: this.#readings() });
      }
      if (type === 'readCall') this.#handle({ type: 'callReading', reading: this.#readings().call });
      if (type === 'openSession' && this.#state.session?.begun === false) {
        this.#handle({ type: 'command', command: { name: 'beginSession' } });
      }
    }
  }

  #readings(): DeferralReadings {
    const read = (reason: SystemReason) => (this.#deferring.has(reason) ? 'yes' : 'no');
    return { doNotDisturb: read('doNotDisturb'), fullScreen: read('fullScreen'), call: read('call') };
  }
}

function givesInput(user: User): user is keyof typeof INPUT_EVERY_MS {
  return user === 'active' || user === 'typing';
}

/**
 * Returns the elapsed time of the last input before `nowMs`. Input counts only from the next tick on, so with input
 * every 5 s, the idle time reaches 5 s just before each.
 */
function lastInputOf(user: keyof typeof INPUT_EVERY_MS, startMs: number, nowMs: number): number {
  const everyMs = INPUT_EVERY_MS[user];
  return startMs + Math.max(0, Math.ceil((nowMs - startMs) / everyMs) - 1) * everyMs;
}
