import { expect, test, vi } from 'vitest';
import type { FigureMoment } from '../../figure/figure.ts';
import { FlipBook } from './flip-book.ts';

const moment: FigureMoment = { from: 'stand', to: 'bend', progress: 0.5, side: 'right', showGlow: true };

test('a picture is made once', () => {
  const make = vi.fn((at: FigureMoment) => ({ of: at.progress }));
  const book = new FlipBook(make);
  const first = book.at(moment);
  expect(first).toEqual({ of: 0.5 });
  expect(book.at({ ...moment })).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

test.each<Partial<FigureMoment>>([
  { from: 'hang' },
  { to: 'hang' },
  { progress: 0.55 },
  { side: 'left' },
  { showGlow: false },
  { arrow: true },
  { still: true },
])('a different moment has its own picture: %o', (change) => {
  const book = new FlipBook((at) => ({ ...at }));
  book.at(moment);
  expect(book.at({ ...moment, ...change })).toEqual({ ...moment, ...change });
});

test('at most 400 pictures are cached', () => {
  const make = vi.fn(() => ({}));
  const book = new FlipBook(make);
  const turnOver = (pictures: number) => {
    for (let picture = 0; picture < pictures; picture += 1) book.at({ ...moment, progress: picture / 1000 });
  };
  turnOver(400);
  turnOver(400);
  expect(make).toHaveBeenCalledTimes(400);
  turnOver(401);
  turnOver(400);
  expect(make, 'made again').toHaveBeenCalledTimes(801);
});
