/**
 * Owns the rules' state: makes an event of everything that happens, steps the rules, runs their effects in order,
 * shows the new view and sets the timer for the next tick.
 */
import { keep, launch, nextTickMs, step, viewOf, type SavedState, type State } from '../../core/app/step.ts';
import type { Command } from '../../core/app/command.ts';
import type { Effect } from '../../core/app/effect.ts';
import type { Event } from '../../core/app/event.ts';
import type { Moment } from '../../core/time/moment.ts';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { SLEEP_GAP_MS } from '../../core/sitting/presence.ts';
import type { View } from '../../core/app/view.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Cancel, Clock } from '../platform/clock.ts';
import { runEffect, type Machine } from './effects.ts';
import type { Presence } from './presence.ts';

export interface RunnerParts {
  readonly clock: Clock;
  readonly machine: Machine;
  settings(): Settings;
  library(): Pick<LibraryWithRoutines, 'entries' | 'routines'>;
  /** Reads what tells whether the person is there. It is never asked again before it has answered. */
  presence(): Promise<Presence>;
  /** Writes the state to disk, before it answers. */
  save(kept: SavedState): void;
  /** Draws the view in the tray and the window. */
  present(view: View): void;
  /** An effect, or the drawing, has failed; the others go on. */
  failed(doing: string, error: unknown): void;
}

/** An event without its moment, which the runner adds. */
type Happening = Event extends infer Each ? (Each extends Event ? Omit<Each, keyof Moment> : never) : never;

export class Runner {
  readonly #parts: RunnerParts;
  #state: State;
  #firstEffects: readonly Effect[];
  #waiting: Happening[] = [];
  #stepping = false;
  #reading = false;
  #ended = false;
  readonly #ignored = new WeakSet<Command>();
  #cancelTick: Cancel = () => undefined;

  /**
   * @param kept the state as read from disk, if there was one
   * @param lastDone when each stretch was last done, as wall time in ms by its id
   */
  constructor(parts: RunnerParts, kept: SavedState | undefined, lastDone: Record<string, number>) {
    this.#parts = parts;
    const { entries } = parts.library();
    const launched = launch(kept, parts.clock.now(), lastDone, parts.settings(), entries);
    this.#state = launched.state;
    this.#firstEffects = launched.effects;
  }

  /**
   * Runs what starting has led to, and begins to tick.
   *
   * @param before gives commands that came with the start: the first tick may already bring a reminder
   */
  start(before: () => void = () => undefined): void {
    this.#runAll(this.#firstEffects, this.#parts.clock.now());
    this.#firstEffects = [];
    before();
    this.tick();
  }

  /** Reads presence, then ticks. A reading that is under way serves for this tick too. */
  tick(): void {
    if (this.#ended || this.#reading) return;
    this.#reading = true;
    void this.#readAndTick();
  }

  /** Answers whether the command was taken; one that does not apply now changes nothing. */
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

  /** The window was closed, or shows something else, by whomever: a stretch that was running in it is over. */
  stretchLeft(): void {
    if (!this.#ended && this.view().state === 'stretching') this.command({ name: 'close' });
  }

  /** Ends the rules in order and saves their state; whatever comes later is not heard. */
  quit(): void {
    if (this.#ended) return;
    this.#handle({ type: 'quit' });
    this.#ended = true;
    this.#cancelTick();
  }

  /** Saves the state as it is, in an emergency. */
  save(): void {
    this.#parts.save(keep(this.#state, this.#parts.clock.now()));
  }

  /** How things stand now. */
  view(): View {
    const { entries } = this.#parts.library();
    return viewOf(this.#state, this.#parts.clock.now(), this.#parts.settings(), entries);
  }

  async #readAndTick(): Promise<void> {
    const presence = await this.#readPresence().catch((error: unknown) => {
      this.#parts.failed('reading presence', error);
      return undefined;
    });
    this.#reading = false;
    if (this.#ended) return;
    if (presence) this.#handle({ type: 'tick', ...presence });
    else this.#scheduleTick();
  }

  /** A machine that slept in the middle of a reading has an answer from before its sleep, which says nothing of now. */
  async #readPresence(): Promise<Presence> {
    const begunMs = this.#parts.clock.now().elapsed;
    const presence = await this.#parts.presence();
    const slept = this.#parts.clock.now().elapsed - begunMs > SLEEP_GAP_MS;
    return slept ? await this.#parts.presence() : presence;
  }

  /** Running an effect may make something else happen, such as a window that closes: that waits for its turn. */
  #handle(happening: Happening): void {
    if (this.#ended) return;
    this.#waiting.push(happening);
    if (this.#stepping) return;
    this.#stepping = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#step(next);
    } finally {
      this.#stepping = false;
      // Also when a step has failed: the app must not stand still for that.
      this.#scheduleTick();
    }
    this.#attempt('present', () => {
      this.#parts.present(this.view());
    });
  }

  #step(happening: Happening): void {
    const moment = this.#parts.clock.now();
    const event: Event = { ...moment, ...happening };
    const { entries, routines } = this.#parts.library();
    const { state, effects } = step(this.#state, event, this.#parts.settings(), entries, routines);
    this.#state = state;
    this.#runAll(effects, moment);
  }

  #runAll(effects: readonly Effect[], moment: Moment): void {
    for (const effect of effects) {
      if (effect.type === 'ignored') this.#ignored.add(effect.command);
      this.#attempt(effect.type, () => {
        if (effect.type === 'save') this.#parts.save(keep(this.#state, moment));
        else runEffect(effect, this.#parts.machine);
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

  #scheduleTick(): void {
    this.#cancelTick();
    this.#cancelTick = this.#parts.clock.after(nextTickMs(this.#state, this.#parts.settings()), () => {
      this.tick();
    });
  }
}
