/**
 * Plays chimes at exact times. Each is scheduled on the audio clock in advance, so it's on time even if the page's
 * timers are late. Without an audio device it stays silent and throws no error.
 */
import type { Sound } from '../../core/session/cue.ts';
import { chimeSamples } from './chime-samples.ts';

export interface ChimesParts {
  /** Converts a duration from session time to real time, both in ms. */
  realMs(ms: number): number;
  /** Opens the audio device; may throw if there is none. */
  open(): AudioContext;
  /** A monotonic clock, in real ms. */
  now(): number;
}

interface ScheduledChime {
  readonly sound: Sound;
  /** On the clock `now`, in real ms. */
  readonly atMs: number;
  source?: AudioBufferSourceNode;
  /** On the audio clock, in seconds. */
  startsAt?: number;
}

interface Device {
  readonly context: AudioContext;
  readonly output: GainNode;
}

/** Chimes later than this are dropped, in ms. They are late if the device takes long to resume. */
const MAX_LATE_MS = 250;
/** How far the audio clock may drift from the page's clock before scheduled chimes are moved, in seconds. */
const MAX_DRIFT_SECONDS = 0.02;
/** Chimes that start sooner than this aren't moved, in ms. */
const FIXED_WITHIN_MS = 100;
/** Time constant of a volume change, so that it doesn't click, in seconds. */
const VOLUME_FADE_SECONDS = 0.02;

export class Chimes {
  readonly #parts: ChimesParts;
  readonly #scheduled = new Set<ScheduledChime>();
  readonly #buffers = new Map<Sound, AudioBuffer>();
  /** Opened at first use; null if that failed or after `close`. */
  #device: Device | null | undefined;
  #volume = 1;
  #suspended = false;
  /** When the audio clock's current time was first read. */
  #clockReading: { readonly seconds: number; readonly atMs: number } | undefined;

  constructor(parts: ChimesParts) {
    this.#parts = parts;
  }

  /**
   * Sets the volume, also of chimes that are already scheduled.
   *
   * @param volume 0 to 1
   */
  setVolume(volume: number): void {
    if (volume === this.#volume) return;
    this.#volume = volume;
    this.#device?.output.gain.setTargetAtTime(volume, this.#device.context.currentTime, VOLUME_FADE_SECONDS);
  }

  /**
   * Schedules a chime.
   *
   * @param inMs ms of session time from now
   */
  play(sound: Sound, inMs: number): void {
    const chime: ScheduledChime = { sound, atMs: this.#parts.now() + this.#parts.realMs(inMs) };
    this.#scheduled.add(chime);
    // Opening the device takes time. Wait, so that chimes scheduled in the same task get the same time reference.
    queueMicrotask(() => void this.#start(chime));
  }

  /** Moves scheduled chimes if the audio clock has fallen behind, as it does while a device resumes or is busy. */
  correctDrift(): void {
    const device = this.#device;
    if (!device || this.#suspended) return;
    for (const chime of this.#scheduled) {
      const { source, startsAt = 0, atMs } = chime;
      if (!source || atMs - this.#parts.now() < FIXED_WITHIN_MS) continue;
      if (Math.abs(this.#onAudioClock(atMs, device.context) - startsAt) < MAX_DRIFT_SECONDS) continue;
      source.onended = null;
      source.stop();
      this.#startSource(chime, device);
    }
  }

  /** Cancels chimes that haven't started; those that have may finish. */
  cancel(): void {
    const now = this.#parts.now();
    for (const chime of this.#scheduled) {
      if (chime.atMs <= now && chime.source) continue;
      chime.source?.stop();
      this.#scheduled.delete(chime);
    }
    this.#suspendWhenIdle();
  }

  /** Closes the audio device for good. */
  close(): void {
    const { context } = this.#device ?? {};
    this.#device = null;
    this.#scheduled.clear();
    context?.close().catch(() => undefined);
  }

  async #start(chime: ScheduledChime): Promise<void> {
    const device = await this.#resumedDevice();
    const lateMs = this.#parts.now() - chime.atMs;
    if (!device || lateMs > MAX_LATE_MS) this.#scheduled.delete(chime);
    // It may have been cancelled while the device resumed.
    if (!device || !this.#scheduled.has(chime)) return;
    this.#startSource(chime, device);
  }

  #startSource(chime: ScheduledChime, { context, output }: Device): void {
    const startsAt = this.#onAudioClock(Math.max(chime.atMs, this.#parts.now()), context);
    const source = context.createBufferSource();
    source.buffer = this.#bufferFor(chime.sound, context);
    source.connect(output);
    source.onended = () => {
      this.#scheduled.delete(chime);
      this.#suspendWhenIdle();
    };
    chime.source = source;
    chime.startsAt = startsAt;
    source.start(startsAt);
  }

  /**
   * Converts a time to the audio clock, in seconds. Within a task, the page always reads the same value from the audio
   * clock, so the two clocks are compared only when a value is first read.
   */
  #onAudioClock(atMs: number, { currentTime }: AudioContext): number {
    if (currentTime !== this.#clockReading?.seconds) {
      this.#clockReading = { seconds: currentTime, atMs: this.#parts.now() };
    }
    return Math.max(currentTime, currentTime + (atMs - this.#clockReading.atMs) / 1000);
  }

  /** Returns the running device, or undefined if there is none. */
  async #resumedDevice(): Promise<Device | undefined> {
    if (this.#device === undefined) this.#device = this.#open();
    const device = this.#device;
    if (!device) return undefined;
    try {
      if (this.#suspended || device.context.state !== 'running') {
        this.#suspended = false;
        await device.context.resume();
      }
    } catch {
      return undefined;
    }
    return this.#device ? device : undefined;
  }

  #open(): Device | null {
    try {
      const context = this.#parts.open();
      const output = context.createGain();
      output.gain.value = this.#volume;
      output.connect(context.destination);
      return { context, output };
    } catch {
      return null;
    }
  }

  /** An audio device uses processor time even while it plays nothing. */
  #suspendWhenIdle(): void {
    // Cancelled chimes are often scheduled again at once.
    queueMicrotask(() => {
      if (this.#scheduled.size > 0 || !this.#device) return;
      this.#suspended = true;
      this.#device.context.suspend().catch(() => undefined);
    });
  }

  #bufferFor(sound: Sound, context: AudioContext): AudioBuffer {
    const cached = this.#buffers.get(sound);
    if (cached) return cached;
    const samples = chimeSamples(sound, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    this.#buffers.set(sound, buffer);
    return buffer;
  }
}
