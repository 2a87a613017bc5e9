import { describe, expect, it } from 'vitest';
import type { Dose } from '../../../content/stretch.ts';
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
  ]).toEqual([
    'once',
    '3–5 times on each side · held for 3–5 s',
    '3 sets · 8 times · 4 s of rest in between',
    'once on each side · held for 20 s',
    'once · held for 3–5 min',
    'once · held for 60–90 s',
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

describe('the note on the source of a dose', () => {
  const ofApp = { source: 'wright-pt' } as const;
  const ofUser = { source: { title: 'Exercise sheet' } };
  const marks = (dose: Dose) => [doseSourceNote(ofApp, dose), doseSourceNote(ofUser, dose)];

  it('is undefined if everything shown comes from the source', () => {
    expect(marks({ ...once, assumed: ['sets', 'frequency'] })).toEqual([undefined, undefined]);
  });

  it('names each part that the source doesn’t give, as Uncurl’s only in Uncurl’s own stretches', () => {
    expect(marks({ ...once, assumed: ['perSide'] })).toEqual([
      'Uncurl’s own choice, not the source’s: both sides.',
      'Not from the source: both sides.',
    ]);
    expect(marks({ ...once, sets: 2, assumed: ['holdSeconds', 'restSeconds', 'reps', 'sets'] })).toEqual([
      'Uncurl’s own choice, not the source’s: how many sets, how many times, how long to hold, and how long to rest.',
      'Not from the source: how many sets, how many times, how long to hold, and how long to rest.',
    ]);
  });

  it('covers the whole dose if the source suggests nothing', () => {
    expect(marks({ ...once, suggested: false, assumed: ['reps'] })).toEqual([
      'How often and how long are Uncurl’s own suggestions; the source doesn’t say.',
      'Not from the source: how often and how long.',
    ]);
  });
});
