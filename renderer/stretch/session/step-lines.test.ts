import { expect, test } from 'vitest';
import { visibleSteps } from './step-lines.ts';

test.each([
  ['all steps fit', 100, [20, 20], { height: 100, cut: undefined }],
  ['the next step ends after its first line', 55, [20, 60], { height: 48, cut: { index: 1, lines: 1 } }],
  ['no line of the next step fits', 45, [20, 20], { height: 20, cut: undefined }],
  ['a later step ends early', 100, [20, 20, 60], { height: 96, cut: { index: 2, lines: 2 } }],
  ['the current step is too tall itself', 45, [80], { height: 40, cut: { index: 0, lines: 2 } }],
  ['a rounded height still fits', 47, [20, 20], { height: 47, cut: undefined }],
  ['a list without room', 0, [20], { height: 0, cut: undefined }],
  ['no steps', 40, [], { height: 40, cut: undefined }],
])('%s', (_name, available, heights, expected) => {
  expect(visibleSteps(available, heights, 20, 8)).toEqual(expected);
});
