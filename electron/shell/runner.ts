/**
 * Owns the core's state: turns everything that happens into an event, steps the core, runs the effects in order, shows
 * the new view, and sets the timers for the next tick and for the end of the session's current phase.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command, CommandOutcome } from '../../core/app/command.ts';
import type { Context } from '../../core/app/context.ts';
import type { Effect } from '../../core/app/effect.ts';
import type { Event } from '../../core/app/event.ts';
import { nextTickMs, sessionTimerMs } from '../../core/app/next-tick.ts';
import { savedStateOf } from '../../core/app/saved-state.ts';
import type { SavedState } from '../../core/app/saved-state-schema.ts';
import type { State } from '../../core/app/state.ts';
import { launch, step } from '../../core/app/step.ts';
import { unrecordedSpansOf } from '../../core/app/unrecorded.ts';
import { viewOf } from '../../core/app/view-of.ts';
import type { View } from '../../core/app/view.ts';
import { NothingToCorrect } from '../../core/history/correction.ts';
import type { Span } from '../../core/history/span.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { DeferralReadings, Reading } from '../../core/signals/deferral-reasons.ts';
import { SLEEP_GAP_MS } from '../../core/sitting/presence.ts';
import type { Moment } from '../../core/time/moment.ts';
import type { Cancel, Clock } from '../platform/clock.ts';
import { runEffect, type EffectHandlers } from './effects.ts';
import type { PresenceSignals } from './presence.ts';

export interface RunnerParts {
  readonly clock: Clock;
  readonly effects: EffectHandlers;
  settings(): Settings;
  library(): Pick<LibraryWithRoutines, 'entries' | 'routines'>;
  /** Whether the system reports every sleep, by `suspend` and `wake`. Otherwise a long gap counts as sleep too. */
  readonly sleepIsReported: boolean;
  /** Reads presence. The runner never starts a reading while another is under way. */
  presence(): Promise<PresenceSignals>;
  /** Writes the saved state to disk before it returns. */
  save(saved: SavedState): void;
  /** Shows a view in tray and window. Called once after each event, with the events that its effects have caused. */
  present(view: View): void;
  /** Called when an effect, a reading of presence or `present` has failed. The runner continues. */
  failed(activity: string, error: unknown): void;
}

/** An event without its moment, which the runner adds. */
type EventWithoutMoment = Event extends infer Single
  ? Single extends Event
    ? Omit<Single, keyof Moment>
    : never
  : never;

export class Runner {
  readonly #parts: RunnerParts;
  #state: State;
  #firstEffects: readonly Effect[];
  #queue: EventWithoutMoment[] = [];
  #stepping = false;
  #readingPresence = false;
  #started = false;
  #ended = false;
  #activityRevision = 0;
  /** What became of the commands that aren't done. */
  readonly #notDone = new WeakMap<Command, CommandOutcome>();
  #cancelTick: Cancel = () => undefined;
  #cancelSessionTimer: Cancel = () => undefined;

  /**
   * @param saved the saved state, if there is one
   * @param lastDone when each stretch was last done, by its id: wall time in ms since 1970
   */
  constructor(parts: RunnerParts, saved: SavedState | undefined, lastDone: Record<string, number>) {
    this.#parts = parts;
    const launched = launch(saved, parts.clock.now(), lastDone, this.#context());
    this.#state = launched.state;
    this.#firstEffects = launched.effects;
  }

  /**
   * Runs the effects of the launch, then ticks for the first time.
   *
   * @param beforeFirstTick applies the commands that the app was started with, before a reminder can come
   */
  start(beforeFirstTick: () => void = () => undefined): void {
    this.#started = true;
    this.#runAll(this.#firstEffects, this.#parts.clock.now());
    this.#firstEffects = [];
    beforeFirstTick();
    this.tick();
  }

  /** Reads presence, then ticks. If a reading is under way, its tick also serves this call. */
  tick(): void {
    if (this.#ended || this.#readingPresence) return;
    this.#readingPresence = true;
    void this.#readPresenceAndTick();
  }

  /** Applies a command. Returns whether it is done. */
  command(command: Command): boolean {
    return this.carryOut(command) === 'done';
  }

  /**
   * Applies a command. Unless it is done, the state is unchanged. A command that an effect causes waits until the effects
   * have run, and always counts as done.
   */
  carryOut(command: Command): CommandOutcome {
    this.#handle({ type: 'command', command });
    return this.#ended ? 'ignored' : (this.#notDone.get(command) ?? 'done');
  }

  /** Call this when the system reports that it is about to sleep. */
  suspend(): void {
    this.#handle({ type: 'suspend' });
  }

  /** Call this when the system reports that it has woken up. */
  wake(): void {
    this.#handle({ type: 'wake' });
  }

  /** Call this with the readings that the effect `readDeferralSignals` requested. */
  deferralReadings(readings: DeferralReadings): void {
    this.#handle({ type: 'deferralReadings', readings });
  }

  /** Call this with the reading that the effect `readCall` requested. */
  callReading(reading: Reading): void {
    this.#handle({ type: 'callReading', reading });
  }

  /** Call this after the settings have changed. */
  settingsChanged(): void {
    this.#handle({ type: 'settingsChanged' });
  }

  /** Call this after the history was replaced, with when each stretch was last done, and whether it was deleted. */
  historyReplaced(lastDone: Record<string, number>, isDeleted: boolean): void {
    this.#handle({ type: 'historyReplaced', lastDone, isDeleted });
  }

  /** Call this when the window was closed. It ends the session, if there is one. */
  sessionLeft(): void {
    if (!this.#ended && this.#state.session) this.command({ name: 'close' });
  }

  /**
   * Call this when another screen has replaced the session, or the page has crashed or is being reloaded. A session whose
   * clock is running is then paused.
   */
  sessionHidden(): void {
    if (!this.#ended && this.#state.session?.playback.running) this.command({ name: 'pauseSession' });
  }

  /** Ends the session, if there is one, and saves the state as cleanly quit. Later events are ignored. */
  quit(): void {
    if (this.#ended) return;
    this.#handle({ type: 'quit' });
    this.#ended = true;
    this.#cancelTick();
    this.#cancelSessionTimer();
  }

  /**
   * Saves the current state, as after an unexpected error. There is nothing to save before the start and after quitting.
   */
  save(): void {
    if (!this.#started || this.#ended) return;
    this.#parts.save(savedStateOf(this.#state, this.#parts.clock.now()));
  }

  /** The view as of now. */
  view(): View {
    return viewOf(this.#state, this.#parts.clock.now(), this.#context());
  }

  /** What the user does that isn't in the history yet, as spans that end now. */
  unrecordedSpans(): Span[] {
    return unrecordedSpansOf(this.#state, this.#parts.clock.now(), this.#context());
  }

  /** Rises whenever what the user does has changed. */
  get activityRevision(): number {
    return this.#activityRevision;
  }

  #context(): Context {
    const { entries, routines } = this.#parts.library();
    const { sleepIsReported } = this.#parts;
    return { settings: this.#parts.settings(), library: entries, routines, sleepIsReported };
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

  /**
   * A reading that took so long is out of date, whether the computer slept meanwhile or only the app was held up. So
   * presence is read again.
   */
  async #readPresence(): Promise<PresenceSignals> {
    const startedMs = this.#parts.clock.now().elapsed;
    const presence = await this.#parts.presence();
    const tookLong = this.#parts.clock.now().elapsed - startedMs > SLEEP_GAP_MS;
    return tookLong ? await this.#parts.presence() : presence;
  }

  /** Handles an event. Events that its effects cause, such as a closed window, wait until its effects have run. */
  #handle(event: EventWithoutMoment): void {
    if (this.#ended) return;
    this.#queue.push(event);
    if (this.#stepping) return;
    this.#stepping = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#step(next);
    } finally {
      this.#stepping = false;
      // Ticks must continue even if a step has thrown.
      this.#setTimers();
    }
    this.#attempt('present', () => {
      this.#parts.present(this.view());
    });
  }

  #step(event: EventWithoutMoment): void {
    const moment = this.#parts.clock.now();
    const { state, effects } = step(this.#state, { ...moment, ...event }, this.#context());
    const corrected = this.#correctHistory(effects);
    if (corrected !== 'done') {
      if (event.type === 'command') this.#notDone.set(event.command, corrected);
      return;
    }
    if (isOtherActivity(state, this.#state)) this.#activityRevision += 1;
    this.#state = state;
    this.#runAll(
      effects.filter((effect) => !isCorrection(effect)),
      moment,
    );
  }

  /**
   * Corrects the history, or takes that back, if an effect says so. Unless that is done, the event must not happen at
   * all, or the meter would tell something else than the history.
   */
  #correctHistory(effects: readonly Effect[]): CommandOutcome {
    try {
      for (const effect of effects.filter(isCorrection)) runEffect(effect, this.#parts.effects);
      return 'done';
    } catch (error) {
      if (error instanceof NothingToCorrect) return 'ignored';
      this.#parts.failed('correcting the history', error);
      return 'failed';
    }
  }

  #runAll(effects: readonly Effect[], moment: Moment): void {
    for (const effect of effects) {
      if (effect.type === 'ignored') this.#notDone.set(effect.command, 'ignored');
      this.#attempt(effect.type, () => {
        if (effect.type === 'save') this.#parts.save(savedStateOf(this.#state, moment));
        else runEffect(effect, this.#parts.effects);
      });
    }
  }

  #attempt(activity: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#parts.failed(activity, error);
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
      // This event reads no presence, which could take a while, so the phase ends on time.
      this.#cancelSessionTimer = clock.after(Math.ceil(timerMs), () => {
        this.#handle({ type: 'sessionTimer' });
      });
    });
  }
}

type HistoryCorrection = Extract<Effect, { type: 'correctSpans' | 'undoCorrectSpans' }>;

function isCorrection(effect: Effect): effect is HistoryCorrection {
  return effect.type === 'correctSpans' || effect.type === 'undoCorrectSpans';
}

/** Whether what the user does has begun at another time, or is something else. */
function isOtherActivity({ recording: after }: State, { recording: before }: State): boolean {
  const current = ({ pieces, ongoing }: State['recording']) => JSON.stringify([pieces.at(-1), ongoing]);
  return after !== before && current(after) !== current(before);
}
