import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

describe('side bend, as its source describes it', () => {
  test('has straight arms overhead, and feet about hip-width apart', () => {
    const { armRight, legRight, legLeft } = figures.body('side-bend standing', 'tall');
    expect(armRight[2].position[1] - armRight[0].position[1]).toBeGreaterThan(32);
    expect(figures.angle('side-bend standing', 'tall', 'elbowRight')).toBeLessThan(10);
    const apart = legRight[2].position[2] - legLeft[2].position[2];
    expect(apart).toBeGreaterThan(9);
    expect(apart).toBeLessThan(15);
  });

  test('bends the back to the right while the hips stay level and still', () => {
    const tall = figures.body('side-bend standing', 'tall');
    const over = figures.body('side-bend standing', 'over');
    expect(figures.angle('side-bend standing', 'over', 'lumbarSide')).toBeGreaterThan(12);
    expect(figures.angle('side-bend standing', 'over', 'thoracicSide')).toBeGreaterThan(12);
    expect(over.legRight[0].position[1] - over.legLeft[0].position[1]).toBeCloseTo(0, 3);
    expect(Math.abs(over.pelvis.position[2] - tall.pelvis.position[2])).toBeLessThan(1.5);
  });
});
