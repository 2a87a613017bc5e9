/** Fake chimes and voice for tests. Records what would be heard, and when, on the test's clock. */
import type { SpeechCue } from '../../core/session/cue.ts';
import type { FakePulse } from './fake-pulse.ts';
import type { SoundTrack, SoundTrackParts } from '../sound/sound-track.ts';

type Chimes = SoundTrackParts['chimes'];

/** A sound track for sessions whose sound doesn't matter. */
export const silence: Pick<SoundTrack, 'follow' | 'reach' | 'untilSpeechMs' | 'applySettings' | 'end'> = {
  follow: () => undefined,
  reach: () => undefined,
  untilSpeechMs: Infinity,
  applySettings: () => undefined,
  end: () => undefined,
};

export class FakeSoundOutput {
  volume = 0;
  closed = false;
  /** What the voice was asked to say, each with its time in ms since the start. */
  readonly said: string[] = [];
  /** How many times the voice was cancelled. */
  silenced = 0;
  readonly #pulse: FakePulse;
  readonly #startMs: number;
  #sounds: { readonly name: string; readonly atMs: number }[] = [];

  constructor(pulse: FakePulse) {
    this.#pulse = pulse;
    this.#startMs = pulse.now();
  }

  /** The sounds heard so far, each with its time in ms since the start. */
  get heard(): string[] {
    const now = this.#now();
    return this.#sounds
      .filter(({ atMs }) => atMs <= now)
      .toSorted((a, b) => a.atMs - b.atMs)
      .map(({ name, atMs }) => `${Math.round(atMs)} ${name}`);
  }

  /** Stops the audio clock for a time, as when the computer sleeps; the session's clock may go on. */
  stopAudioClock(ms: number): void {
    const now = this.#now();
    this.#sounds = this.#sounds.map(({ name, atMs }) => ({ name, atMs: atMs > now ? atMs + ms : atMs }));
  }

  readonly chimes: Chimes = {
    play: (name, inMs) => this.#sounds.push({ name, atMs: this.#now() + inMs }),
    correctDrift: () => undefined,
    cancel: () => {
      this.#sounds = this.#sounds.filter(({ atMs }) => atMs <= this.#now());
    },
    close: () => {
      this.closed = true;
    },
    setVolume: (volume) => {
      this.volume = volume;
    },
  };

  readonly voice: SoundTrackParts['voice'] = {
    language: '',
    volume: 0,
    say: (text) => this.said.push(`${Math.round(this.#now())} ${text}`),
    cancel: () => {
      this.silenced += 1;
    },
  };

  readonly wordsOf = ({ says }: SpeechCue): string =>
    says.map((announcement) => Object.values(announcement).join(' ')).join(', ');

  #now(): number {
    return this.#pulse.now() - this.#startMs;
  }
}
