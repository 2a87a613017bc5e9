/** Runs the app's own rules over a scripted day, without waiting, and tells what they do. */
import type { LibraryEntry } from '../../content/library.ts';
import { keep, keptSchema, launch, nextTickMs, step, type Outcome, type State } from '../app.ts';
import { wallTimeText } from '../day.ts';
import type { Effect, RecordEntry } from '../effect.ts';
import type { Event } from '../event.ts';
import { HOUR, MINUTE, SECOND, type Moment } from '../moment.ts';
import { reminderStateOf } from '../state.ts';
import type { ReminderState } from '../view.ts';
import type { Settings } from '../settings.ts';
import type { Line, Script, User } from './script.ts';

/** A line of the simulator's output. */
export type SimulatedLine = {
  /** Wall time in the script's zone, to the second. */
  readonly at: string;
  /** The meter after what the line tells, in minutes with one decimal. */
  readonly sittingMinutes: number;
} & (
  | { readonly type: 'remind'; readonly stretch: string; readonly count: number }
  | { readonly type: 'withdraw' }
  | { readonly type: 'state'; readonly state: ReminderState }
  | { readonly type: 'record'; readonly kind: RecordEntry['kind'] }
  | { readonly type: 'unrecord'; readonly kind: RecordEntry['kind'] }
  | { readonly type: 'ignored'; readonly do: string }
  | { readonly type: 'end'; readonly state: ReminderState }
);

/** What is told besides when, and where the meter stands. */
type Happening = SimulatedLine extends infer Each
  ? Each extends SimulatedLine
    ? Omit<Each, 'at' | 'sittingMinutes'>
    : never
  : never;

/** The machine has run for so long when the day begins, so that a clock set anew does not look like a new start. */
const RUNNING_SINCE_MS = 1000 * HOUR;

/** How often who is active, or typing, gives an input. At both ends of their line they do so too. */
const INPUT_EVERY_MS = { active: 5 * SECOND, typing: SECOND } as const;

/**
 * Runs a script.
 *
 * @returns what happened, in order; the last line tells how the day ended
 */
export function simulate(script: Script, library: readonly LibraryEntry[]): SimulatedLine[] {
  const day = new SimulatedDay(script, library);
  for (const line of script.lines) day.live(line);
  return day.end();
}

class SimulatedDay {
  readonly #settings: Settings;
  readonly #library: readonly LibraryEntry[];
  readonly #told: SimulatedLine[] = [];
  #now: Moment;
  #state: State;
  #shown: ReminderState;
  /** What the app would find on disk if it were started now. */
  #disk = '';
  #user: User = 'active';
  /** Elapsed time of the last input. */
  #lastInputMs: number;

  constructor(script: Script, library: readonly LibraryEntry[]) {
    this.#settings = script.settings;
    this.#library = library;
    this.#now = { wall: script.startWall, zone: script.zone, elapsed: RUNNING_SINCE_MS };
    this.#lastInputMs = this.#now.elapsed;
    const first = launch(undefined, this.#now, {}, this.#settings, library);
    this.#state = first.state;
    this.#shown = reminderStateOf(first.state, this.#settings);
    this.#take(first);
  }

  /** Lives through one line of the script. */
  live(line: Line): void {
    if (line.type === 'live') this.#user = line.user;
    if (givesInput(this.#user) || line.type === 'command' || line.type === 'quit') this.#giveInput();
    this.#tick();
    switch (line.type) {
      case 'live':
        this.#pass(line.ms, line.user);
        break;
      case 'command':
        this.#handle({ type: 'command', command: line.command }, line.word);
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
    }
    this.#tick();
  }

  /** Everything told, and how the day ended. */
  end(): SimulatedLine[] {
    this.#tell({ type: 'end', state: this.#shown });
    return this.#told;
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
      if (givesInput(user)) {
        const sinceStartMs = this.#now.elapsed - startMs;
        this.#lastInputMs = this.#now.elapsed - (sinceStartMs % INPUT_EVERY_MS[user]);
      }
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
    const kept = keptSchema.parse(JSON.parse(this.#disk));
    const { lastDone } = this.#state;
    this.#take(launch(kept, this.#now, lastDone, this.#settings, this.#library));
  }

  #handle(happening: WithoutMoment<Event>, word = ''): void {
    this.#take(step(this.#state, { ...this.#now, ...happening }, this.#settings, this.#library), word);
  }

  #take({ state, effects }: Outcome, word = ''): void {
    this.#state = state;
    for (const effect of effects) this.#run(effect, word);
    const shown = reminderStateOf(state, this.#settings);
    if (shown !== this.#shown) this.#tell({ type: 'state', state: shown });
    this.#shown = shown;
  }

  #run(effect: Effect, word: string): void {
    switch (effect.type) {
      case 'notify':
        this.#tell({ type: 'remind', stretch: effect.stretch, count: effect.count });
        break;
      case 'withdraw':
        this.#tell({ type: 'withdraw' });
        break;
      case 'record':
        this.#tell({ type: 'record', kind: effect.record.kind });
        break;
      case 'unrecord':
        this.#tell({ type: 'unrecord', kind: effect.kind });
        break;
      case 'ignored':
        this.#tell({ type: 'ignored', do: word });
        break;
      case 'save':
        this.#disk = JSON.stringify(keep(this.#state, this.#now));
        break;
      case 'openStretch':
      case 'openRoutine':
      case 'openLibrary':
      case 'askHoldReasons':
      case 'headsUp':
      case 'offer':
      case 'closeWindow':
        // Windows: what they mean for the rules shows in the state.
        break;
    }
  }

  #tell(happening: Happening): void {
    const sittingMinutes = Math.round((this.#state.sitting.meter.sittingMs / MINUTE) * 10) / 10;
    this.#told.push({ at: wallTimeText(this.#now), ...happening, sittingMinutes });
  }
}

type WithoutMoment<Each> = Each extends Event ? Omit<Each, keyof Moment> : never;

function givesInput(user: User): user is keyof typeof INPUT_EVERY_MS {
  return user === 'active' || user === 'typing';
}
