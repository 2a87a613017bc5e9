import { expect, it } from 'vitest';
import type { Words } from '../../../content/words.ts';
import type { Variant } from '../../../content/stretch.ts';
import type { Phase } from '../../../core/session/phase.ts';
import { shortRoutine, shortTimeline } from '../../testing/timelines.ts';
import { announcement, phaseName, repetitionName } from './words-of-phase.ts';

const words: Words = {
  name: 'Bow',
  summary: 'Bows.',
  steps: { stand: 'Stand.', bend: 'Bend.', soften: 'Soften.', hang: 'Hang.', rise: 'Rise.' },
  cautions: {},
  variants: { standing: 'Standing' },
};
const variant: Pick<Variant, 'steps'> = {
  steps: [
    { id: 'stand', part: 'setUp', keyframe: 'up' },
    { id: 'bend', part: 'moveIn', keyframe: 'down' },
  ],
};

it('reads every step in the first repetition, and afterwards only what is new', () => {
  const itemTimeline = shortTimeline();
  const timeline = { ...itemTimeline, items: [itemTimeline], asksForBreaths: false };
  const said = timeline.phases.map((_, phaseIndex) =>
    announcement({ timeline, itemTimeline, phaseIndex, variant, words }),
  );
  expect(said).toEqual([
    'Get ready. Stand.',
    'Bend.',
    'Soften.',
    'Hang.',
    'Rise.',
    '2 of 2.',
    'Hold.',
    undefined,
    undefined,
  ]);
});

it('names set, side and repetition only if there are several', () => {
  const timeline = shortTimeline();
  const phase = timeline.phases[1]!;
  const onLeft: Phase = { ...phase, side: 'left', set: 2 };
  const sides = { right: 'Right leg', left: 'Left leg' };
  expect([
    repetitionName(timeline, phase, words),
    repetitionName({ ...timeline, sets: 3, perSide: true }, onLeft, words),
    repetitionName({ ...timeline, sets: 3, perSide: true }, onLeft, { ...words, sides }),
    repetitionName({ ...timeline, repetitions: 1 }, phase, words),
  ]).toEqual(['1 of 2', 'Set 2 of 3 · Left side · 1 of 2', 'Set 2 of 3 · Left leg · 1 of 2', '']);
});

it('names a move after its breath if the source gives one', () => {
  const phase = shortTimeline().phases[1]!;
  expect(phaseName(phase)).toBe('Move');
  expect(phaseName({ ...phase, breath: 'in' })).toBe('Breathe in');
  expect(phaseName({ ...phase, breath: 'out', kind: 'hold' })).toBe('Hold');
});

it('announces the next stretch by its name, and how to get ready for it', () => {
  const timeline = shortRoutine();
  const phaseIndex = timeline.phases.findIndex(({ kind }) => kind === 'next');
  expect(phaseName(timeline.phases[phaseIndex]!)).toBe('Next');
  expect(announcement({ timeline, itemTimeline: shortTimeline(), phaseIndex, variant, words })).toBe(
    'Next: Bow. Stand.',
  );
});
