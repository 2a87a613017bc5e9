/** A day of somebody at a computer that runs the app's own rules: lived line by line, each step for others to see. */
import type { LibraryEntry } from '../../content/library.ts';
import { keep, savedStateSchema, launch, nextTickMs, step, type Outcome, type State } from '../app/step.ts';
import type { Event } from '../app/event.ts';
import { HOUR, SECOND, type Moment } from '../time/moment.ts';
import type { AskedReason, DeferralReadings } from '../signals/deferral-reasons.ts';
import type { Settings } from '../settings/settings.ts';
import type { Line, Script, User } from './script.ts';

/** What the rules make of one event. */
export interface DayStep {
  /** The line of the script that it belongs to; null for the start of the day. */
  readonly line: Line | null;
  readonly at: Moment;
  /** What happened: an event, or the start of the app. */
  readonly event: Event | { readonly type: 'launch' };
  readonly settings: Settings;
  /** Absent for the first start. */
  readonly before: State | undefined;
  readonly after: Outcome;
}

/** The machine has run for so long when the day begins, so that a clock set anew does not look like a new start. */
const RUNNING_SINCE_MS = 1000 * HOUR;

/** How often who is active, or typing, gives an input. At both ends of their line they do so too. */
const INPUT_EVERY_MS = { active: 5 * SECOND, typing: SECOND } as const;

type WithoutMoment<Each> = Each extends Event ? Omit<Each, keyof Moment> : never;

export class SimulatedDay {
  readonly #library: readonly LibraryEntry[];
  readonly #watch: (step: DayStep) => void;
  readonly #deferring = new Set<AskedReason>();
  #settings: Settings;
  #now: Moment;
  #state: State;
  /** What the app would find on disk if it were started now. */
  #disk = '';
  #line: Line | null = null;
  #user: User = 'active';
  /** Elapsed time of the last input. */
  #lastInputMs: number;

  /** @param watch sees every step, in order */
  constructor(
    { startWall, zone, settings }: Omit<Script, 'lines'>,
    library: readonly LibraryEntry[],
    watch: (step: DayStep) => void,
  ) {
    this.#settings = settings;
    this.#library = library;
    this.#watch = watch;
    this.#now = { wall: startWall, zone, elapsed: RUNNING_SINCE_MS };
    this.#lastInputMs = this.#now.elapsed;
    const first = launch(undefined, this.#now, {}, settings, library);
    this.#state = first.state;
    this.#take({ type: 'launch' }, undefined, first);
  }

  /** The moment that it is on this day. */
  get now(): Moment {
    return this.#now;
  }

  get state(): State {
    return this.#state;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Lives through one line of the script. The app ticks at both its ends, and as the shell does between. */
  live(line: Line): void {
    this.#line = line;
    if (line.type === 'live') this.#user = line.user;
    if (givesInput(this.#user) || line.type === 'command' || line.type === 'quit') this.#giveInput();
    this.#tick();
    switch (line.type) {
      case 'live':
        this.#pass(line.ms, line.user);
        break;
      case 'command':
        this.#handle({ type: 'command', command: line.command });
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
      case 'clock':
        this.#now = { ...this.#now, wall: this.#now.wall + line.ms };
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

  #pass(ms: number, user: User): void {
    const startMs = this.#now.elapsed;
    const endMs = startMs + ms;
    if (user === 'asleep') {
      this.#handle({ type: 'suspend' });
      this.#wait(ms);
      this.#handle({ type: 'wake' });
      return;
    }
    while (this.#now.elapsed < endMs) {
      this.#wait(Math.min(nextTickMs(this.#state, this.#settings), endMs - this.#now.elapsed));
      if (givesInput(user)) this.#lastInputMs = lastInputOf(user, startMs, this.#now.elapsed);
      // The end of the line has a tick of its own.
      if (this.#now.elapsed < endMs) this.#tick();
    }
    // Where idle cannot be read, nobody can tell that there was no input.
    if (givesInput(user) || user === 'unreadable') this.#giveInput();
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
      // Who types for minutes does so in another window: the stretch's has nothing to type into.
      windowFocused: this.#state.running !== null && this.#user !== 'typing',
    });
  }

  #startAgain(): void {
    const kept = savedStateSchema.parse(JSON.parse(this.#disk));
    const before = this.#state;
    const after = launch(kept, this.#now, before.lastDone, this.#settings, this.#library);
    this.#take({ type: 'launch' }, before, after);
  }

  #handle(happening: WithoutMoment<Event>): void {
    const before = this.#state;
    const event = { ...this.#now, ...happening };
    this.#take(event, before, step(before, event, this.#settings, this.#library));
  }

  #take(event: DayStep['event'], before: State | undefined, after: Outcome): void {
    this.#state = after.state;
    const saves = after.effects.some(({ type }) => type === 'save');
    if (saves) this.#disk = JSON.stringify(keep(after.state, this.#now));
    this.#watch({ line: this.#line, at: this.#now, event, settings: this.#settings, before, after });
    const asks = after.effects.some(({ type }) => type === 'readDeferralSignals');
    // This machine answers within the moment.
    if (asks) this.#handle({ type: 'deferralReadings', readings: this.#readings() });
  }

  #readings(): DeferralReadings {
    const read = (reason: AskedReason) => (this.#deferring.has(reason) ? 'yes' : 'no');
    return { doNotDisturb: read('doNotDisturb'), fullScreen: read('fullScreen'), call: read('call') };
  }
}

function givesInput(user: User): user is keyof typeof INPUT_EVERY_MS {
  return user === 'active' || user === 'typing';
}

/** An input shows from the tick after it on, so that one that comes every 5 s lets idle reach 5 s before it. */
function lastInputOf(user: keyof typeof INPUT_EVERY_MS, startMs: number, nowMs: number): number {
  const everyMs = INPUT_EVERY_MS[user];
  return startMs + Math.max(0, Math.ceil((nowMs - startMs) / everyMs) - 1) * everyMs;
}
