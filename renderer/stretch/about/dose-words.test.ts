import { describe, expect, it } from 'vitest';
import type { Dose } from '../../../content/stretch.ts';
import { doseMark, doseWords, frequencyWords } from './dose-words.ts';

const once: Dose = { sets: 1, reps: { min: 1, max: 1 }, perSide: false, prescribed: true, assumed: [] };

it('says both ends of a range, and leaves out what goes without saying', () => {
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

it('says how often only where the source does', () => {
  const frequency = { timesPerDay: 3 };
  expect([
    frequencyWords(once),
    frequencyWords({ ...once, frequency }),
    frequencyWords({ ...once, frequency, assumed: ['frequency'] }),
  ]).toEqual([undefined, 'Prescribed 3 times a day.', undefined]);
});

describe('the mark of what the source does not give', () => {
  const ofApp = { source: 'wright-pt' } as const;
  const ofPerson = { source: { title: 'Exercise sheet' } };
  const marks = (dose: Dose) => [doseMark(ofApp, dose), doseMark(ofPerson, dose)];

  it('is missing where all that is shown comes from the source', () => {
    expect(marks({ ...once, assumed: ['sets', 'frequency'] })).toEqual([undefined, undefined]);
  });

  it('names each part, as the app’s own only in its own stretches', () => {
    expect(marks({ ...once, assumed: ['perSide'] })).toEqual([
      'Uncurl’s own choice, not the source’s: both sides.',
      'Not from the source: both sides.',
    ]);
    expect(marks({ ...once, sets: 2, assumed: ['holdSeconds', 'restSeconds', 'reps', 'sets'] })).toEqual([
      'Uncurl’s own choice, not the source’s: how many sets, how many times, how long to hold, and how long to rest.',
      'Not from the source: how many sets, how many times, how long to hold, and how long to rest.',
    ]);
  });

  it('is about the whole where the source prescribes nothing', () => {
    expect(marks({ ...once, prescribed: false, assumed: ['reps'] })).toEqual([
      'How often and how long are Uncurl’s own suggestions; the source doesn’t say.',
      'Not from the source: how often and how long.',
    ]);
  });
});
