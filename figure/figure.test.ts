import { describe, expect, test } from 'vitest';
import type { ArrowPath, Keyframe } from '../content/pose.ts';
import { type FigureInput, type FigureMoment, type FigureNode, drawFigure, prepareFigure } from './figure.ts';

const standing: Keyframe = {
  pose: { pelvis: { at: [0, 53.2, 0] }, legs: { foot: { at: [0, 0, 6] } }, arms: { hang: { outward: 6 } } },
};
const bent: Keyframe = {
  pose: {
    pelvis: { at: [0, 53.2, 0] },
    legs: { foot: { at: [0, 0, 6] } },
    lumbar: { side: 18 },
    thoracic: { side: 20 },
    arms: { shoulder: { outward: 170 } },
  },
  glow: ['sideLeft'],
  arrow: { follows: 'head', from: 'standing' },
};
const input: FigureInput = {
  camera: { yaw: 90, slant: [0, 0.14] },
  props: [
    { kind: 'mat', x: [-20, 20] },
    { kind: 'chair', x: -40, seatHeight: 24 },
  ],
  keyframes: { standing, bent },
  size: { width: 300, height: 400 },
};
const prepared = prepareFigure(input);

function draw(moment: Partial<FigureMoment> = {}): FigureNode[] {
  return drawFigure(prepared, {
    from: 'standing',
    to: 'bent',
    progress: 0.4,
    side: 'right',
    showGlow: true,
    ...moment,
  });
}

function pathOf(nodes: readonly FigureNode[], id: string): string | undefined {
  return nodes.find((node) => node.id === id)?.d;
}

/** All coordinates of an absolute path, x and y. */
function coordinates(d: string): [number, number][] {
  const numbers = [...d.matchAll(/-?\d+/g)].map(Number);
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN] as [number, number]] : [],
  );
}

describe('nodes', () => {
  test('are few, with unique ids and whole numbers as coordinates', () => {
    for (const progress of [0, 0.3, 0.7, 1]) {
      const nodes = draw({ progress, arrow: true });
      expect(nodes.length).toBeLessThanOrEqual(80);
      expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
      for (const node of nodes) expect(node.d, node.id).toMatch(/^[MLQZa\d -]+$/);
    }
  });

  test('stay inside the picture in every frame of a move, on both sides', () => {
    expect(prepared.viewBox).toBe('0 0 3000 4000');
    for (const side of ['right', 'left'] as const) {
      for (let progress = 0; progress <= 1; progress += 0.1) {
        const points = draw({ progress, side, showGlow: false }).flatMap((node) => coordinates(node.d));
        const outside = points.filter(([x, y]) => !(x > 0 && x < 3000 && y > 0 && y < 4000));
        expect(outside).toEqual([]);
        expect(points.length).toBeGreaterThan(1000);
      }
    }
  });

  test('of furniture do not change while the figure moves', () => {
    const [early, late] = [draw({ progress: 0.1 }), draw({ progress: 0.9 })];
    const furniture = early.filter((node) => /^(mat|chair)-/.test(node.id));
    expect(furniture.length).toBeGreaterThan(6);
    for (const node of furniture) expect(pathOf(late, node.id)).toBe(node.d);
    expect(pathOf(late, 'forearm-Right')).not.toBe(pathOf(early, 'forearm-Right'));
  });

  test('are ordered from far to near: mat, shadow, chair, body', () => {
    const order = draw().map((node) => node.id);
    const at = (id: string): number => order.indexOf(id);
    expect(at('mat-0-top')).toBeLessThan(at('shadow'));
    expect(at('shadow')).toBeLessThan(at('chair-1-seat-top'));
    expect(at('chair-1-seat-top')).toBeLessThan(at('shirt'));
    expect(at('shirt')).toBeLessThan(at('face'));
  });

  test('of a part listed in inFront come last', () => {
    const inFront = prepareFigure({
      ...input,
      keyframes: { standing: { ...standing, inFront: ['legRight'] } },
    });
    const nodes = drawFigure(inFront, {
      from: 'standing',
      to: 'standing',
      progress: 0,
      side: 'right',
      showGlow: false,
    });
    expect(nodes.at(-1)?.id).toMatch(/-Right$/);
    expect(nodes.at(-1)?.class).toMatch(/^figure-bottom/);
  });
});

describe('a moment', () => {
  test('is eased: the first tenth moves less than a tenth in the middle', () => {
    const headX = (progress: number): number =>
      coordinates(pathOf(draw({ progress }), 'face') ?? '')[0]?.[0] ?? NaN;
    expect(Math.abs(headX(0.1) - headX(0))).toBeLessThan(0.4 * Math.abs(headX(0.55) - headX(0.45)));
  });

  test('for the left side is the flipped picture of the right side', () => {
    // In profile, the figure and its chair are not centred in the picture.
    const profile = prepareFigure({ ...input, camera: { yaw: 0, slant: [0.2, 0.17] } });
    const drawSide = (side: 'right' | 'left'): FigureNode[] =>
      drawFigure(profile, { from: 'standing', to: 'bent', progress: 0.4, side, showGlow: false });
    const [right, left] = [drawSide('right'), drawSide('left')];
    for (const id of ['shirt', 'face', 'hand-Left', 'shoe-Right', 'chair-1-seat-top']) {
      const extent = (nodes: FigureNode[], flip: boolean): number[] => {
        const xs = coordinates(pathOf(nodes, id) ?? '').map(([x]) => (flip ? 3000 - x : x));
        return [Math.min(...xs), Math.max(...xs)];
      };
      extent(left, true).forEach((edge, index) => {
        expect(Math.abs(edge - (extent(right, false)[index] ?? NaN)), id).toBeLessThan(8);
      });
    }
  });

  test('for the left side flips the offset of an arrow', () => {
    const moved: Keyframe = { ...bent, arrow: { follows: 'head', from: 'standing', offset: [12, 3] } };
    const profile = prepareFigure({
      ...input,
      camera: { yaw: 0, slant: [0.2, 0.17] },
      keyframes: { standing, bent: moved },
    });
    const arrowTip = (side: 'right' | 'left'): number => {
      const moment = { from: 'standing', to: 'bent', progress: 1, showGlow: false, arrow: true };
      const nodes = drawFigure(profile, { ...moment, side });
      return coordinates(pathOf(nodes, 'arrow-head') ?? '')[1]?.[0] ?? NaN;
    };
    expect(Math.abs(3000 - arrowTip('left') - arrowTip('right'))).toBeLessThan(8);
  });

  test('for the left side mirrors the body if it lies across a picture seen from above', () => {
    const lying: Keyframe = { pose: { pelvis: { at: [0, 8, 0], lean: -90 } } };
    const turned: Keyframe = {
      pose: { ...lying.pose, neck: { twist: 40 }, legRight: { hip: { forward: 40, outward: 30 }, knee: 60 } },
      glow: ['hipRight'],
      arrow: {
        follows: 'kneeRight',
        from: 'lying',
        offset: [0, -10],
        also: { follows: 'footRight', offset: [0, -10] },
      },
    };
    const above = prepareFigure({
      ...input,
      camera: { yaw: 0, pitch: 84 },
      props: [],
      keyframes: { lying, turned },
    });
    const drawSide = (side: 'right' | 'left', to: string): FigureNode[] =>
      drawFigure(above, { from: to, to, progress: 1, side, showGlow: true, arrow: true });
    expect(drawSide('left', 'lying')).toEqual(drawSide('right', 'lying'));

    const [right, left] = [drawSide('right', 'turned'), drawSide('left', 'turned')];
    const middleOf = (nodes: FigureNode[], id: string): [x: number, y: number] => {
      const points = coordinates(pathOf(nodes, id) ?? '');
      const sum = points.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
      return [sum[0] / points.length, sum[1] / points.length];
    };
    const [rightShin, leftShin] = [middleOf(right, 'shank-Right'), middleOf(left, 'shank-Left')];
    expect(Math.abs(rightShin[0] - leftShin[0])).toBeLessThan(5);
    expect(rightShin[1]).toBeGreaterThan(middleOf(right, 'pelvis')[1] + 50);
    expect(leftShin[1]).toBeLessThan(middleOf(left, 'pelvis')[1] - 50);
    const glowOf = (nodes: FigureNode[]) =>
      nodes.filter((node) => node.class === 'figure-glow').map(({ id }) => id);
    expect([glowOf(right), glowOf(left)]).toEqual([['glow-hipRight'], ['glow-hipLeft']]);
    // On both sides the arrows point away from the middle.
    for (const head of ['arrow-head', 'arrow-head-also']) {
      expect(middleOf(right, head)[1]).toBeGreaterThan(rightShin[1]);
      expect(middleOf(left, head)[1]).toBeLessThan(leftShin[1]);
    }
  });

  test('with `still` shows the final pose of the move', () => {
    expect(draw({ progress: 0.2, still: true })).toEqual(draw({ progress: 1 }));
  });

  test('fades the glow in with the move, and omits it without showGlow', () => {
    const glow = (moment: Partial<FigureMoment>): FigureNode | undefined =>
      draw(moment).find((node) => node.class === 'figure-glow');
    expect(glow({ progress: 0.5 })?.opacity).toBe(0.5);
    expect(glow({ progress: 1 })?.opacity).toBeUndefined();
    expect(glow({ progress: 1, showGlow: false })).toBeUndefined();
  });

  test('colours nothing but the clothes of trunk and near leg with a glow', () => {
    const nodes = draw({ progress: 1 });
    const glow = nodes.find((node) => node.class === 'figure-glow');
    const clothes = nodes.filter(({ id }) =>
      /^(pelvis|shoulders|shirt|shank-Right|hip-Right|thigh-Right)$/.test(id),
    );
    expect(clothes.length).toBe(6);
    expect(new Set(glow?.d.match(/M[^M]+/g))).toEqual(
      new Set(clothes.flatMap(({ d }) => d.match(/M[^M]+/g))),
    );
    expect(glow?.disc?.radius).toBeGreaterThan(100);
  });

  test('shows a second arrow for another part that moves, with an offset of its own', () => {
    const arrowsOf = (arrow: NonNullable<Keyframe['arrow']>): FigureNode[] => {
      const both = prepareFigure({ ...input, keyframes: { standing, bent: { ...bent, arrow } } });
      const moment = { from: 'standing', to: 'bent', progress: 1, showGlow: false, arrow: true };
      return drawFigure(both, { ...moment, side: 'right' }).filter(
        ({ class: name }) => name === 'figure-arrow',
      );
    };
    const hand: ArrowPath = { follows: 'handRight', offset: [9, 0] };
    const arrows = arrowsOf({ follows: 'head', from: 'standing', also: hand });
    expect(arrows.map(({ id }) => id)).toEqual([
      'arrow-line',
      'arrow-head',
      'arrow-line-also',
      'arrow-head-also',
    ]);
    const alone = arrowsOf({ ...hand, from: 'standing' });
    expect(arrows.slice(2).map(({ d }) => d)).toEqual(alone.map(({ d }) => d));
  });

  test('shows the arrow during its own move and with its final pose', () => {
    const hasArrow = (moment: Partial<FigureMoment>): boolean =>
      draw(moment).some((node) => node.class === 'figure-arrow');
    expect(hasArrow({ arrow: true })).toBe(true);
    expect(hasArrow({ arrow: true, from: 'bent', to: 'bent' })).toBe(true);
    expect(hasArrow({ arrow: true, from: 'bent', to: 'standing' })).toBe(false);
    expect(hasArrow({ arrow: false })).toBe(false);
  });
});

describe('throws on', () => {
  test('an unknown keyframe', () => {
    expect(() => draw({ to: 'lying' })).toThrow('unknown keyframe "lying"; expected one of standing, bent');
  });

  test.each([-0.1, 1.01, NaN])('progress %s', (progress) => {
    expect(() => draw({ progress })).toThrow(`progress ${progress} is not between 0 and 1`);
  });

  test('no keyframes, or an arrow from an unknown keyframe', () => {
    expect(() => prepareFigure({ ...input, keyframes: {} })).toThrow('at least one keyframe');
    expect(() => prepareFigure({ ...input, keyframes: { bent } })).toThrow('unknown keyframe "standing"');
  });
});
