import { describe, expect, test } from 'vitest';
import type { Place } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { sessionSettings as settings, timelineWith, timelineLines } from '../testing/timeline-trace.ts';
import { itemTimeline, leadInOf, timelineOf } from './timeline.ts';

const repetition = ['move reach 2', 'hold stay 10', 'move return 2'];

describe('a timeline', () => {
  test('uses the minimum of every range', () => {
    const { phases, totalMs, sets, repetitions, perSide } = timelineWith({});
    expect(totalMs).toBe(19_000);
    expect({ sets, repetitions, perSide }).toEqual({ sets: 1, repetitions: 1, perSide: false });
    expect(phases).toEqual([
      {
        kind: 'leadIn',
        startMs: 0,
        durationMs: 5000,
        step: undefined,
        from: 'ready',
        to: 'ready',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'move',
        startMs: 5000,
        durationMs: 2000,
        step: 'reach',
        from: 'ready',
        to: 'reached',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'hold',
        startMs: 7000,
        durationMs: 10_000,
        step: 'stay',
        from: 'reached',
        to: 'reached',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'move',
        startMs: 17_000,
        durationMs: 2000,
        step: 'return',
        from: 'reached',
        to: 'ready',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
    ]);
  });

  test('repeats as often as the dose says', () => {
    expect(timelineLines({ reps: { min: 2, max: 4 } })).toEqual(['leadIn - 5', ...repetition, ...repetition]);
    expect(timelineWith({ reps: { min: 2, max: 4 } }).phases.map((phase) => phase.repetition)).toEqual([
      1, 1, 1, 1, 2, 2, 2,
    ]);
  });

  test('alternates the sides at every repetition, without a break, if the dose says so', () => {
    const { phases } = timelineWith({ reps: { min: 2, max: 2 }, perSide: true, alternates: true });
    expect(phases.filter(({ kind }) => kind === 'otherSide')).toEqual([]);
    expect(
      phases.filter(({ kind }) => kind === 'hold').map((phase) => [phase.side, phase.repetition]),
    ).toEqual([
      ['right', 1],
      ['left', 1],
      ['right', 2],
      ['left', 2],
    ]);
  });

  test('does the right side, announces the left side, and does that', () => {
    expect(timelineLines({ perSide: true })).toEqual([
      'leadIn - 5',
      ...repetition,
      'otherSide - 3',
      ...repetition,
    ]);
    expect(timelineWith({ perSide: true }).phases.map((phase) => phase.side)).toEqual([
      ...Array<string>(4).fill('right'),
      ...Array<string>(4).fill('left'),
    ]);
  });

  test('rests between sets, and begins each on the right side', () => {
    expect(timelineLines({ sets: 2 })).toEqual(['leadIn - 5', ...repetition, 'rest - 10', ...repetition]);
    const { phases } = timelineWith({ sets: 2, perSide: true });
    expect(phases.slice(7).map(({ kind, side, set }) => [kind, side, set])).toEqual([
      ['move', 'left', 1],
      ['rest', 'right', 2],
      ['otherSide', 'right', 2],
      ['move', 'right', 2],
      ['hold', 'right', 2],
      ['move', 'right', 2],
      ['otherSide', 'left', 2],
      ['move', 'left', 2],
      ['hold', 'left', 2],
      ['move', 'left', 2],
    ]);
  });

  test('rests after each repetition if the dose says so', () => {
    expect(timelineLines({ restSeconds: { min: 3, max: 5 } })).toEqual([
      'leadIn - 5',
      ...repetition,
      'rest - 3',
    ]);
  });

  test('begins with three breaths if the settings say so', () => {
    const { phases } = timelineWith({}, undefined, { ...settings, breathingFirst: true });
    expect(phases.slice(0, 7).map(({ kind, breath, repetition: count }) => [kind, breath, count])).toEqual([
      ['breathing', 'in', 1],
      ['breathing', 'out', 1],
      ['breathing', 'in', 1],
      ['breathing', 'out', 1],
      ['breathing', 'in', 1],
      ['breathing', 'out', 1],
      ['leadIn', undefined, 1],
    ]);
  });

  test('has a longer lead-in for a stretch that can only be done on the floor', () => {
    const leadInMs = (places: Place[]) =>
      timelineOf(sampleStretch({ places }), sampleVariant(), settings).phases[0]?.durationMs;
    expect(leadInMs(['floor'])).toBe(15_000);
    expect(leadInMs(['floor', 'standing'])).toBe(5000);
    expect(leadInMs(['seated'])).toBe(5000);
  });

  test('has a lead-in in which the voice can read the steps', () => {
    const leadInMs = (voice: boolean, leadInSeconds: number, places: Place[] = ['seated']) =>
      timelineOf(sampleStretch({ places }), sampleVariant(), { ...settings, leadInSeconds, voice }).phases[0]
        ?.durationMs;
    expect([leadInMs(false, 5), leadInMs(true, 5), leadInMs(true, 20)]).toEqual([5000, 10_000, 20_000]);
    expect(leadInMs(true, 5, ['floor'])).toBe(15_000);
  });

  test('begins every set with the given first side', () => {
    const item = {
      stretch: sampleStretch({ dose: { ...sampleDose, sets: 2, perSide: true } }),
      variant: sampleVariant(),
      firstSide: 'left' as const,
    };
    const { phases, sides } = itemTimeline(item, settings, leadInOf(item, settings));
    expect(sides).toEqual(['left', 'right']);
    expect(phases[0]?.side).toBe('left');
    expect(phases.filter(({ kind }) => kind === 'hold').map(({ side, set }) => `${set} ${side}`)).toEqual([
      '1 left',
      '1 right',
      '2 left',
      '2 right',
    ]);
  });

  test('uses the lead-in from the settings', () => {
    expect(timelineLines({}, undefined, { ...settings, leadInSeconds: 20 })[0]).toBe('leadIn - 20');
  });
});
