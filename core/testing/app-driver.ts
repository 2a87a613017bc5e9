/** Test driver: runs the core on a fake clock, ticking as the shell does. */
import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { Command } from '../app/command.ts';
import type { Context } from '../app/context.ts';
import type { Effect } from '../app/effect.ts';
import type { Event } from '../app/event.ts';
import { nextTickMs, sessionTimerMs } from '../app/next-tick.ts';
import { savedStateOf } from '../app/saved-state.ts';
import { savedStateSchema, type SavedState } from '../app/saved-state-schema.ts';
import type { Outcome, State } from '../app/state.ts';
import { launch, step } from '../app/step.ts';
import { viewOf } from '../app/view-of.ts';
import type { View } from '../app/view.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { HOUR, type Moment } from '../time/moment.ts';

/** A Monday at 9, on a computer that has been running for a while. */
export const START: Moment = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: 1000 * HOUR };

/** What a tick reports about the user. */
export type Signals = Omit<Extract<Event, { type: 'tick' }>, keyof Moment | 'type'>;

/** At the desk and not typing, with the app's window, if there is one, in focus. */
export const present: Signals = { idleSeconds: 3, locked: false, windowFocused: true };

export interface AppDriverParts {
  readonly library: readonly LibraryEntry[];
  readonly routines?: readonly RoutineEntry[];
  /** Settings that differ from the defaults. */
  readonly settings?: Partial<Settings>;
  /** When each stretch was last done, by its id: wall time in ms since 1970 (UTC). */
  readonly lastDone?: Readonly<Record<string, number>>;
  /** Whether the system reports every sleep. */
  readonly sleepIsReported?: boolean;
  /** Called with the outcome of each event, in order, with the spans that it records. */
  readonly watch?: (outcome: Outcome) => void;
}

/** Its methods return effects without the spans that they record: most tests are about something else. */
export class AppDriver {
  state: State;
  now: Moment = START;
  settings: Settings;
  library: readonly LibraryEntry[];
  /** What the deferral signals read. */
  readings: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'no' };
  readonly #routines: readonly RoutineEntry[];
  readonly #sleepIsReported: boolean;
  readonly #watch: (outcome: Outcome) => void;

  constructor(parts: AppDriverParts) {
    const { library, routines = [], settings = {}, lastDone = {}, sleepIsReported = false, watch } = parts;
    this.library = library;
    this.#routines = routines;
    this.#sleepIsReported = sleepIsReported;
    this.#watch = watch ?? (() => undefined);
    this.settings = { ...defaultSettings, ...settings };
    this.state = launch(undefined, this.now, lastDone, this.context).state;
  }

  get context(): Context {
    const { settings, library } = this;
    return { settings, library, routines: this.#routines, sleepIsReported: this.#sleepIsReported };
  }

  /** Lets time pass, with ticks that report these signals. Returns every effect. */
  run(ms: number, signals: Partial<Signals> = {}): Effect[] {
    const effects: Effect[] = [];
    const endMs = this.now.elapsed + ms;
    while (this.now.elapsed < endMs) {
      const tickMs = Math.min(nextTickMs(this.state, this.settings), endMs - this.now.elapsed);
      const phaseMs = sessionTimerMs(this.state, this.context);
      const wait = Math.min(tickMs, phaseMs);
      this.now = { ...this.now, wall: this.now.wall + wait, elapsed: this.now.elapsed + wait };
      const event: Omit<Event, keyof Moment> =
        phaseMs < tickMs ? { type: 'sessionTimer' } : { type: 'tick', ...present, ...signals };
      effects.push(...this.handle({ ...event, ...this.now } as Event));
    }
    return effects;
  }

  /** Applies a command and returns every effect. */
  command(command: Command): Effect[] {
    return this.handle({ type: 'command', command, ...this.now });
  }

  /** Applies a command and returns its effects except saving. */
  does(command: Command): Effect[] {
    return this.command(command).filter(({ type }) => type !== 'save');
  }

  /** Starts a session and its clock, as the page does; returns every effect except saving. */
  starts(command: Extract<Command, { name: 'click' | 'start' | 'startRoutine' | 'startAnother' }>): Effect[] {
    return [...this.does(command), ...this.does({ name: 'beginSession' })];
  }

  /**
   * Skips to the end of the session's current stretch; returns every effect except saving.
   *
   * @throws Error if the session hasn't begun
   */
  finishesItem(): Effect[] {
    const before = this.state.session;
    const effects: Effect[] = [];
    while (before && this.state.session?.item === before.item) {
      const done = this.does({ name: 'nextPhase' });
      if (done.some(({ type }) => type === 'ignored')) throw new Error('the session has not begun');
      effects.push(...done);
    }
    return effects;
  }

  /** Applies an event, and the deferral readings if the rules request them. Returns every effect. */
  handle(event: Event): Effect[] {
    const { effects } = this.#take(step(this.state, event, this.context));
    if (effects.some(({ type }) => type === 'readCall')) {
      const after = this.handle({ type: 'callReading', reading: this.readings.call, ...this.now });
      return [...effects.filter(({ type }) => type !== 'readCall'), ...after];
    }
    if (!effects.some(({ type }) => type === 'readDeferralSignals')) return [...effects];
    const after = this.handle({ type: 'deferralReadings', readings: this.readings, ...this.now });
    return [...effects.filter(({ type }) => type !== 'readDeferralSignals' && type !== 'save'), ...after];
  }

  /** Applies an event without answering what the rules ask the system. Returns every effect. */
  unanswered(event: Event): readonly Effect[] {
    return this.#take(step(this.state, event, this.context)).effects;
  }

  /** What would be on disk now, read back. */
  saved(): SavedState {
    return savedStateSchema.parse(JSON.parse(JSON.stringify(savedStateOf(this.state, this.now))));
  }

  /** Kills the app and starts it again at once; returns every effect. */
  restart(): Effect[] {
    return [...this.#take(launch(this.saved(), this.now, {}, this.context)).effects];
  }

  /** Lets time pass without any event. */
  wait(ms: number): void {
    this.now = { ...this.now, wall: this.now.wall + ms, elapsed: this.now.elapsed + ms };
  }

  #take(outcome: Outcome): Outcome {
    this.state = outcome.state;
    this.#watch(outcome);
    return { ...outcome, effects: outcome.effects.filter(({ type }) => type !== 'recordSpans') };
  }

  get view(): View {
    return viewOf(this.state, this.now, this.context);
  }
}
