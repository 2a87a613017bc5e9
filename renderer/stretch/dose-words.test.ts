import { expect, it } from 'vitest';
import type { Dose } from '../../content/stretch.ts';
import { doseWords, frequencyWords, notPrescribedWords } from './dose-words.ts';

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

it('does not take for its own what a person has added to their source', () => {
  expect(notPrescribedWords({ source: 'body-maintenance' })).toContain('Uncurl');
  expect(notPrescribedWords({ source: { title: 'Exercise sheet' } })).not.toContain('Uncurl');
});
