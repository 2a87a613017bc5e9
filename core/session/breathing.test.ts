/** Nobody can breathe in twice in a row, whatever the stretch asks for. */
import { expect, test } from 'vitest';
import type { Step } from '../../content/stretch.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { sessionSettings, timelineWith } from '../testing/timeline-trace.ts';
import { cuesOf } from './cues.ts';
import { isSameRepetition, type Phase, type Timeline } from './phase.ts';
import { sessionTimelineOf } from './routine.ts';
import { itemTimeline, leadInOf } from './timeline.ts';

/** The breaths of a timeline in order. A breath may last several phases of a repetition if nothing is between them. */
function breathsOf({ phases }: Timeline): Phase[] {
  return phases.filter((phase, index) => {
    const before = phases[index - 1];
    const continues =
      before?.breath === phase.breath && before !== undefined && isSameRepetition(before, phase);
    return (phase.breath === 'in' || phase.breath === 'out') && !continues;
  });
}

const variants = readLibrary().entries.flatMap(({ stretch }) =>
  stretch.variants.map((variant) => [`${stretch.id}, ${variant.id}`, { stretch, variant }] as const),
);

test.each(variants)('breaths in and out alternate: %s', (_name, { stretch, variant }) => {
  for (const breathingFirst of [false, true]) {
    for (const firstSide of ['right', 'left'] as const) {
      const item = { stretch, variant, firstSide };
      const settings = { ...sessionSettings, breathingFirst };
      const breaths = breathsOf(itemTimeline(item, settings, leadInOf(item, settings)));
      const twice = breaths.filter(({ breath }, index) => breath === breaths[index - 1]?.breath);
      expect(twice.map(({ step, set, side, repetition }) => ({ step, set, side, repetition }))).toEqual([]);
    }
  }
});

test('a step at the start comes once, in the pose and for the seconds that it names', () => {
  const steps: Step[] = [
    { id: 'stand', part: 'setUp', keyframe: 'ready' },
    { id: 'breathe', part: 'start', keyframe: 'ready', breath: 'in', seconds: 3 },
    { id: 'reach', part: 'moveIn', keyframe: 'reached', breath: 'out' },
  ];
  const dose = { sets: 2, reps: { min: 2, max: 2 }, perSide: true };
  const { phases } = timelineWith(dose, steps);
  expect(phases.map(({ step }) => step).filter((step) => step === 'breathe')).toHaveLength(1);
  expect(phases[1]).toMatchObject({
    kind: 'move',
    step: 'breathe',
    breath: 'in',
    durationMs: 3000,
    from: 'ready',
    to: 'ready',
    set: 1,
    repetition: 1,
  });
});

test('no breath of Uncurl’s own stretches is in the set-up, where it would have no time of its own', () => {
  const breaths = variants.flatMap(([name, { variant }]) =>
    variant.steps.filter(({ part, breath }) => part === 'setUp' && breath).map(({ id }) => `${name}: ${id}`),
  );
  expect(breaths).toEqual([]);
});

/** A stretch in its first variant. */
const itemOf = (id: string) => variants.map(([, item]) => item).find(({ stretch }) => stretch.id === id)!;

test('a session asks for deep breaths first if a source of it recommends them and it has no breathing phase', () => {
  const asks = (ids: string[], breathingFirst = false) =>
    sessionTimelineOf(ids.map(itemOf), { ...sessionSettings, breathingFirst }).asksForBreaths;
  expect(asks(['side-bend'])).toBe(true);
  expect(asks(['cat-camel', 'bridge'])).toBe(true);
  expect(asks(['side-bend'], true)).toBe(false);
  expect(asks(['cat-camel', 'forward-fold', 'hip-flexor-lunge'])).toBe(false);
});

test('the voice asks for deep breaths once, before the first stretch', () => {
  const items = ['cat-camel', 'bridge', 'side-bend'].map(itemOf);
  const { speech } = cuesOf(items, sessionTimelineOf(items, sessionSettings));
  const asking = speech.filter(({ says }) => says.some(({ kind }) => kind === 'breathsFirst'));
  expect(asking.map(({ atMs, says }) => [atMs, says.map(({ kind }) => kind).slice(0, 3)])).toEqual([
    [0, ['name', 'breathsFirst', 'step']],
  ]);
});
