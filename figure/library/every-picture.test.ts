import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../tools/read-library.ts';
import { checkPicture, prepareFigure } from '../figure.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

/** In every keyframe and in this many evenly spaced moments of every move, on both sides. */
const FRAMES = 61;

const figures = new LibraryFigures(readLibrary().entries);

describe.each(figures.all)('$name', ({ figure, moves }) => {
  const prepared = prepareFigure({ ...figure, size: { width: 400, height: 400 } });
  const keyframes = Object.keys(figure.keyframes).map((name): [string, string] => [name, name]);

  test.each(['right', 'left'] as const)('glows and arrows are in their places, on the %s', (side) => {
    for (const [from, to] of [...keyframes, ...moves]) {
      for (let frame = from === to ? FRAMES - 1 : 0; frame < FRAMES; frame++) {
        const progress = frame / (FRAMES - 1);
        expect(
          checkPicture(prepared, { from, to, progress, side }),
          `${from} to ${to} at ${progress}`,
        ).toEqual([]);
      }
    }
  });
});
