/**
 * Plays chimes at exact moments: each is handed to the audio clock ahead of time, so it is heard in time even when the
 * page's own timers are late. A computer without sound is silent, and that is no error.
 */
import type { Sound } from '../../core/session/cue.ts';
import { chimeSamples } from './chime-samples.ts';

export interface ChimesParts {
  /** How many times faster than life the session runs. */
  readonly speed: number;
  /** Opens the audio device; may throw where there is none. */
  open(): AudioContext;
  /** Time that only runs on, in real ms. */
  now(): number;
}

interface Planned {
  readonly sound: Sound;
  /** In real ms. */
  readonly atMs: number;
  source?: AudioBufferSourceNode;
  /** On the audio clock, in seconds. */
  startsAt?: number;
}

interface Device {
  readonly context: AudioContext;
  readonly output: GainNode;
}

/** A chime that is later than this, because the device took so long to wake up, is left out; in ms. */
const TOO_LATE_MS = 250;
/** By so much the audio clock may part from the page's before what is planned is moved; in seconds. */
const OUT_OF_STEP_SECONDS = 0.02;
/** What begins so soon is left alone; in ms. */
const SOON_MS = 100;
/** A change of the volume takes so long, so that it does not click; in seconds. */
const VOLUME_SECONDS = 0.02;

export class Chimes {
  readonly #parts: ChimesParts;
  readonly #planned = new Set<Planned>();
  readonly #buffers = new Map<Sound, AudioBuffer>();
  /** Opened at first use; null once that has failed or the session has ended. */
  #device: Device | null | undefined;
  #volume = 1;
  #resting = false;
  /** When the audio clock was first seen to show its present time. */
  #reading: { readonly seconds: number; readonly atMs: number } | undefined;

  constructor(parts: ChimesParts) {
    this.#parts = parts;
  }

  /** @param volume 0 to 1; also for what is already planned */
  setVolume(volume: number): void {
    if (volume === this.#volume) return;
    this.#volume = volume;
    this.#device?.output.gain.setTargetAtTime(volume, this.#device.context.currentTime, VOLUME_SECONDS);
  }

  /** Lets a chime be heard in so many ms of session time. */
  play(sound: Sound, inMs: number): void {
    const planned: Planned = { sound, atMs: this.#parts.now() + inMs / this.#parts.speed };
    this.#planned.add(planned);
    // Opening the device takes its time: what is planned in the same moment is to be in step with this.
    queueMicrotask(() => void this.#start(planned));
  }

  /** Moves what is planned when the audio clock has fallen behind, as it does while a device wakes up or is too busy. */
  keepInStep(): void {
    const device = this.#device;
    if (!device || this.#resting) return;
    for (const planned of this.#planned) {
      const { source, startsAt = 0, atMs } = planned;
      if (!source || atMs - this.#parts.now() < SOON_MS) continue;
      if (Math.abs(this.#onAudioClock(atMs, device.context) - startsAt) < OUT_OF_STEP_SECONDS) continue;
      source.onended = null;
      source.stop();
      this.#handOver(planned, device);
    }
  }

  /** Takes back what has not begun yet; what is ringing may ring out. */
  cancel(): void {
    const now = this.#parts.now();
    for (const planned of this.#planned) {
      if (planned.atMs <= now && planned.source) continue;
      planned.source?.stop();
      this.#planned.delete(planned);
    }
    this.#restWhenIdle();
  }

  /** Gives the audio device back, for good. */
  close(): void {
    const { context } = this.#device ?? {};
    this.#device = null;
    this.#planned.clear();
    context?.close().catch(() => undefined);
  }

  async #start(planned: Planned): Promise<void> {
    const device = await this.#awake();
    const lateMs = this.#parts.now() - planned.atMs;
    if (!device || lateMs > TOO_LATE_MS) this.#planned.delete(planned);
    // Taken back while the device woke up, perhaps.
    if (!device || !this.#planned.has(planned)) return;
    this.#handOver(planned, device);
  }

  #handOver(planned: Planned, { context, output }: Device): void {
    const startsAt = this.#onAudioClock(Math.max(planned.atMs, this.#parts.now()), context);
    const source = context.createBufferSource();
    source.buffer = this.#bufferFor(planned.sound, context);
    source.connect(output);
    source.onended = () => {
      this.#planned.delete(planned);
      this.#restWhenIdle();
    };
    planned.source = source;
    planned.startsAt = startsAt;
    source.start(startsAt);
  }

  /**
   * A moment as the audio clock tells it, in seconds. That clock stands still for the page while a task runs, so it is
   * compared with the page's clock at its first reading only.
   */
  #onAudioClock(atMs: number, { currentTime }: AudioContext): number {
    if (currentTime !== this.#reading?.seconds) {
      this.#reading = { seconds: currentTime, atMs: this.#parts.now() };
    }
    return Math.max(currentTime, currentTime + (atMs - this.#reading.atMs) / 1000);
  }

  /** The device, running; undefined where there is none. */
  async #awake(): Promise<Device | undefined> {
    if (this.#device === undefined) this.#device = this.#open();
    const device = this.#device;
    if (!device) return undefined;
    try {
      if (this.#resting || device.context.state !== 'running') {
        this.#resting = false;
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

  /** An audio device that plays nothing still takes the processor's time. */
  #restWhenIdle(): void {
    // What was taken back is often planned anew at once.
    queueMicrotask(() => {
      if (this.#planned.size > 0 || !this.#device) return;
      this.#resting = true;
      this.#device.context.suspend().catch(() => undefined);
    });
  }

  #bufferFor(sound: Sound, context: AudioContext): AudioBuffer {
    const known = this.#buffers.get(sound);
    if (known) return known;
    const samples = chimeSamples(sound, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    this.#buffers.set(sound, buffer);
    return buffer;
  }
}
