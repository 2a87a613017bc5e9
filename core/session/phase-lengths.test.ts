/** The length of every phase must come from the dose, from its step, from a setting, or from a number that is listed. */
import { expect, test } from 'vitest';
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { itemsOf } from '../../content/routine-library.ts';
import { doseOf, needsFloor } from '../../content/stretch.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { Phase } from './phase.ts';
import { sessionTimelineOf } from './routine.ts';
import type { SessionItem } from './timeline.ts';

const { entries, routines } = readLibrary();
const settings = { ...defaultSettings, breathingFirst: true };
const { move, otherSide, otherSideOnFloor, setRest, breathIn, breathOut, floor, nextInPlace } =
  assumedNumbers;

const sessions: [string, SessionItem[]][] = [
  ...entries.flatMap(({ stretch }) =>
    stretch.variants.map((variant): [string, SessionItem[]] => [
      `${stretch.id}, ${variant.id}`,
      [{ stretch, variant }],
    ]),
  ),
  ...routines.map(({ routine }): [string, SessionItem[]] => [
    routine.id,
    itemsOf(routine, entries)!.map(({ entry, ...item }) => ({ stretch: entry.stretch, ...item })),
  ]),
];

/** The lengths that a phase may have, in seconds. */
function explainedSeconds({ kind, step: id }: Phase, { stretch, variant }: SessionItem): number[] {
  const { holdSeconds, restSeconds } = doseOf(stretch, variant);
  const step = variant.steps.find((candidate) => candidate.id === id);
  switch (kind) {
    case 'breathing':
      return [breathIn.value, breathOut.value];
    case 'leadIn':
      return [settings.leadInSeconds, settings.leadInSeconds + floor.value];
    case 'next':
      return [settings.leadInSeconds + nextInPlace.value, settings.leadInSeconds + floor.value];
    case 'otherSide':
      return [needsFloor(stretch, variant) ? otherSideOnFloor.value : otherSide.value];
    case 'move':
      return [step?.seconds ?? move.value];
    case 'rest':
      return [restSeconds?.min ?? step?.seconds ?? setRest.value, setRest.value];
    case 'hold': {
      if (step?.seconds !== undefined) return [step.seconds];
      const timed = variant.steps.filter(({ part }) => part === 'hold').map(({ seconds = 0 }) => seconds);
      const before = timed.reduce((sum, seconds) => sum + seconds, 0);
      return [holdSeconds?.min ?? 0, holdSeconds?.max ?? 0].map((whole) => whole - before);
    }
  }
}

test.each(sessions)('%s', (_, items) => {
  const { phases } = sessionTimelineOf(items, settings);
  const unexplained = phases.filter(
    (phase) => !explainedSeconds(phase, items[phase.item]!).includes(phase.durationMs / 1000),
  );
  expect(unexplained.map(({ kind, step, durationMs }) => ({ kind, step, durationMs }))).toEqual([]);
});
