/**
 * The session as the page shows it. The main process owns the session; this follows its playback between the views that
 * the main process sends, draws when something has changed, and plays the sound. The user's controls become commands.
 */
import { untrack } from 'svelte';
import type { LibraryEntry } from '../../../content/library.ts';
import type { Variant } from '../../../content/stretch.ts';
import type { Command } from '../../../core/app/command.ts';
import type { View } from '../../../core/app/view.ts';
import { cuesOf, type Cues } from '../../../core/session/cues.ts';
import type { SessionTimeline, ItemTimeline } from '../../../core/session/phase.ts';
import { playbackPositionAt, type PlaybackPosition } from '../../../core/session/playback.ts';
import { layoutOf, type Session } from '../../../core/session/session.ts';
import type { SessionLayout } from '../../../core/session/session-layout.ts';
import { canSwitchSides } from '../../../core/session/switching.ts';
import type { SessionItem } from '../../../core/session/timeline.ts';
import { SECOND } from '../../../core/time/moment.ts';
import { pictureTimeMs, untilNextPictureMs } from '../../figure/picture-rate.ts';
import type { SoundSettings, SoundTrack } from '../../sound/sound-track.ts';
import { breathAt, type Breath } from './breath.ts';
import { countdownAt, holdAhead, type Countdown } from './countdown.ts';
import type { Cancel, Pulse } from '../../pulse.ts';

/** A session that ends with more than this left, in ms, was skipped to its end. The page's clock may lag a little. */
const SKIPPED_MS = 250;

/** The parts of a view that concern the session. */
export type SessionView = Pick<View, 'session' | 'ended' | 'atMs'>;

export interface SessionPlayerParts {
  readonly library: readonly LibraryEntry[];
  /** The view at the start; it has a session whose stretches are all in the library. */
  readonly view: SessionView;
  readonly pulse: Pulse;
  readonly sounds: Pick<SoundTrack, 'follow' | 'reach' | 'untilSpeechMs' | 'applySettings' | 'end'>;
  /** Whether to show still poses instead of motion. */
  readonly still: () => boolean;
  /** Whether motion may be drawn with every frame. */
  readonly smooth: boolean;
  /** Sends a command to the main process; resolves when it has been applied. */
  readonly command: (command: Command) => Promise<unknown>;
}

export class SessionPlayer {
  readonly #parts: SessionPlayerParts;
  #layout = $state.raw<SessionLayout>() as SessionLayout;
  #begun = $state(false);
  /** The moment that is drawn, on the main process's clock. */
  #now = $state(0);
  /** Counts the jumps, pauses and switches, for animations that must start over. */
  turns = $state(0);
  /** The content of the plan that was laid out, to detect a view with a different plan. */
  #planKey = '';
  /** How far the main process's clock is ahead of the pulse, in ms. */
  #clockOffsetMs = -Infinity;
  #ended = false;
  #cancelBeat: Cancel | undefined;
  #stopWatching: Cancel | undefined;
  readonly #cues: Cues = $derived.by(() => cuesOf(this.#layout.items, this.#layout.timeline));

  /** The whole session laid out in time. Switching the variant or the sides changes it. */
  readonly timeline: SessionTimeline = $derived.by(() => this.#layout.timeline);
  readonly position: PlaybackPosition = $derived.by(() =>
    playbackPositionAt(this.#layout.playback, this.timeline, this.#now),
  );
  readonly countdown: Countdown | undefined = $derived.by(() => countdownAt(this.timeline, this.position));
  readonly breath: Breath | undefined = $derived.by(() => breathAt(this.timeline, this.position));
  /** The current stretch, and its own part of the session. */
  readonly item: SessionItem = $derived.by(() => at(this.#layout.items, this.position.phase.item));
  readonly itemTimeline: ItemTimeline = $derived.by(() => at(this.timeline.items, this.position.phase.item));
  readonly canSwitchSides: boolean = $derived.by(() => canSwitchSides(this.#layout, this.#now));

  /** @throws RangeError if the view has no session, or one with a stretch that the library doesn't have */
  constructor(parts: SessionPlayerParts) {
    this.#parts = parts;
    const { view } = parts;
    if (!view.session) throw new RangeError('there is no session to play');
    this.#layout = this.#layOut(view.session);
  }

  /**
   * Starts drawing and playing sound. Sends the command that starts the session's clock, unless it has started.
   * Returns a function that stops the player.
   */
  start(): Cancel {
    const { pulse, sounds, view, command } = this.#parts;
    this.#stopWatching = pulse.onVisibility(() => {
      this.#beat();
    });
    sounds.follow(this.#cues, this.position.positionMs);
    this.update(view);
    if (!this.#begun) void command({ name: 'beginSession' });
    return () => {
      this.#stop();
      sounds.end();
    };
  }

  /** Applies a new view from the main process. */
  update({ session, ended, atMs }: SessionView): void {
    // An effect that calls this when the view changes must not depend on the time as well.
    untrack(() => {
      if (session) this.#follow(session, atMs);
      else if (!this.#ended) this.#end(ended?.how === 'finished');
    });
  }

  /** Returns the variant of one of the session's stretches, counted from 0. */
  variantOf(item: number): Variant {
    return at(this.#layout.items, item).variant;
  }

  /** Converts a duration from session time to real time, for animations; both in ms. */
  realMs(ms: number): number {
    return this.#parts.pulse.realMs(ms);
  }

  /** Whole seconds for the ring: what is left, or during a move the length of the coming hold. */
  get seconds(): number | undefined {
    const ms = this.countdown?.remainingMs ?? holdAhead(this.timeline, this.position.phaseIndex);
    return ms === undefined ? undefined : Math.ceil(ms / SECOND);
  }

  /**
   * How far the figure has moved from its phase's first pose to the second, 0 to 1. Rounded down to whole pictures,
   * so that a repeated move shows the same ones again.
   */
  get progress(): number {
    const { phase, phaseElapsedMs } = this.position;
    if (this.#parts.still() || phase.durationMs === 0) return 1;
    return pictureTimeMs(phaseElapsedMs, this.#parts.smooth) / phase.durationMs;
  }

  /** Whether the session is paused. False before it has begun, although its clock isn't running then either. */
  get paused(): boolean {
    return this.#begun && !this.position.running && !this.position.done;
  }

  /** Whether the session's clock is running. */
  get running(): boolean {
    return this.position.running;
  }

  togglePause(): void {
    void this.#parts.command({ name: this.paused ? 'resumeSession' : 'pauseSession' });
  }

  next(): void {
    void this.#parts.command({ name: 'nextPhase' });
  }

  back(): void {
    void this.#parts.command({ name: 'previousPhase' });
  }

  restart(): void {
    void this.#parts.command({ name: 'restartStretch' });
  }

  /** Resolves when the session continues in the variant, so that a control can keep showing it. */
  async switchVariant(variant: string): Promise<void> {
    await this.#parts.command({ name: 'switchVariant', variant });
  }

  switchSides(): void {
    void this.#parts.command({ name: 'switchSides' });
  }

  leave(): void {
    void this.#parts.command({ name: 'close' });
  }

  /** Applies changed sound settings from this moment on. */
  applySound(settings: SoundSettings): void {
    untrack(() => {
      this.#beat();
      this.#parts.sounds.applySettings(settings);
      this.#beat();
    });
  }

  #follow(session: Session, atMs: number): void {
    const { pulse, sounds } = this.#parts;
    // Every view arrives late, by a varying time. The least late one gives the best estimate of the clocks' difference.
    this.#clockOffsetMs = Math.max(this.#clockOffsetMs, atMs - pulse.now());
    const before = this.#layout;
    const layout = this.#layOut(session);
    const jumped = layout.timeline !== before.timeline || !isSamePlayback(layout.playback, before.playback);
    this.#begun = session.begun;
    this.#layout = layout;
    if (jumped) {
      this.#now = this.#mainNow();
      this.turns += 1;
      // From where the jump led, not from where the session is by now: the cues there have yet to be heard.
      sounds.follow(this.#cues, layout.playback.positionMs);
    }
    this.#beat();
  }

  #layOut(session: Session): SessionLayout {
    const { items, settings, playback } = session;
    // Every view is a copy, so plans are compared by their content.
    const key = JSON.stringify([items, settings]);
    if (key === this.#planKey) return { ...this.#layout, playback };
    const layout = layoutOf(session, this.#parts.library);
    if (!layout) throw new RangeError('the library lacks a stretch of the session');
    this.#planKey = key;
    return layout;
  }

  /** Ends the player. If the session was done to its end, the last sound and words still play. */
  #end(finished: boolean): void {
    this.#ended = true;
    this.#stop();
    if (!finished) {
      this.#parts.sounds.end();
      return;
    }
    const { totalMs } = this.timeline;
    this.#now = this.#mainNow();
    // Skipped to its end: the chimes scheduled before it must not sound after it.
    if (totalMs - this.position.positionMs > SKIPPED_MS) this.#parts.sounds.follow(this.#cues, totalMs);
    this.#layout = {
      ...this.#layout,
      playback: { positionMs: totalMs, anchorMs: this.#now, running: false },
    };
    this.#parts.sounds.reach(totalMs);
  }

  #stop(): void {
    this.#stopWatching?.();
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
  }

  #mainNow(): number {
    return this.#parts.pulse.now() + this.#clockOffsetMs;
  }

  /** Draws this moment, and schedules the next call for when there is something new to draw or to say. */
  #beat(): void {
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
    if (this.#ended || this.#clockOffsetMs === -Infinity) return;
    const { pulse, sounds } = this.#parts;
    this.#now = this.#mainNow();
    const { running, positionMs } = this.position;
    if (!running) return;
    sounds.reach(positionMs);
    const again = () => {
      this.#beat();
    };
    // A hidden page gets no frames, and its timers are late. The main process's views still wake it in time.
    this.#cancelBeat =
      this.#isMoving() && !pulse.hidden
        ? pulse.onFrameAfter(this.#untilNextPicture(), again)
        : pulse.after(this.#untilSomethingChanges(), again);
  }

  #isMoving(): boolean {
    const { from, to } = this.position.phase;
    return from !== to && !this.#parts.still();
  }

  /** Time until the next picture of the move, or its end, in ms; 0 for the very next frame. */
  #untilNextPicture(): number {
    const { phaseElapsedMs, phaseRemainingMs } = this.position;
    return Math.min(phaseRemainingMs, untilNextPictureMs(phaseElapsedMs, this.#parts.smooth));
  }

  /** Time until the countdown's next whole second, the phase's end or the next speech cue: the shortest, in ms. */
  #untilSomethingChanges(): number {
    const { phaseRemainingMs } = this.position;
    const left = this.countdown?.remainingMs ?? phaseRemainingMs;
    return Math.min(phaseRemainingMs, left % SECOND || SECOND, this.#parts.sounds.untilSpeechMs);
  }
}

function isSamePlayback(a: SessionLayout['playback'], b: SessionLayout['playback']): boolean {
  return a.positionMs === b.positionMs && a.anchorMs === b.anchorMs && a.running === b.running;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const found = items[index];
  if (found === undefined) throw new RangeError(`the session has no stretch ${index}`);
  return found;
}
