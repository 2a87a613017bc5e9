import { expect, test } from 'vitest';
import { readLibrary } from '../../../tools/read-library.ts';
import { feltIn, feltSourceNote } from './felt.ts';

const { entries } = readLibrary();
const feltInVariant = (id: string, variant: string) => {
  const { stretch } = entries.find((entry) => entry.stretch.id === id)!;
  return feltIn(stretch.variants.find((each) => each.id === variant)!);
};

test('a region is named once, for either side', () => {
  expect(feltInVariant('side-bend', 'standing')).toEqual(['Side of the trunk']);
  expect(feltInVariant('lying-trunk-rotation', 'floor')).toEqual(['Lower back']);
});

test('without a glow there are no regions', () => {
  expect(feltIn({ figure: { camera: { yaw: 0 }, props: [], keyframes: {} } })).toEqual([]);
});

test('the note is missing only for the stretches whose source says where they are felt, or without a glow', () => {
  const unmarked = entries.filter(({ stretch }) =>
    stretch.variants.every((variant) => feltSourceNote(stretch, variant) === undefined),
  );
  const silent = ['all-fours-leg-slide', 'prone-lying', 'seated-marching'];
  const said = ['hip-flexor-lunge', 'lying-trunk-rotation', 'quadratus-lumborum-turn', 'seated-hamstring'];
  expect(unmarked.map(({ stretch }) => stretch.id).toSorted()).toEqual([...silent, ...said].toSorted());
});

test('the note calls a region Uncurl’s own only in Uncurl’s stretches', () => {
  const { stretch } = entries.find((entry) => entry.stretch.id === 'side-bend')!;
  const variant = stretch.variants[0]!;
  expect(feltSourceNote(stretch, variant)).toBe('Where you feel it is Uncurl’s own; the source doesn’t say.');
  expect(feltSourceNote({ source: { title: 'Exercise sheet' } }, variant)).toBe(
    'The source doesn’t say where you feel it.',
  );
});
