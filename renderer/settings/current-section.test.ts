import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentSection } from './current-section.ts';

const sections = [
  { id: 'rhythm', top: 80 },
  { id: 'reminders', top: 500 },
  { id: 'look', top: 1400 },
  { id: 'signals', top: 1500 },
];
const at = (scrollTop: number, viewHeight = 600) =>
  currentSection(sections, { scrollTop, viewHeight, pageHeight: 1600 });

it('returns the first section at the top of the page and the last at its bottom', () => {
  expect([at(0), at(1000)]).toEqual(['rhythm', 'signals']);
});

it('returns the section that is scrolled to', () => {
  expect([at(300), at(350), at(880)]).toEqual(['rhythm', 'reminders', 'look']);
});

it('returns the first section when the whole page is visible', () => {
  expect(at(0, 1600)).toBe('rhythm');
  expect(at(0, 2000)).toBe('rhythm');
});

it('returns undefined without sections', () => {
  expect(currentSection([], { scrollTop: 0, viewHeight: 600, pageHeight: 1600 })).toBeUndefined();
});

it('makes each section current in turn, in page order', () => {
  const heights = fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 200, max: 1200 }), (lengths, viewHeight) => {
      const pageHeight = lengths.reduce((sum, length) => sum + length, 0);
      fc.pre(pageHeight > viewHeight);
      const tops = lengths.map((_, id) => ({
        id,
        top: lengths.slice(0, id).reduce((sum, length) => sum + length, 0),
      }));
      const visited: number[] = [];
      // Less than the shortest section at a time, however little of the page is out of view.
      const moves = Math.ceil(pageHeight / 20);
      for (let move = 0; move <= moves; move++) {
        const scrollTop = (move / moves) * (pageHeight - viewHeight);
        const id = currentSection(tops, { scrollTop, viewHeight, pageHeight });
        if (id !== undefined && id !== visited.at(-1)) visited.push(id);
      }
      expect(visited).toEqual(tops.map(({ id }) => id));
    }),
  );
});
