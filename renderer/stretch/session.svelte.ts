/** A session on screen: plays a timeline, draws only when something has changed, and reports what the app must know. */
import type { Course } from '../../core/session/phase.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  restartPlayback,
  resumePlayback,
  standingAt,
  type Playback,
  type Standing,
} from '../../core/session/player.ts';
import { countdownAt, holdAhead, type Countdown } from './countdown.ts';
import type { Cancel, Pulse } from './pulse.ts';

const SECOND = 1000;

export interface SessionParts {
  readonly timeline: Course;
  readonly pulse: Pulse;
  /** Whether the person wants still poses instead of motion. */
  readonly still: () => boolean;
  /** The session was stopped, goes on, or was done to its end. */
  report(what: 'held' | 'continued' | 'finished'): void;
  /** One of several stretches, counted from 0, was done to its end, and the next one is on. */
  itemFinished(item: number): void;
}

export class Session {
  readonly timeline: Course;
  readonly #parts: SessionParts;
  #playback = $state.raw<Playback>({ positionMs: 0, anchorMs: 0, running: false });
  /** The moment that is drawn. */
  #now = $state(0);
  /** Counts every change that a person makes to the course of time. */
  turns = $state(0);
  #finished = false;
  /** The farthest stretch that was reached. */
  #item = 0;
  #cancelBeat: Cancel | undefined;

  readonly standing: Standing = $derived.by(() => standingAt(this.#playback, this.timeline, this.#now));
  readonly countdown: Countdown | undefined = $derived.by(() => countdownAt(this.timeline, this.standing));

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.timeline = parts.timeline;
  }

  /** Whole seconds that the ring shows: those left, or while moving those of the hold that comes. */
  get seconds(): number | undefined {
    const ms = this.countdown?.remainingMs ?? holdAhead(this.timeline, this.standing.phaseIndex);
    return ms === undefined ? undefined : Math.ceil(ms / SECOND);
  }

  /** How far the figure has come from its phase's one pose to the other, 0 to 1. */
  get progress(): number {
    const { phase, phaseElapsedMs } = this.standing;
    return this.#parts.still() || phase.durationMs === 0 ? 1 : phaseElapsedMs / phase.durationMs;
  }

  get paused(): boolean {
    return !this.standing.running && !this.standing.done;
  }

  /** Lets the time run from now; the answer ends all work. */
  begin(): Cancel {
    const stopWatching = this.#parts.pulse.onVisibility(() => {
      this.#beat();
    });
    this.#play(play);
    return () => {
      stopWatching();
      this.#cancelBeat?.();
    };
  }

  togglePause(): void {
    if (this.standing.done) return;
    const paused = this.paused;
    this.#play((now) => (paused ? resumePlayback : pausePlayback)(this.#playback, this.timeline, now));
    this.#parts.report(paused ? 'continued' : 'held');
  }

  next(): void {
    if (this.standing.done) return;
    this.#play((now) => nextPhase(this.#playback, this.timeline, now));
  }

  back(): void {
    if (this.standing.done) return;
    this.#play((now) => previousPhase(this.#playback, this.timeline, now));
  }

  restart(): void {
    if (this.standing.done) return;
    const paused = this.paused;
    this.#play((now) => restartPlayback(this.#playback, this.timeline, now));
    if (paused) this.#parts.report('continued');
  }

  #play(change: (now: number) => Playback): void {
    const now = this.#parts.pulse.now();
    this.#playback = change(now);
    this.turns += 1;
    this.#beat();
  }

  /** Draws this moment and asks to be called again when there will be something new to see. */
  #beat(): void {
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
    const { pulse } = this.#parts;
    this.#now = pulse.now();
    const { running, done, phase } = this.standing;
    for (; this.#item < phase.item; this.#item += 1) this.#parts.itemFinished(this.#item);
    if (done) this.#finish();
    if (!running) return;
    const again = () => {
      this.#beat();
    };
    // No frames come while the page is hidden, but the end must not be missed.
    this.#cancelBeat =
      this.#isMoving() && !pulse.hidden
        ? pulse.onFrame(again)
        : pulse.after(this.#untilSomethingChanges(), again);
  }

  #isMoving(): boolean {
    const { from, to } = this.standing.phase;
    return from !== to && !this.#parts.still();
  }

  /** To the next whole second of the countdown or the end of the phase, whichever comes first; in ms. */
  #untilSomethingChanges(): number {
    const { phaseRemainingMs } = this.standing;
    const left = this.countdown?.remainingMs ?? phaseRemainingMs;
    return Math.min(phaseRemainingMs, left % SECOND || SECOND);
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#parts.report('finished');
  }
}
