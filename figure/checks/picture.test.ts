import { describe, expect, test } from 'vitest';
import type { Keyframe, Pose } from '../../content/pose.ts';
import { checkPicture, prepareFigure } from '../figure.ts';
import type { FigureNode } from '../drawing/node.ts';
import { findPictureFaults } from './picture.ts';

const sitting: Pose = {
  pelvis: { at: [0, 30, 0] },
  legs: { hip: { forward: 85 }, knee: 85 },
  arms: { shoulder: { forward: 30 }, elbow: 20 },
};
/** The near arm is in front of the low back. */
const armBeside: Pose = {
  ...sitting,
  pelvis: { at: [0, 30, 0], lean: 20 },
  lumbar: { forward: -22 },
  thoracic: { forward: -10 },
  arms: { hand: { at: [3.9, -16.2, 0.6], on: 'thighRight', fingers: [0, -1, -0.12], palm: [-1, 0, -0.1] } },
};

function faultsOf(keyframe: Keyframe): string[] {
  const prepared = prepareFigure({
    camera: { yaw: 0, slant: [0.2, 0.17] },
    props: [],
    keyframes: { start: { pose: sitting }, end: keyframe },
    size: { width: 400, height: 400 },
  });
  return ['right' as const, 'left' as const].flatMap((side) =>
    checkPicture(prepared, { from: 'start', to: 'end', progress: 1, side }),
  );
}

test('a sound picture has no faults', () => {
  expect(faultsOf({ pose: { ...sitting, lumbar: { forward: 30 } }, glow: ['lowBack'] })).toEqual([]);
});

describe('reports', () => {
  test('a glow behind an arm', () => {
    const fault = 'glow-lowBack is covered';
    expect(faultsOf({ pose: armBeside, glow: ['lowBack'] })).toEqual([fault, fault]);
  });

  test('a glow behind the near leg, unless the near leg glows too', () => {
    expect(faultsOf({ pose: sitting, glow: ['hamstringLeft'] })).toContain('glow-hamstringLeft is covered');
    expect(faultsOf({ pose: sitting, glow: ['hamstringLeft', 'hamstringRight'] })).toEqual([]);
  });
});

describe('in a picture made for the purpose, reports', () => {
  const shape = (id: string, name: string, d: string): FigureNode => ({ id, class: `figure-${name}`, d });
  const square = (x: number, y: number, side: number): string =>
    `M${x} ${y}L${x + side} ${y}L${x + side} ${y + side}L${x} ${y + side}Z`;
  const shirt = shape('shirt', 'top', square(100, 100, 400));
  const face = shape('face', 'skin', square(600, 100, 100));
  const arrow = (d: string): FigureNode => ({ ...shape('arrow-line', 'arrow', d), strokeWidth: 10 });
  const glow = (x: number): FigureNode => ({
    ...shape('glow-lowBack', 'glow', shirt.d),
    disc: { x, y: 300, radius: 100 },
  });
  const faults = (nodes: FigureNode[], ended = true): string[] =>
    findPictureFaults({ nodes, paper: { width: 1000, height: 1000 }, scale: 10, ended });

  test('a glow outside its part of the body', () => {
    expect(faults([shirt, glow(300)])).toEqual([]);
    expect(faults([shirt, glow(105)])).toEqual(['glow-lowBack is outside its part of the body']);
    expect(faults([shirt, glow(520)], false)).toEqual(['glow-lowBack is outside its part of the body']);
    expect(faults([shirt, { ...glow(520), opacity: 0.3 }])).toEqual([]);
  });

  test('an arrow that touches the body, once the move has ended', () => {
    expect(faults([shirt, arrow('M300 80L500 80')])).toEqual([]);
    expect(faults([shirt, arrow('M300 95L500 95')])).toEqual(['the arrow touches the body']);
    expect(faults([shirt, arrow('M300 200L500 200')])).toEqual(['the arrow touches the body']);
    expect(faults([shirt, arrow('M300 200L500 200')], false)).toEqual([]);
  });

  test('an arrow that crosses the face, also before the move has ended', () => {
    expect(faults([face, arrow('M650 150L900 150')], false)).toEqual(['the arrow crosses the face']);
  });

  test('an arrow that leaves the picture', () => {
    expect(faults([face, arrow('M800 800L1010 800')])).toEqual(['the arrow leaves the picture']);
  });
});
