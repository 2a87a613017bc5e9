import { describe, expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { Dose } from '../../content/stretch.ts';
import { play, playbackPositionAt } from './playback.ts';
import { sessionTimelineOf } from './routine.ts';
import type { SessionLayout } from './session-layout.ts';
import { canSwitchSides, restart, switchSides, switchVariant } from './switching.ts';
import type { SessionItem } from './timeline.ts';

const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };
const standing = sampleVariant({ id: 'standing' });
const onTheFloor = sampleVariant({ id: 'floor', places: ['floor'] });

const itemWith = (dose: Partial<Dose>): SessionItem => ({
  stretch: sampleStretch({
    dose: { ...sampleDose, reps: { min: 3, max: 3 }, ...dose },
    variants: [standing, onTheFloor],
  }),
  variant: standing,
});

/** A session that began at 0. A repetition takes 14 s: 2 s in, 10 s held, 2 s out. */
const begun = (...items: SessionItem[]): SessionLayout => ({
  items,
  timeline: sessionTimelineOf(items, settings),
  playback: play(0),
});

/** A line for each phase from a moment on, except movements: item, kind, side, set and repetition. */
function ahead(layout: SessionLayout, second: number): string[] {
  const { positionMs } = playbackPositionAt(layout.playback, layout.timeline, second * 1000);
  return layout.timeline.phases
    .filter(({ startMs }) => startMs >= positionMs)
    .filter(({ kind }) => kind !== 'move')
    .map(({ kind, item, side, set, repetition }) => `${item} ${kind} ${side} ${set}.${repetition}`);
}

describe('switching the variant', () => {
  const layout = begun(itemWith({}));

  test('starts the interrupted repetition over, after time to get down to the floor', () => {
    // The 5 s lead-in, one repetition of 14 s, 2 s in and 4 s of the second hold.
    const switched = switchVariant(layout, onTheFloor, settings, 25_000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 25_000)).toMatchObject({
      phase: { kind: 'leadIn', durationMs: 15_000, repetition: 2 },
      phaseElapsedMs: 0,
      running: true,
    });
    expect(switched.items[0]?.variant.id).toBe('floor');
    expect(ahead(switched, 25)).toEqual(['0 leadIn right 1.2', '0 hold right 1.2', '0 hold right 1.3']);
  });

  test('does not repeat a repetition whose hold is over', () => {
    const switched = switchVariant(layout, onTheFloor, settings, 17_500);
    expect(ahead(switched, 17.5)).toEqual(['0 leadIn right 1.2', '0 hold right 1.2', '0 hold right 1.3']);
  });

  test('ends the session when no repetition remains', () => {
    const switched = switchVariant(layout, onTheFloor, settings, 46_000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 46_000).done).toBe(true);
  });

  test('before the first repetition is done, starts over with a lead-in to the new position', () => {
    for (const moment of [2000, 10_000]) {
      const switched = switchVariant(layout, onTheFloor, settings, moment);
      expect(playbackPositionAt(switched.playback, switched.timeline, moment)).toMatchObject({
        positionMs: 0,
        phase: { kind: 'leadIn', durationMs: 15_000 },
      });
      expect(ahead(switched, moment / 1000)).toHaveLength(4);
    }
  });

  test('during the breaths continues the breaths', () => {
    const breathing = { ...settings, breathingFirst: true };
    const items = [itemWith({})];
    const breath = { items, timeline: sessionTimelineOf(items, breathing), playback: play(0) };
    const switched = switchVariant(breath, onTheFloor, breathing, 12_000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 12_000).positionMs).toBe(12_000);
    expect(switched.timeline.phases.find(({ kind }) => kind === 'leadIn')?.durationMs).toBe(15_000);
  });

  test('leaves out repetitions beyond the dose of the new variant', () => {
    const once = sampleVariant({ id: 'once', dose: { ...sampleDose, reps: { min: 2, max: 2 } } });
    const switched = switchVariant(layout, once, settings, 25_000);
    expect(ahead(switched, 25)).toEqual(['0 leadIn right 1.2', '0 hold right 1.2']);
    const late = switchVariant(layout, once, settings, 40_000);
    expect(playbackPositionAt(late.playback, late.timeline, 40_000).done).toBe(true);
  });

  test('does not change the other stretches of a routine', () => {
    const routine = begun(itemWith({}), itemWith({}), itemWith({}));
    const [, second, third] = routine.timeline.items;
    const switched = switchVariant(routine, onTheFloor, settings, 60_000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 60_000).phase).toMatchObject({
      item: 1,
      kind: 'next',
      durationMs: 15_000,
    });
    expect(switched.items.map(({ variant }) => variant.id)).toEqual(['standing', 'floor', 'standing']);
    expect(switched.timeline.items[1]?.order).toEqual(second?.order);
    expect(switched.timeline.items[2]?.order).toEqual(third?.order);
  });

  test('to the current variant changes nothing', () => {
    expect(switchVariant(layout, standing, settings, 25_000)).toBe(layout);
  });

  test('keeps a paused session paused', () => {
    const paused: SessionLayout = {
      ...layout,
      playback: { positionMs: 25_000, anchorMs: 0, running: false },
    };
    const switched = switchVariant(paused, onTheFloor, settings, 99_000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 500_000)).toMatchObject({
      phaseElapsedMs: 0,
      running: false,
    });
  });
});

describe('switching the sides', () => {
  const perSide = begun(itemWith({ perSide: true, sets: 2 }));

  test('before anything is done starts with the left side', () => {
    const switched = switchSides(perSide, settings, 1000);
    expect(playbackPositionAt(switched.playback, switched.timeline, 1000).phase.side).toBe('left');
    expect(switched.timeline.items[0]).toMatchObject({ sides: ['left', 'right'] });
    expect(ahead(switched, 1)).toEqual([
      '0 leadIn left 1.1',
      ...[1, 2, 3].map((repetition) => `0 hold left 1.${repetition}`),
      '0 otherSide right 1.1',
      ...[1, 2, 3].map((repetition) => `0 hold right 1.${repetition}`),
      '0 rest left 2.1',
      '0 otherSide left 2.1',
      ...[1, 2, 3].map((repetition) => `0 hold left 2.${repetition}`),
      '0 otherSide right 2.1',
      ...[1, 2, 3].map((repetition) => `0 hold right 2.${repetition}`),
    ]);
  });

  test('in the middle of a side does the other side, then what remains of the first', () => {
    const switched = switchSides(perSide, settings, 25_000);
    expect(ahead(switched, 25).slice(0, 7)).toEqual([
      '0 leadIn left 1.1',
      '0 hold left 1.1',
      '0 hold left 1.2',
      '0 hold left 1.3',
      '0 otherSide right 1.2',
      '0 hold right 1.2',
      '0 hold right 1.3',
    ]);
  });

  test('keeps alternating from the current repetition on', () => {
    const alternating = begun(itemWith({ perSide: true, alternates: true }));
    const switched = switchSides(alternating, settings, 40_000);
    expect(ahead(switched, 40)).toEqual([
      '0 leadIn left 1.2',
      '0 hold left 1.2',
      '0 hold right 1.2',
      '0 hold left 1.3',
      '0 hold right 1.3',
    ]);
  });

  test('is possible while both sides of a set remain', () => {
    const oneSet = begun(itemWith({ perSide: true }));
    expect([1000, 25_000, 52_000, 60_000].map((moment) => canSwitchSides(oneSet, moment))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(switchSides(oneSet, settings, 60_000)).toBe(oneSet);
    expect(canSwitchSides(perSide, 60_000)).toBe(true);
    expect(canSwitchSides(begun(itemWith({})), 1000)).toBe(false);
  });
});

test('restarting keeps the variant and first side, but drops the lead-in for the switch', () => {
  const routine = begun(itemWith({ perSide: true }), itemWith({}));
  const switched = switchVariant(switchSides(routine, settings, 25_000), onTheFloor, settings, 26_000);
  const again = restart(switched, settings, 50_000);
  expect(playbackPositionAt(again.playback, again.timeline, 51_000)).toMatchObject({
    positionMs: 1000,
    running: true,
  });
  expect(again.items[0]).toMatchObject({ variant: { id: 'floor' }, firstSide: 'left' });
  expect(again.timeline.phases.filter(({ item, kind }) => item === 0 && kind === 'leadIn')).toHaveLength(1);
});

test('restarting in a routine starts only the current stretch over', () => {
  const routine = begun(itemWith({}), itemWith({}));
  const nextMs = routine.timeline.phases.find(({ item }) => item === 1)?.startMs;
  const paused: SessionLayout = {
    ...routine,
    playback: { positionMs: routine.timeline.totalMs - 1, anchorMs: 0, running: false },
  };
  expect(restart(paused, settings, 7).playback).toEqual({ positionMs: nextMs, anchorMs: 7, running: true });
});
