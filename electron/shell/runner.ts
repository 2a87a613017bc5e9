/**
 * Owns the core's state: turns everything that happens into an event, steps the core, runs the effects in order, shows
 * the new view, and sets the timers for the next tick and for the end of the session's current phase.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command } from '../../core/app/command.ts';
import type { Context } from '../../core/app/context.ts';
import type { Effect } from '../../core/app/effect.ts';
import type { Event } from '../../core/app/event.ts';
import { nextTickMs, sessionTimerMs } from '../../core/app/next-tick.ts';
import { savedStateOf, type SavedState } from '../../core/app/saved-state.ts';
import type { State } from '../../core/app/state.ts';
import { launch, step } from '../../core/app/step.ts';
import { viewOf } from '../../core/app/view-of.ts';
import type { View } from '../../core/app/view.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import { SLEEP_GAP_MS } from '../../core/sitting/presence.ts';
import type { Moment } from '../../core/time/moment.ts';
import type { Cancel, Clock } from '../platform/clock.ts';
import { runEffect, type EffectHandlers } from './effects.ts';
import type { Presence } from './presence.ts';

export interface RunnerParts {
  readonly clock: Clock;
  readonly effects: EffectHandlers;
  settings(): Settings;
  library(): Pick<LibraryWithRoutines, 'entries' | 'routines'>;
  /** Reads the signals about the user's presence. It is never called again before it has resolved. */
  presence(): Promise<Presence>;
  /** Writes the state to disk before it returns. */
  save(saved: SavedState): void;
  /** Shows a view in the tray and the window. */
  present(view: View): void;
  /** Called if an effect or the drawing has failed; the others go on. */
  failed(doing: string, error: unknown): void;
}

/** An event without its moment, which the runner adds. */
type EventWithoutMoment = Event extends infer Each
  ? Each extends Event
    ? Omit<Each, keyof Moment>
    : never
  : never;

export class Runner {
  readonly #parts: RunnerParts;
  #state: State;
  #firstEffects: readonly Effect[];
  #queue: EventWithoutMoment[] = [];
  #stepping = false;
  #readingPresence = false;
  #ended = false;
  readonly #ignored = new WeakSet<Command>();
  #cancelTick: Cancel = () => undefined;
  #cancelSessionTimer: Cancel = () => undefined;

  /**
   * @param saved the state read from disk, if there was one
   * @param lastDone when each stretch was last done, as wall time in ms by its id
   */
  constructor(parts: RunnerParts, saved: SavedState | undefined, lastDone: Record<string, number>) {
    this.#parts = parts;
    const launched = launch(saved, parts.clock.now(), lastDone, this.#context());
    this.#state = launched.state;
    this.#firstEffects = launched.effects;
  }

  /**
   * Runs the effects of starting, and begins to tick.
   *
   * @param before gives the commands that came with the start, before the first tick can bring a reminder
   */
  start(before: () => void = () => undefined): void {
    this.#runAll(this.#firstEffects, this.#parts.clock.now());
    this.#firstEffects = [];
    before();
    this.tick();
  }

  /** Reads presence, then ticks. A reading that is under way serves this tick too. */
  tick(): void {
    if (this.#ended || this.#readingPresence) return;
    this.#readingPresence = true;
    void this.#readPresenceAndTick();
  }

  /** Applies a command. Returns false if it doesn't apply now; the state is then unchanged. */
  command(command: Command): boolean {
    this.#handle({ type: 'command', command });
    return !this.#ended && !this.#ignored.has(command);
  }

  suspend(): void {
    this.#handle({ type: 'suspend' });
  }

  wake(): void {
    this.#handle({ type: 'wake' });
  }

  deferralReadings(readings: DeferralReadings): void {
    this.#handle({ type: 'deferralReadings', readings });
  }

  settingsChanged(): void {
    this.#handle({ type: 'settingsChanged' });
  }

  /** The window was closed or shows something else, so the session that was in it is over. */
  sessionLeft(): void {
    if (!this.#ended && this.#state.session) this.command({ name: 'close' });
  }

  /** The page crashed or is being reloaded: its session waits, so that the new page finds it where it was. */
  pageLost(): void {
    if (!this.#ended && this.#state.session?.playback.running) this.command({ name: 'pauseSession' });
  }

  /** Quits the core cleanly and saves its state; later events are ignored. */
  quit(): void {
    if (this.#ended) return;
    this.#handle({ type: 'quit' });
    this.#ended = true;
    this.#cancelTick();
    this.#cancelSessionTimer();
  }

  /** Saves the state as it is, in an emergency. */
  save(): void {
    this.#parts.save(savedStateOf(this.#state, this.#parts.clock.now()));
  }

  /** The view as of now. */
  view(): View {
    return viewOf(this.#state, this.#parts.clock.now(), this.#context());
  }

  #context(): Context {
    const { entries, routines } = this.#parts.library();
    return { settings: this.#parts.settings(), library: entries, routines };
  }

  async #readPresenceAndTick(): Promise<void> {
    const presence = await this.#readPresence().catch((error: unknown) => {
      this.#parts.failed('reading presence', error);
      return undefined;
    });
    this.#readingPresence = false;
    if (this.#ended) return;
    if (presence) this.#handle({ type: 'tick', ...presence });
    else this.#setTimers();
  }

  /** If the computer slept during the reading, the result is from before its sleep: read again. */
  async #readPresence(): Promise<Presence> {
    const startedMs = this.#parts.clock.now().elapsed;
    const presence = await this.#parts.presence();
    const slept = this.#parts.clock.now().elapsed - startedMs > SLEEP_GAP_MS;
    return slept ? await this.#parts.presence() : presence;
  }

  /** An effect may cause another event, such as a window that closes; that event waits for its turn. */
  #handle(event: EventWithoutMoment): void {
    if (this.#ended) return;
    this.#queue.push(event);
    if (this.#stepping) return;
    this.#stepping = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#step(next);
    } finally {
      this.#stepping = false;
      // Also after a step has failed: the app must go on.
      this.#setTimers();
    }
    this.#attempt('present', () => {
      this.#parts.present(this.view());
    });
  }

  #step(event: EventWithoutMoment): void {
    const moment = this.#parts.clock.now();
    const { state, effects } = step(this.#state, { ...moment, ...event }, this.#context());
    this.#state = state;
    this.#runAll(effects, moment);
  }

  #runAll(effects: readonly Effect[], moment: Moment): void {
    for (const effect of effects) {
      if (effect.type === 'ignored') this.#ignored.add(effect.command);
      this.#attempt(effect.type, () => {
        if (effect.type === 'save') this.#parts.save(savedStateOf(this.#state, moment));
        else runEffect(effect, this.#parts.effects);
      });
    }
  }

  #attempt(doing: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#parts.failed(doing, error);
    }
  }

  #setTimers(): void {
    const { clock } = this.#parts;
    this.#cancelTick();
    this.#cancelTick = clock.after(nextTickMs(this.#state, this.#parts.settings()), () => {
      this.tick();
    });
    this.#cancelSessionTimer();
    this.#attempt('timing the session', () => {
      const timerMs = sessionTimerMs(this.#state, this.#context());
      if (timerMs === Infinity) return;
      // No signal is read for it, which could take a while: a phase ends on time.
      this.#cancelSessionTimer = clock.after(Math.ceil(timerMs), () => {
        this.#handle({ type: 'sessionTimer' });
      });
    });
  }
}
