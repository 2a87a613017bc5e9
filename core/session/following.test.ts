import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLibrary, type ContentFile } from '../../content/library.ts';
import { timelineOf } from './timeline.ts';

const IDS = ['hip-flexor-lunge', 'quadratus-lumborum-turn'];
const filesIn = (folder: string, ids = IDS): ContentFile[] =>
  ids.map((id) => ({
    name: `${id}.json`,
    text: readFileSync(new URL(`../../content/${folder}/${id}.json`, import.meta.url), 'utf8'),
  }));

test('a stretch that follows another one begins in the pose that the other one leads to', () => {
  const { entries } = parseLibrary(filesIn('stretches'), filesIn('text/en', [...IDS, 'cautions']));
  const turn = entries.find(({ stretch }) => stretch.follows !== undefined)?.stretch;
  const [variant] = turn?.variants ?? [];
  if (!turn || !variant) throw new Error('the library has no stretch that follows another one');
  const { phases } = timelineOf(turn, variant, { leadInSeconds: 5, breathingFirst: true, doses: {} });
  const poses = phases.map(({ kind, step, from, to }) => [kind, step, from, to]);
  expect(poses.slice(0, 6).every(([kind, , from, to]) => kind === 'breathing' && from === to)).toBe(true);
  expect(poses.slice(6, 11)).toEqual([
    ['leadIn', undefined, 'upright', 'upright'],
    ['move', 'look', 'upright', 'turn'],
    ['move', 'hands-round', 'turn', 'reach'],
    ['hold', 'hold-open', 'reach', 'reach'],
    ['move', 'unwind', 'reach', 'upright'],
  ]);
});
