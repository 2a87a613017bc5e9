/** The app's own chimes, as sound waves: soft sines like those of a small bell, without files and without clicks. */
import type { Sound } from '../../core/session/cue.ts';

interface Note {
  readonly hertz: number;
  /** Seconds after the chime's beginning. */
  readonly at: number;
  /** Seconds in which it fades to a third. */
  readonly fade: number;
}

interface Chime {
  readonly notes: readonly Note[];
  /** The loudest moment, 0 to 1. */
  readonly peak: number;
}

const E5 = 659.26;
const G5 = 783.99;
const A5 = 880;
const B5 = 987.77;
const C5 = 523.25;
const C6 = 1046.5;

/** Up to begin a hold, down to end it; what is only for orientation is short and soft. */
const chimes: Readonly<Record<Sound, Chime>> = {
  tick: { notes: [{ hertz: A5, at: 0, fade: 0.04 }], peak: 0.25 },
  start: {
    notes: [
      { hertz: E5, at: 0, fade: 0.25 },
      { hertz: B5, at: 0.13, fade: 0.4 },
    ],
    peak: 0.5,
  },
  halfWay: { notes: [{ hertz: G5, at: 0, fade: 0.2 }], peak: 0.3 },
  end: {
    notes: [
      { hertz: B5, at: 0, fade: 0.25 },
      { hertz: E5, at: 0.13, fade: 0.45 },
    ],
    peak: 0.5,
  },
  change: {
    notes: [
      { hertz: G5, at: 0, fade: 0.15 },
      { hertz: C6, at: 0.12, fade: 0.15 },
      { hertz: G5, at: 0.24, fade: 0.35 },
    ],
    peak: 0.5,
  },
  done: {
    notes: [
      { hertz: C5, at: 0, fade: 0.4 },
      { hertz: E5, at: 0.16, fade: 0.4 },
      { hertz: G5, at: 0.32, fade: 0.4 },
      { hertz: C6, at: 0.48, fade: 0.5 },
    ],
    peak: 0.6,
  },
};

/** The overtones of a note: how many times its pitch, how loud, and how much sooner they fade. */
const overtones = [
  { times: 1, gain: 1, fade: 1 },
  { times: 2, gain: 0.22, fade: 0.6 },
  { times: 3, gain: 0.07, fade: 0.4 },
] as const;

/** Sound that begins or ends at once clicks. */
const RISE_SECONDS = 0.012;
const FALL_SECONDS = 0.05;
/** After so many fades a note can no longer be heard. */
const FADES = 5;

/**
 * A chime as samples from −1 to 1, beginning and ending in silence.
 *
 * @param sampleRate samples a second, as the audio device takes them
 */
export function chimeSamples(sound: Sound, sampleRate: number): Float32Array<ArrayBuffer> {
  const { notes, peak } = chimes[sound];
  const seconds = Math.max(...notes.map(({ at, fade }) => at + FADES * fade));
  const samples = new Float32Array(Math.ceil(seconds * sampleRate) + 1);
  for (const note of notes) addNote(samples, note, sampleRate);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * peak);
}

function addNote(samples: Float32Array, { hertz, at, fade }: Note, sampleRate: number): void {
  const first = Math.round(at * sampleRate);
  for (const overtone of overtones) {
    const lengthSeconds = FADES * fade * overtone.fade;
    const count = Math.min(samples.length - first, Math.ceil(lengthSeconds * sampleRate));
    const turn = (2 * Math.PI * hertz * overtone.times) / sampleRate;
    const fading = Math.exp(-1 / (fade * overtone.fade * sampleRate));
    let loudness = overtone.gain;
    for (let index = 0; index < count; index += 1) {
      const seconds = index / sampleRate;
      const swelling = swell(seconds / RISE_SECONDS) * swell((lengthSeconds - seconds) / FALL_SECONDS);
      samples[first + index] = (samples[first + index] ?? 0) + loudness * swelling * Math.sin(turn * index);
      loudness *= fading;
    }
  }
}

/** From 0 to 1 without a corner, while `share` goes from 0 to 1. */
function swell(share: number): number {
  if (share >= 1) return 1;
  return (1 - Math.cos(Math.PI * Math.max(0, share))) / 2;
}
