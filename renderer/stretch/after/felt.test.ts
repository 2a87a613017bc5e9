import { expect, test } from 'vitest';
import { readLibrary } from '../../../tools/read-library.ts';
import { feltIn } from './felt.ts';

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
