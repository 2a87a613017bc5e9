/** An app that is being lived with: it ticks as the shell lets it, on a machine that answers at once. */
import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import {
  keep,
  savedStateSchema,
  launch,
  nextTickMs,
  step,
  viewOf,
  type SavedState,
  type State,
} from '../app/step.ts';
import type { Command } from '../app/command.ts';
import type { Effect } from '../app/effect.ts';
import type { Event } from '../app/event.ts';
import { HOUR, type Moment } from '../time/moment.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { View } from '../app/view.ts';

/** A Monday at 9, on a machine that has run for a while. */
export const START: Moment = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: 1000 * HOUR };

/** What a tick tells of the person. */
export type Signals = Omit<Extract<Event, { type: 'tick' }>, keyof Moment | 'type'>;

/** At the desk, and not typing; looking at the app's window while there is one. */
export const present: Signals = { idleSeconds: 3, locked: false, windowFocused: true };

export interface LivedAppParts {
  readonly library: readonly LibraryEntry[];
  readonly routines?: readonly RoutineEntry[];
  /** Settings that are not the defaults. */
  readonly settings?: Partial<Settings>;
  /** When each stretch was last done, by its id: wall time in ms since 1970 (UTC). */
  readonly lastDone?: Readonly<Record<string, number>>;
}

export class LivedApp {
  state: State;
  now: Moment = START;
  settings: Settings;
  /** What the machine answers when it is asked what holds a reminder back. */
  readings: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'no' };
  readonly #library: readonly LibraryEntry[];
  readonly #routines: readonly RoutineEntry[];

  constructor({ library, routines = [], settings = {}, lastDone = {} }: LivedAppParts) {
    this.#library = library;
    this.#routines = routines;
    this.settings = { ...defaultSettings, ...settings };
    this.state = launch(undefined, this.now, lastDone, this.settings, library).state;
  }

  /** Lets so many ms pass; the answer is all that comes of it. */
  live(ms: number, signals: Partial<Signals> = {}): Effect[] {
    const effects: Effect[] = [];
    const endMs = this.now.elapsed + ms;
    while (this.now.elapsed < endMs) {
      const wait = Math.min(nextTickMs(this.state, this.settings), endMs - this.now.elapsed);
      this.now = { ...this.now, wall: this.now.wall + wait, elapsed: this.now.elapsed + wait };
      effects.push(...this.handle({ type: 'tick', ...present, ...signals, ...this.now }));
    }
    return effects;
  }

  /** All that a command leads to. */
  command(command: Command): Effect[] {
    return this.handle({ type: 'command', command, ...this.now });
  }

  /** What a command leads to, but for saving. */
  does(command: Command): Effect[] {
    return this.command(command).filter(({ type }) => type !== 'save');
  }

  handle(event: Event): Effect[] {
    const { state, effects } = step(this.state, event, this.settings, this.#library, this.#routines);
    this.state = state;
    if (!effects.some(({ type }) => type === 'readDeferralSignals')) return [...effects];
    const answer = this.handle({ type: 'deferralReadings', readings: this.readings, ...this.now });
    return [...effects.filter(({ type }) => type !== 'readDeferralSignals' && type !== 'save'), ...answer];
  }

  /** What it would write by now, read again. */
  kept(): SavedState {
    return savedStateSchema.parse(JSON.parse(JSON.stringify(keep(this.state, this.now))));
  }

  /** Kills it and starts it again at once; the answer is what comes of that. */
  restart(): Effect[] {
    const { state, effects } = launch(this.kept(), this.now, {}, this.settings, this.#library);
    this.state = state;
    return [...effects];
  }

  get view(): View {
    return viewOf(this.state, this.now, this.settings, this.#library);
  }
}
