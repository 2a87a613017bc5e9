import { describe, expect, it } from 'vitest';
import type { Sound } from '../../core/session/cue.ts';
import { chimeSamples } from './chime-samples.ts';

const sounds: readonly Sound[] = ['tick', 'start', 'halfWay', 'end', 'change', 'done'];
const RATE = 48_000;

const largest = (values: readonly number[]): number => values.reduce((max, value) => Math.max(max, value), 0);
const peakOf = (samples: Float32Array): number => largest([...samples].map(Math.abs));
/** The strength of one pitch in the samples: a single bin of a Fourier transform. */
function strength(samples: Float32Array, hertz: number): number {
  let real = 0;
  let imaginary = 0;
  samples.forEach((sample, index) => {
    real += sample * Math.cos((2 * Math.PI * hertz * index) / RATE);
    imaginary += sample * Math.sin((2 * Math.PI * hertz * index) / RATE);
  });
  return Math.hypot(real, imaginary) / samples.length;
}

describe.each(sounds)('the chime "%s"', (sound) => {
  const samples = chimeSamples(sound, RATE);

  it('is audible and never clips', () => {
    expect(peakOf(samples)).toBeGreaterThan(0.2);
    expect(peakOf(samples)).toBeLessThan(0.65);
  });

  it('starts and ends in silence', () => {
    expect(samples[0]).toBe(0);
    expect(samples.at(-1)).toBe(0);
    expect(peakOf(samples.slice(-RATE / 100))).toBeLessThan(0.001);
  });

  it('has no jump that would sound like a click', () => {
    // The steepest slope at this amplitude is that of the highest partial that matters.
    const steepest = (2 * Math.PI * 2 * 1047) / RATE;
    const jumps = [...samples.slice(1)].map((sample, index) => Math.abs(sample - (samples[index] ?? 0)));
    expect(largest(jumps)).toBeLessThan(peakOf(samples) * steepest);
    // It swells: the first fifth of a millisecond is almost silent.
    expect(peakOf(samples.slice(0, RATE / 5000))).toBeLessThan(0.01);
  });

  it('is over before the next chime', () => {
    expect(samples.length / RATE).toBeLessThan(sound === 'tick' ? 0.5 : sound === 'done' ? 5 : 2.5);
  });
});

it('rises to start a hold and falls to end it', () => {
  const [low, high] = [659.26, 987.77];
  const parts = (sound: Sound) => {
    const samples = chimeSamples(sound, RATE);
    return [samples.slice(0, 0.13 * RATE), samples.slice(0.2 * RATE, 0.33 * RATE)] as const;
  };
  const [startFirst, startSecond] = parts('start');
  expect(strength(startFirst, low)).toBeGreaterThan(3 * strength(startFirst, high));
  expect(strength(startSecond, high)).toBeGreaterThan(strength(startSecond, low));
  const [endFirst, endSecond] = parts('end');
  expect(strength(endFirst, high)).toBeGreaterThan(3 * strength(endFirst, low));
  expect(strength(endSecond, low)).toBeGreaterThan(strength(endSecond, high));
});

it('has the same length at every sample rate', () => {
  expect(chimeSamples('start', 44_100).length / 44_100).toBeCloseTo(
    chimeSamples('start', RATE).length / RATE,
    3,
  );
});
