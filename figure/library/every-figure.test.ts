import { describe, expect, test } from 'vitest';
import { checkKeyframe, checkMove, drawFigure, prepareFigure } from '../figure.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

describe.each(figures.all)('$name', ({ name, figure, moves }) => {
  test.each(Object.entries(figure.keyframes))('%s is a possible pose', (_, keyframe) => {
    expect(checkKeyframe(keyframe, figure.props)).toEqual([]);
  });

  test.each(moves)('the move from %s to %s is possible', (from, to) => {
    expect(checkMove(figures.keyframe(name, from), figures.keyframe(name, to), figure.props, 61)).toEqual([]);
  });

  test('is drawn with at most 80 paths, in whole numbers', () => {
    const prepared = prepareFigure({ ...figure, size: { width: 600, height: 600 } });
    for (const [from, to] of moves) {
      const nodes = drawFigure(prepared, {
        from,
        to,
        progress: 0.5,
        side: 'left',
        showGlow: true,
        arrow: true,
      });
      expect(nodes.length).toBeLessThanOrEqual(80);
      for (const node of nodes) expect(node.d, node.id).toMatch(/^[MLQZa\d -]+$/);
    }
  });
});
