/** Synthesizes the chimes: soft sines like those of a small bell, without audio files and without clicks. */
import type { Sound } from '../../core/session/cue.ts';

interface Note {
  readonly hertz: number;
  /** Start of the note, in seconds after the start of the chime. */
  readonly at: number;
  /** Time in which it fades to about a third (1/e), in seconds. */
  readonly fade: number;
}

interface Chime {
  readonly notes: readonly Note[];
  /** Amplitude of the loudest sample, 0 to 1. */
  readonly peak: number;
}

const E5 = 659.26;
const G5 = 783.99;
const A5 = 880;
const B5 = 987.77;
const C5 = 523.25;
const C6 = 1046.5;

/** Rising notes start a hold, falling notes end it. Chimes that only give orientation are short and soft. */
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

/** The partials of a note: multiples of its pitch, their gain, and their share of its fade time. */
const partials = [
  { times: 1, gain: 1, fade: 1 },
  { times: 2, gain: 0.22, fade: 0.6 },
  { times: 3, gain: 0.07, fade: 0.4 },
] as const;

/** A note swells and fades this long, because sound that starts or stops abruptly clicks. */
const RISE_SECONDS = 0.012;
const FALL_SECONDS = 0.05;
/** A note is inaudible after this many fade times. */
const AUDIBLE_FADES = 5;

/**
 * Returns a chime as samples from −1 to 1. It starts and ends in silence.
 *
 * @param sampleRate the audio device's, in samples per second
 */
export function chimeSamples(sound: Sound, sampleRate: number): Float32Array<ArrayBuffer> {
  const { notes, peak } = chimes[sound];
  const seconds = notes.reduce((end, { at, fade }) => Math.max(end, at + AUDIBLE_FADES * fade), 0);
  const samples = new Float32Array(Math.ceil(seconds * sampleRate) + 1);
  for (const note of notes) addNote(samples, note, sampleRate);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * peak);
}

function addNote(samples: Float32Array, { hertz, at, fade }: Note, sampleRate: number): void {
  const first = Math.round(at * sampleRate);
  for (const partial of partials) {
    const lengthSeconds = AUDIBLE_FADES * fade * partial.fade;
    const count = Math.min(samples.length - first, Math.ceil(lengthSeconds * sampleRate));
    const phaseStep = (2 * Math.PI * hertz * partial.times) / sampleRate;
    const decay = Math.exp(-1 / (fade * partial.fade * sampleRate));
    let loudness = partial.gain;
    for (let index = 0; index < count; index += 1) {
      const seconds = index / sampleRate;
      const envelope =
        smoothStep(seconds / RISE_SECONDS) * smoothStep((lengthSeconds - seconds) / FALL_SECONDS);
      samples[first + index] =
        (samples[first + index] ?? 0) + loudness * envelope * Math.sin(phaseStep * index);
      loudness *= decay;
    }
  }
}

/** Rises smoothly from 0 to 1 as `share` goes from 0 to 1. */
function smoothStep(share: number): number {
  if (share >= 1) return 1;
  return (1 - Math.cos(Math.PI * Math.max(0, share))) / 2;
}
