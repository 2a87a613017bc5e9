import { describe, expect, it } from 'vitest';
import type { Dose, Step, Stretch } from '../../../content/stretch.ts';
import { sampleStretch, sampleVariant } from '../../../core/choice/testing/sample-stretches.ts';
import { doseSourceNote, doseWords, frequencyWords } from './dose-words.ts';

const once: Dose = { sets: 1, reps: { min: 1, max: 1 }, perSide: false, suggested: true, assumed: [] };

it('gives both ends of a range and leaves out the obvious parts', () => {
  const range = { min: 3, max: 5 };
  expect([
    doseWords(once),
    doseWords({ ...once, reps: range, holdSeconds: range, perSide: true }),
    doseWords({ ...once, sets: 3, reps: { min: 8, max: 8 }, restSeconds: { min: 4, max: 4 } }),
    doseWords({ ...once, perSide: true, holdSeconds: { min: 20, max: 20 } }),
    doseWords({ ...once, holdSeconds: { min: 180, max: 300 } }),
    doseWords({ ...once, holdSeconds: { min: 60, max: 90 } }),
    doseWords({ ...once, holdSeconds: { min: 10, max: 30 }, progression: true }),
  ]).toEqual([
    'once',
    '3–5 times on each side · held for 3–5 s',
    '3 sets · 8 times · 4 s of rest in between',
    'once on each side · held for 20 s',
    'once · held for 3–5 min',
    'once · held for 60–90 s',
    'once · held for 10 s, then further, up to 30 s in all',
  ]);
});

it('gives the frequency only if the source does', () => {
  const frequency = { timesPerDay: 3 };
  expect([
    frequencyWords(once),
    frequencyWords({ ...once, frequency }),
    frequencyWords({ ...once, frequency, assumed: ['frequency'] }),
  ]).toEqual([undefined, 'The source suggests it 3 times a day.', undefined]);
});

describe('the note on what isn’t from the source', () => {
  const still: Step[] = [{ id: 'stay', part: 'hold', keyframe: 'bent' }];
  const moving: Step[] = [
    { id: 'sit', part: 'setUp', keyframe: 'straight' },
    { id: 'bend', part: 'moveIn', keyframe: 'bent', seconds: 3.5 },
    { id: 'stay', part: 'hold', keyframe: 'bent', seconds: 9 },
    { id: 'return', part: 'moveOut', keyframe: 'straight' },
  ];
  type NoteParts = Partial<Stretch> & { steps?: Step[]; sets?: number };
  /** The note on a dose with a frequency, in a stretch without movements. */
  const noteOn = (dose: Partial<Dose>, { steps = still, sets, ...parts }: NoteParts = {}) =>
    doseSourceNote(
      sampleStretch({ dose: { ...once, frequency: { timesPerDay: 1 }, ...dose }, ...parts }),
      sampleVariant({ steps }),
      sets,
    );
  const ofUser = { source: { title: 'Exercise sheet' } };

  it('is undefined if all numbers come from the source', () => {
    expect(noteOn({ assumed: ['sets', 'frequency'] })).toBeUndefined();
    const steps = moving.map((step): Step => ({ ...step, seconds: 3, secondsFrom: 'source' }));
    expect(noteOn({}, { steps })).toBeUndefined();
  });

  it('names each part that the source doesn’t give, as Uncurl’s only in Uncurl’s own stretches', () => {
    expect(noteOn({ assumed: ['perSide'] })).toBe('Uncurl’s own, not the source’s: both sides.');
    expect(noteOn({ assumed: ['perSide'] }, ofUser)).toBe('Not from the source: both sides.');
    expect(noteOn({ sets: 2, assumed: ['holdSeconds', 'restSeconds', 'reps', 'sets'] }, { sets: 1 })).toBe(
      'Uncurl’s own, not the source’s: how many sets, how many times, how long to hold, and how long to rest.',
    );
  });

  it('gives the times of movements, and of what comes between sides and sets', () => {
    const sides = { perSide: true, sets: 2 };
    expect(noteOn(sides, { ...ofUser, steps: moving })).toBe(
      'Not from the source: 2–3.5 s for each movement, 3 s to change sides, and 10 s between sets.',
    );
    expect(noteOn({ ...sides, alternates: true }, { ...ofUser, sets: 1 }), 'one set in turn').toBeUndefined();
  });

  it('gives the time to get to the floor, and how often a stretch comes if the source doesn’t', () => {
    const stretch = sampleStretch({ ...ofUser, dose: once, places: ['floor'] });
    expect(doseSourceNote(stretch, sampleVariant({ steps: still }))).toBe(
      'Not from the source: 10 s more to get down to the floor and how often it comes (about 3 times a week).',
    );
  });

  it('covers the whole dose if the source suggests nothing', () => {
    const none: Partial<Dose> = { suggested: false, assumed: ['reps'] };
    expect([noteOn(none), noteOn(none, ofUser)]).toEqual([
      'How often and how long are Uncurl’s own suggestions; the source doesn’t say.',
      'Not from the source: how often and how long.',
    ]);
  });
});
