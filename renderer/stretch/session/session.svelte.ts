/** A session on screen: plays a timeline, draws only when something has changed, and reports what the app must know. */
import { untrack } from 'svelte';
import type { Variant } from '../../../content/stretch.ts';
import { cuesOf, type Cues } from '../../../core/session/cues.ts';
import type { RoutineTimeline, Timeline } from '../../../core/session/phase.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
  type Playback,
  type PlaybackPosition,
} from '../../../core/session/playback.ts';
import { routineTimelineOf } from '../../../core/session/routine.ts';
import {
  canSwitchSides,
  restart,
  switchSides,
  switchVariant,
  type Run,
} from '../../../core/session/switching.ts';
import type { SessionItem, SessionSettings } from '../../../core/session/timeline.ts';
import type { SoundSettings, SoundTrack } from '../../sound/sound-track.ts';
import { breathAt, type Breath } from './breath.ts';
import { countdownAt, holdAhead, type Countdown } from './countdown.ts';
import type { Cancel, Pulse } from './pulse.ts';

const SECOND = 1000;
/** Moves are slow: fifteen pictures of them a second are smooth enough, and take a quarter of the work of sixty. In ms. */
const PICTURE_MS = 66;

export interface SessionParts {
  /** The stretches to be done, one after another; never none. */
  readonly items: readonly SessionItem[];
  /** The settings with which it begins, and which it keeps. */
  readonly settings: SessionSettings;
  readonly pulse: Pulse;
  /** What lets the session be heard; it ends with it. */
  readonly sounds: Pick<SoundTrack, 'follow' | 'reach' | 'untilSpeechMs' | 'applySettings' | 'end'>;
  /** Whether the person wants still poses instead of motion. */
  readonly still: () => boolean;
  /** The session was stopped, goes on, or was done to its end, at this moment of the pulse. */
  report(what: 'held' | 'continued' | 'finished', atMs: number): void;
  /** One of several stretches, counted from 0, was done to its end, and the next one is on. */
  itemFinished(item: number): void;
}

export class Session {
  readonly #parts: SessionParts;
  #run = $state.raw<Run>() as Run;
  /** The moment that is drawn. */
  #now = $state(0);
  /** Counts every change that a person makes to the course of time. */
  turns = $state(0);
  #finished = false;
  /** The farthest stretch that was reached. */
  #item = 0;
  #cancelBeat: Cancel | undefined;
  readonly #cues: Cues = $derived.by(() => cuesOf(this.#run.items, this.#run.course));

  /** The whole session, laid out in time. Switching the variant or the sides makes it another one. */
  readonly timeline: RoutineTimeline = $derived.by(() => this.#run.course);
  readonly standing: PlaybackPosition = $derived.by(() =>
    playbackPositionAt(this.#run.playback, this.timeline, this.#now),
  );
  readonly countdown: Countdown | undefined = $derived.by(() => countdownAt(this.timeline, this.standing));
  readonly breath: Breath | undefined = $derived.by(() => breathAt(this.timeline, this.standing));
  /** The stretch that is on, and its own part of the session. */
  readonly item: SessionItem = $derived.by(() => ofItem(this.#run.items, this.standing.phase.item));
  readonly dosage: Timeline = $derived.by(() => ofItem(this.timeline.items, this.standing.phase.item));
  /** Whether there is still a set of which both sides remain to be done. */
  readonly canSwitchSides: boolean = $derived.by(() => canSwitchSides(this.#run, this.#now));

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { items, settings } = parts;
    this.#run = {
      items,
      course: routineTimelineOf(items, settings),
      playback: { positionMs: 0, anchorMs: 0, running: false },
    };
  }

  /** The variant in which one of the stretches, counted from 0, is done. */
  variantOf(item: number): Variant {
    return ofItem(this.#run.items, item).variant;
  }

  /** Whole seconds that the ring shows: those left, or while moving those of the hold that comes. */
  get seconds(): number | undefined {
    const ms = this.countdown?.remainingMs ?? holdAhead(this.timeline, this.standing.phaseIndex);
    return ms === undefined ? undefined : Math.ceil(ms / SECOND);
  }

  /**
   * How far the figure has come from its phase's one pose to the other, 0 to 1: in whole pictures, so that a repeated
   * move shows the same ones again.
   */
  get progress(): number {
    const { phase, phaseElapsedMs } = this.standing;
    if (this.#parts.still() || phase.durationMs === 0) return 1;
    return (phaseElapsedMs - (phaseElapsedMs % PICTURE_MS)) / phase.durationMs;
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
      this.#parts.sounds.end();
    };
  }

  togglePause(): void {
    if (this.standing.done) return;
    const paused = this.paused;
    this.#play((now) => (paused ? resumePlayback : pausePlayback)(this.#run.playback, this.timeline, now));
    this.#parts.report(paused ? 'continued' : 'held', this.#now);
  }

  /** The computer has slept: nothing was done since the moment drawn last, where the session waits for the person. */
  stopForSleep(): void {
    if (this.paused || this.standing.done) return;
    const awakeUntil = this.#now;
    this.#play(() => pausePlayback(this.#run.playback, this.timeline, awakeUntil));
    this.#parts.report('held', awakeUntil);
  }

  next(): void {
    if (this.standing.done) return;
    this.#play((now) => nextPhase(this.#run.playback, this.timeline, now));
  }

  back(): void {
    if (this.standing.done) return;
    this.#play((now) => previousPhase(this.#run.playback, this.timeline, now));
  }

  /** Begins the stretch that is on anew, running. */
  restart(): void {
    if (this.standing.done) return;
    const paused = this.paused;
    this.#change((now) => restart(this.#run, this.#parts.settings, now));
    if (paused) this.#parts.report('continued', this.#now);
  }

  /** Goes on in another variant of the stretch that is on; a paused session stays paused. */
  switchVariant(variant: Variant): void {
    this.#change((now) => switchVariant(this.#run, variant, this.#parts.settings, now));
  }

  /** Goes on with the other side first, where both remain to be done; a paused session stays paused. */
  switchSides(): void {
    this.#change((now) => switchSides(this.#run, this.#parts.settings, now));
  }

  /** Takes over changed settings of what is to be heard, from this moment on. */
  hear(settings: SoundSettings): void {
    // Whoever calls this when the settings change must not be called again when time passes.
    untrack(() => {
      this.#beat();
      this.#parts.sounds.applySettings(settings);
      this.#beat();
    });
  }

  #play(change: (now: number) => Playback): void {
    this.#change((now) => ({ ...this.#run, playback: change(now) }));
  }

  #change(change: (now: number) => Run): void {
    const before = this.#run;
    const now = this.#parts.pulse.now();
    this.#run = change(now);
    if (this.#run === before) return;
    this.#now = now;
    this.turns += 1;
    this.#parts.sounds.follow(this.#cues, this.standing.positionMs);
    this.#beat();
  }

  /** Draws this moment and asks to be called again when there will be something new to see. */
  #beat(): void {
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
    const { pulse } = this.#parts;
    const now = pulse.now();
    if (this.#run.playback.running && now - this.#now > pulse.sleepGapMs) {
      this.stopForSleep();
      return;
    }
    this.#now = now;
    const { running, done, phase, positionMs } = this.standing;
    if (this.#run.playback.running) this.#parts.sounds.reach(positionMs);
    for (; this.#item < phase.item; this.#item += 1) this.#parts.itemFinished(this.#item);
    if (done) this.#finish();
    if (!running) return;
    const again = () => {
      this.#beat();
    };
    // No frames come while the page is hidden, but the end must not be missed.
    this.#cancelBeat =
      this.#isMoving() && !pulse.hidden
        ? pulse.onFrameAfter(this.#untilNextPicture(), again)
        : pulse.after(this.#untilSomethingChanges(), again);
  }

  #isMoving(): boolean {
    const { from, to } = this.standing.phase;
    return from !== to && !this.#parts.still();
  }

  /** To the next picture of the move, or its end; in ms. */
  #untilNextPicture(): number {
    const { phaseElapsedMs, phaseRemainingMs } = this.standing;
    return Math.min(phaseRemainingMs, PICTURE_MS - (phaseElapsedMs % PICTURE_MS));
  }

  /** To the next whole second of the countdown, the end of the phase or a word, whichever comes first; in ms. */
  #untilSomethingChanges(): number {
    const { phaseRemainingMs } = this.standing;
    const left = this.countdown?.remainingMs ?? phaseRemainingMs;
    return Math.min(phaseRemainingMs, left % SECOND || SECOND, this.#parts.sounds.untilSpeechMs);
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#parts.report('finished', this.#now);
  }
}

function ofItem<Each>(row: readonly Each[], item: number): Each {
  const found = row[item];
  if (found === undefined) throw new RangeError('a phase belongs to one of the stretches that are done');
  return found;
}
