/** What a screen reader announces in whole sessions, word for word. */
import { expect, it } from 'vitest';
import { defaultSettings } from '../../../core/settings/settings.ts';
import { readLibrary } from '../../../tools/read-library.ts';
import { SessionHost } from '../../testing/session-host.ts';
import { announcement } from './words-of-phase.ts';

const { entries } = readLibrary();

/** Plays a stretch to its end on a fake clock and returns everything that was announced, in order. */
function transcriptOf(id: string): string[] {
  const entry = entries.find(({ stretch }) => stretch.id === id);
  const variant = entry?.stretch.variants[0];
  if (!entry || !variant) throw new Error(`the library has no stretch "${id}"`);
  const { player, pulse } = new SessionHost({
    items: [{ stretch: entry.stretch, variant }],
    settings: defaultSettings,
    still: () => true,
  });
  const said: string[] = [];
  let announced = -1;
  while (!player.position.done) {
    const { timeline, itemTimeline, position } = player;
    const { phaseIndex } = position;
    const words = announcement({ timeline, itemTimeline, phaseIndex, variant, words: entry.words });
    if (phaseIndex !== announced && words !== undefined) said.push(words);
    announced = phaseIndex;
    pulse.pass(100);
  }
  return said;
}

it('reads the side bend’s steps once for each side, and then only counts', () => {
  const reps = ['2 of 3', '3 of 3'];
  expect(transcriptOf('side-bend')).toEqual([
    'Get ready. Take a few deep breaths first. Stand firmly, feet about hip-width apart. ' +
      'Stretch both arms straight up over your head. To the right.',
    'Reach over to the side, arms and trunk together.',
    'Hold, with your hips straight: neither lifted nor pushed out.',
    'Come back to the centre.',
    'To the right, 2 of 3.',
    'Hold.',
    'To the right, 3 of 3.',
    'Hold.',
    'Other side: To the left.',
    'Reach over to the side, arms and trunk together.',
    'Hold, with your hips straight: neither lifted nor pushed out.',
    'Come back to the centre.',
    ...reps.flatMap((rep) => [`To the left, ${rep}.`, 'Hold.']),
  ]);
});

it('counts sets after a rest, without reading the steps again', () => {
  const said = transcriptOf('cat-camel');
  const rest = said.indexOf('Rest.');
  expect(said.slice(rest, rest + 3)).toEqual(['Rest.', 'Set 2 of 2, 1 of 10.', 'Hold.']);
  expect(new Set(said.slice(0, 4)).size).toBe(4);
});

it('counts every fifth of quick repetitions, and the last', () => {
  expect(transcriptOf('ankle-pump').filter((each) => each.startsWith('Right leg, '))).toEqual(
    [5, 10, 15, 20, 25, 30].map((count) => `Right leg, ${count} of 30.`),
  );
  const marching = transcriptOf('seated-marching').filter((each) => each.startsWith('Set 1'));
  expect(marching).toEqual([
    'Set 1 of 3, Right knee and left arm, 5 of 8.',
    'Set 1 of 3, Left knee and right arm, 5 of 8.',
    'Set 1 of 3, Right knee and left arm, 8 of 8.',
    'Set 1 of 3, Left knee and right arm, 8 of 8.',
  ]);
});
