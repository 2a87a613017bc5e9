import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { isSameRepetition, isWork, type ItemTimeline, type Phase } from '../../../core/session/phase.ts';
import { itemTimeline, leadInOf, type SessionItem } from '../../../core/session/timeline.ts';
import { shortItem, shortSettings } from '../../testing/timelines.ts';
import { repetitionDots } from './repetition-dots.ts';

function timelineWith(dose: object, item: Partial<SessionItem> = {}): ItemTimeline {
  const stretch = { ...shortItem.stretch, dose: { ...shortItem.stretch.dose, ...dose } };
  const whole = { ...shortItem, ...item, stretch };
  return itemTimeline(whole, shortSettings, leadInOf(whole, shortSettings));
}

/** The dots at the first phase of this kind in a repetition, as letters: d(one), n(ow), a(head), groups apart. */
function dots(timeline: ItemTimeline, kind: Phase['kind'], where: Partial<Phase> = {}): string {
  const phase = timeline.phases.find(
    (each) =>
      each.kind === kind && Object.entries(where).every(([key, value]) => each[key as keyof Phase] === value),
  );
  return repetitionDots(timeline, phase!)
    .map((group) => group.map((dot) => dot[0]).join(''))
    .join(' ');
}

const threePerSide = { reps: { min: 3, max: 3 }, perSide: true };

test('without sides there is one group, in the order of the repetitions', () => {
  const timeline = timelineWith({ reps: { min: 3, max: 3 } });
  expect(dots(timeline, 'leadIn')).toBe('aaa');
  expect(dots(timeline, 'hold', { repetition: 2 })).toBe('dna');
});

test('each side has a group, the right one first', () => {
  const timeline = timelineWith(threePerSide);
  expect(dots(timeline, 'hold', { side: 'right', repetition: 2 })).toBe('dna aaa');
  expect(dots(timeline, 'otherSide')).toBe('ddd naa');
  expect(dots(timeline, 'hold', { side: 'left', repetition: 3 })).toBe('ddd ddn');
});

test('the left side has the first group if it is done first', () => {
  const timeline = timelineWith(threePerSide, { firstSide: 'left' });
  expect(dots(timeline, 'hold', { side: 'left', repetition: 1 })).toBe('naa aaa');
  expect(dots(timeline, 'hold', { side: 'right', repetition: 1 })).toBe('ddd naa');
});

test('alternating sides are grouped by repetition', () => {
  const timeline = timelineWith({ ...threePerSide, alternates: true });
  expect(dots(timeline, 'hold', { side: 'right', repetition: 2 })).toBe('dd na aa');
  expect(dots(timeline, 'hold', { side: 'left', repetition: 2 })).toBe('dd dn aa');
});

test('alternating sides begin with the left one if it is done first', () => {
  const timeline = timelineWith({ ...threePerSide, alternates: true }, { firstSide: 'left' });
  expect(dots(timeline, 'hold', { side: 'left', repetition: 2 })).toBe('dd na aa');
  expect(dots(timeline, 'hold', { side: 'right', repetition: 2 })).toBe('dd dn aa');
});

test('repetitions done before the sides were switched keep their positions', () => {
  const done = [{ side: 'right', set: 1, repetition: 1 } as const];
  const timeline = timelineWith(threePerSide, { firstSide: 'left', switched: { done, takeUpMs: 3000 } });
  expect(dots(timeline, 'hold', { side: 'left', repetition: 2 })).toBe('d dna aa');
});

test('only the dots of the current set are shown', () => {
  const timeline = timelineWith({ sets: 2, reps: { min: 2, max: 2 } });
  expect(dots(timeline, 'hold', { set: 2, repetition: 1 })).toBe('na');
});

const anyTimeline = fastCheck
  .record({
    sets: fastCheck.integer({ min: 1, max: 3 }),
    reps: fastCheck.integer({ min: 1, max: 4 }).map((count) => ({ min: count, max: count })),
    sides: fastCheck.constantFrom({ perSide: false }, { perSide: true }, { perSide: true, alternates: true }),
    firstSide: fastCheck.constantFrom('right', 'left'),
  })
  .map(({ sides, firstSide, ...dose }) => timelineWith({ ...dose, ...sides }, { firstSide }));

test('the dots of a set are done in the order in which they are drawn, one after each repetition', () => {
  fastCheck.assert(
    fastCheck.property(anyTimeline, (timeline) => {
      for (const phase of timeline.phases.filter(isWork)) {
        const drawn = repetitionDots(timeline, phase).flat();
        const inSet = timeline.phases.filter(({ kind, set }) => kind === 'hold' && set === phase.set);
        const begun = new Set(inSet.map(({ side, repetition }) => `${side} ${repetition}`));
        const doneBefore = new Set(
          inSet
            .filter((hold) => hold.startMs < phase.startMs && !isSameRepetition(hold, phase))
            .map(({ side, repetition }) => `${side} ${repetition}`),
        );
        const ahead = begun.size - doneBefore.size - 1;
        expect(drawn).toEqual([
          ...Array.from(doneBefore, () => 'done'),
          'now',
          ...Array.from({ length: ahead }, () => 'ahead'),
        ]);
      }
    }),
  );
});
