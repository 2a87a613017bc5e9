import { expect, test } from 'vitest';
import type { Ellipse } from './ellipse.ts';
import { hullPath } from './hull.ts';
import { chainPath } from './outline.ts';

const disc = (x: number, y: number, radius: number): Ellipse => ({
  x,
  y,
  xx: radius * radius,
  xy: 0,
  yy: radius * radius,
});

/** Points along a path's curves, in small steps. */
function walk(path: string): [number, number][] {
  const points: [number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MQLZ])([^MQLZ]*)/g)) {
    const values = numbers.trim().split(/[ ,]+/).map(Number);
    if (command === 'M' || command === 'L') at = [values[0] ?? NaN, values[1] ?? NaN];
    if (command === 'Q') {
      const [cx = NaN, cy = NaN, x = NaN, y = NaN] = values;
      const from = at;
      for (let t = 0.1; t < 1; t += 0.1) {
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
        points.push([a * from[0] + b * cx + c * x, a * from[1] + b * cy + c * y]);
      }
      at = [x, y];
    }
    points.push(at);
  }
  return points;
}

function areaOf(path: string): number {
  const points = walk(path);
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

test('the outline of two equal discs is a stadium', () => {
  const stadium = Math.PI * 100 * 100 + 200 * 600;
  expect(areaOf(chainPath([disc(0, 0, 100), disc(600, 0, 100)], 3))).toBeGreaterThan(0.97 * stadium);
  expect(areaOf(chainPath([disc(0, 0, 100), disc(600, 0, 100)], 3))).toBeLessThan(1.01 * stadium);
});

test.each([[[600, 0]], [[-600, 0]], [[0, 600]], [[0, -600]]] as const)(
  'an outline is clockwise, whichever way its chain runs: to %s',
  ([x, y]) => {
    expect(areaOf(chainPath([disc(0, 0, 100), disc(x, y, 100)], 3))).toBeGreaterThan(0);
  },
);

test('the outline of a cone follows its slanted sides', () => {
  const path = chainPath([disc(0, 0, 150), disc(300, 0, 100), disc(600, 0, 50)], 2);
  const half = 1 / Math.sqrt(1 - (100 / 600) ** 2);
  const middle = walk(path).filter(([x]) => Math.abs(x - 300) < 40);
  for (const [, y] of middle) expect(Math.abs(Math.abs(y) - 100 * half)).toBeLessThan(9);
  expect(middle.length).toBeGreaterThan(1);
});

test('a chain seen end-on is drawn as its largest disc', () => {
  const path = chainPath([disc(0, 0, 100), disc(5, 0, 90), disc(10, 0, 60)], 2);
  const xs = walk(path).map(([x]) => x);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(-101);
  expect(Math.max(...xs)).toBeLessThanOrEqual(101);
});

test('a hull encloses all its ellipses and is always clockwise', () => {
  const hull = hullPath([disc(0, 0, 80), disc(400, 300, 40), disc(-100, 350, 20)]);
  const points = walk(hull);
  expect(Math.max(...points.map(([x]) => x))).toBeGreaterThan(432);
  expect(Math.min(...points.map(([, y]) => y))).toBeLessThan(-75);
  expect(areaOf(hull)).toBeGreaterThan(0);
  expect(areaOf(hullPath([disc(7, 7, 30)]))).toBeGreaterThan(0.94 * Math.PI * 900);
});
