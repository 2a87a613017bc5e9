import { describe, expect, it } from 'vitest';
import type { Sound } from '../../core/session/cue.ts';
import { chimeSamples } from './chime-samples.ts';

const sounds: readonly Sound[] = ['tick', 'start', 'halfWay', 'end', 'change', 'done'];
const RATE = 48_000;

const largest = (values: readonly number[]): number => values.reduce((most, each) => Math.max(most, each), 0);
const peakOf = (samples: Float32Array): number => largest([...samples].map(Math.abs));
/** How much of a pitch a piece of sound contains, by Goertzel's sum. */
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

  it('is heard, and never louder than the device can play', () => {
    expect(peakOf(samples)).toBeGreaterThan(0.2);
    expect(peakOf(samples)).toBeLessThan(0.65);
  });

  it('begins and ends in silence', () => {
    expect(samples[0]).toBe(0);
    expect(samples.at(-1)).toBe(0);
    expect(peakOf(samples.slice(-RATE / 100))).toBeLessThan(0.001);
  });

  it('has no jump that could be heard as a click', () => {
    // The steepest wave of this loudness has the pitch of the highest overtone that matters.
    const steepest = (2 * Math.PI * 2 * 1047) / RATE;
    const jumps = [...samples.slice(1)].map((sample, index) => Math.abs(sample - (samples[index] ?? 0)));
    expect(largest(jumps)).toBeLessThan(peakOf(samples) * steepest);
    // Nor does it begin at once: not in the first fifth of a millisecond.
    expect(peakOf(samples.slice(0, RATE / 5000))).toBeLessThan(0.01);
  });

  it('is over before the next one is due', () => {
    expect(samples.length / RATE).toBeLessThan(sound === 'tick' ? 0.5 : sound === 'done' ? 5 : 2.5);
  });
});

it('goes up to begin a hold and down to end it', () => {
  const [low, high] = [659.26, 987.77];
  const parts = (sound: Sound) => {
    const samples = chimeSamples(sound, RATE);
    return [samples.slice(0, 0.13 * RATE), samples.slice(0.2 * RATE, 0.33 * RATE)] as const;
  };
  const [beginning, afterwards] = parts('start');
  expect(strength(beginning, low)).toBeGreaterThan(3 * strength(beginning, high));
  expect(strength(afterwards, high)).toBeGreaterThan(strength(afterwards, low));
  const [first, second] = parts('end');
  expect(strength(first, high)).toBeGreaterThan(3 * strength(first, low));
  expect(strength(second, low)).toBeGreaterThan(strength(second, high));
});

it('sounds the same on every device', () => {
  expect(chimeSamples('start', 44_100).length / 44_100).toBeCloseTo(
    chimeSamples('start', RATE).length / RATE,
    3,
  );
});
