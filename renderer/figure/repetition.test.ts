import { describe, expect, test } from 'vitest';
import { representativeKeyframe } from '../../figure/representative-keyframe.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { hasMoves, moveAt, repetitionLoop } from './repetition.ts';

const variants = readLibrary().entries.flatMap(({ stretch }) =>
  stretch.variants.map((variant) => ({ name: `${stretch.id}, ${variant.id}`, variant })),
);
const variantNamed = (name: string) => variants.find((each) => each.name === name)!.variant;

describe.each(variants)('the loop of $name', ({ variant }) => {
  const loop = repetitionLoop(variant);

  test('never jumps: each move begins in the pose in which the one before it ends', () => {
    loop.moves.forEach(({ from }, index) => {
      expect(from).toBe(loop.moves.at(index - 1)?.to);
    });
  });

  test('can begin in the pose of the still picture', () => {
    expect(moveAt(loop, loop.leavesMs).move.from).toBe(representativeKeyframe(variant));
  });
});

test('moves for as long as the steps take, and pauses only briefly in a hold', () => {
  const loop = repetitionLoop(variantNamed('side-bend, standing'));
  expect(loop.moves).toEqual([
    { from: 'tall', to: 'over', startMs: 0, durationMs: 2500 },
    { from: 'over', to: 'over', startMs: 2500, durationMs: 1400 },
    { from: 'over', to: 'tall', startMs: 3900, durationMs: 2000 },
  ]);
  expect(loop).toMatchObject({ totalMs: 5900, leavesMs: 3900 });
});

test('a time after the end wraps around', () => {
  const loop = repetitionLoop(variantNamed('side-bend, standing'));
  const { move, elapsedMs } = moveAt(loop, 5900 + 2600);
  expect(move).toBe(loop.moves[1]);
  expect(elapsedMs).toBe(100);
});

test('a single-pose stretch has no moves', () => {
  expect(hasMoves(repetitionLoop(variantNamed('prone-lying, flat')))).toBe(false);
  expect(hasMoves(repetitionLoop(variantNamed('side-bend, standing')))).toBe(true);
});
