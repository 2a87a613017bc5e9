import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type FigureDescription, type Keyframe, figureSchema } from '../content/pose.ts';
import { type JointName, jointAngles } from './checks/joint-angles.ts';
import { checkMove, checkPose, drawFigure, prepareFigure } from './figure.ts';
import { lowestPoint } from './flesh/parts.ts';
import { rotate } from './math/quaternion.ts';
import { distance } from './math/vector.ts';
import { compilePose } from './pose/compile.ts';
import { positionBody } from './pose/contact.ts';
import { type Body, HEAD, HIP_HALF_WIDTH, pointOn, spineFrame } from './skeleton.ts';

const STRETCHES = new URL('../content/stretches/', import.meta.url);
const drawnSchema = z.object({
  id: z.string(),
  variants: z.array(
    z.object({
      id: z.string(),
      steps: z.array(z.object({ keyframe: z.string() })),
      figure: figureSchema,
    }),
  ),
});

interface Drawn {
  name: string;
  figure: FigureDescription;
  moves: [from: string, to: string][];
}

const library: Drawn[] = readdirSync(STRETCHES)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const stretch = drawnSchema.parse(JSON.parse(readFileSync(new URL(file, STRETCHES), 'utf8')));
    return stretch.variants.map(({ id, figure, steps }) => ({
      name: `${stretch.id} ${id}`,
      figure,
      moves: movesOf(steps.map((step) => step.keyframe)),
    }));
  });

/** Each move that the steps make, and the one from the last step back to the first. */
function movesOf(steps: string[]): [string, string][] {
  const moves = steps.map((to, index): [string, string] => [steps.at(index - 1) ?? to, to]);
  return [
    ...new Map(moves.filter(([from, to]) => from !== to).map((move) => [move.join(' '), move])).values(),
  ];
}

function figureOf(name: string): FigureDescription {
  const found = library.find((each) => each.name === name);
  if (!found) throw new Error(`there is no figure ${name}`);
  return found.figure;
}

function keyframeOf(figure: FigureDescription, name: string): Keyframe {
  const keyframe = figure.keyframes[name];
  if (!keyframe) throw new Error(`there is no keyframe ${name}`);
  return keyframe;
}

function bodyOf(name: string, keyframe: string): Body {
  return positionBody(compilePose(keyframeOf(figureOf(name), keyframe).pose));
}

function angleOf(name: string, keyframe: string, joint: JointName): number {
  return jointAngles(bodyOf(name, keyframe)).get(joint) ?? NaN;
}

describe.each(library)('$name', ({ figure, moves }) => {
  test.each(Object.entries(figure.keyframes))('%s is a pose that people can take', (_, { pose }) => {
    expect(checkPose(pose, figure.props)).toEqual([]);
  });

  test.each(moves)('people can go from %s to %s', (from, to) => {
    const [start, end] = [keyframeOf(figure, from), keyframeOf(figure, to)];
    expect(checkMove(start, end, figure.props, 61)).toEqual([]);
  });

  test('is drawn with at most 80 paths of whole numbers', () => {
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

describe('forward fold, as its source describes it', () => {
  test('one sits at the front edge, thighs level, feet flat', () => {
    const figure = figureOf('forward-fold seated');
    const { legRight, pelvis } = bodyOf('forward-fold seated', 'tall');
    expect(Math.abs(legRight[0].position[1] - legRight[1].position[1])).toBeLessThan(3);
    const chair = figure.props.find((prop) => prop.kind === 'chair');
    expect(chair && chair.x + 11.5 - pelvis.position[0]).toBeLessThan(6);
  });

  test.each([
    ['forward-fold seated', 'tall'],
    ['forward-fold standing', 'stand'],
  ])(
    '%s: the hips do most of the folding, the back stays fairly straight, the head hangs',
    (name, upright) => {
      const hips = angleOf(name, 'fold', 'hipForwardRight') - angleOf(name, upright, 'hipForwardRight');
      const back = angleOf(name, 'fold', 'lumbarForward') + angleOf(name, 'fold', 'thoracicForward');
      expect(hips).toBeGreaterThan(45);
      expect(back).toBeGreaterThan(0);
      expect(back).toBeLessThan(60);
      const body = bodyOf(name, 'fold');
      expect(spineFrame(body.spine, HEAD).position[1]).toBeLessThan(spineFrame(body.spine, 4).position[1]);
      // The crown points down.
      expect(rotate(spineFrame(body.spine, HEAD).turn, [0, 1, 0])[1]).toBeLessThan(-0.3);
    },
  );

  test.each([
    ['forward-fold seated', 'tall'],
    ['forward-fold standing', 'stand'],
  ])(
    '%s: the return uncurls the pelvis first, then the low back, the upper back, and last the head',
    (name, upright) => {
      const leanOf = (keyframe: string): number => {
        const up = rotate(bodyOf(name, keyframe).pelvis.turn, [0, 1, 0]);
        return Math.atan2(up[0], up[1]);
      };
      const way = ['fold', 'uncurl-low', 'uncurl-middle', 'uncurl-high', upright];
      const changeOf = (joint: JointName): number[] =>
        way
          .slice(1)
          .map((keyframe, index) => angleOf(name, way[index] ?? '', joint) - angleOf(name, keyframe, joint));
      const pelvis = way.slice(1).map((keyframe, index) => leanOf(way[index] ?? '') - leanOf(keyframe));
      const greatest = (changes: number[]): number => changes.indexOf(Math.max(...changes));
      const [lumbar, thoracic, neck] = (['lumbarForward', 'thoracicForward', 'neckForward'] as const).map(
        (joint) => greatest(changeOf(joint)),
      );
      expect(greatest(pelvis)).toBe(0);
      expect([lumbar, thoracic, neck]).toEqual([expect.any(Number), expect.any(Number), 3]);
      expect(lumbar).toBeLessThan(thoracic ?? NaN);
      expect(thoracic).toBeLessThan(neck ?? NaN);
    },
  );

  test('knees stay soft while standing', () => {
    for (const keyframe of ['fold', 'uncurl-low', 'uncurl-middle']) {
      const knee = angleOf('forward-fold standing', keyframe, 'kneeRight');
      expect(knee).toBeGreaterThan(5);
      expect(knee).toBeLessThan(40);
    }
  });
});

describe('side bend, as its source describes it', () => {
  test('arms are straight overhead, feet about as wide as the hips', () => {
    const { armRight, legRight, legLeft } = bodyOf('side-bend standing', 'tall');
    expect(armRight[2].position[1] - armRight[0].position[1]).toBeGreaterThan(32);
    expect(angleOf('side-bend standing', 'tall', 'elbowRight')).toBeLessThan(10);
    const apart = legRight[2].position[2] - legLeft[2].position[2];
    expect(apart).toBeGreaterThan(9);
    expect(apart).toBeLessThan(15);
  });

  test('the back bends to the right, the hips stay level and in position', () => {
    const tall = bodyOf('side-bend standing', 'tall');
    const over = bodyOf('side-bend standing', 'over');
    expect(angleOf('side-bend standing', 'over', 'lumbarSide')).toBeGreaterThan(12);
    expect(angleOf('side-bend standing', 'over', 'thoracicSide')).toBeGreaterThan(12);
    expect(over.legRight[0].position[1] - over.legLeft[0].position[1]).toBeCloseTo(0, 3);
    expect(Math.abs(over.pelvis.position[2] - tall.pelvis.position[2])).toBeLessThan(1.5);
  });
});

describe('seated lumbar extension, as its source describes it', () => {
  test('lifting the chest curves the low back backward, and the feet stay flat', () => {
    const name = 'seated-lumbar-extension seated';
    const curve = angleOf(name, 'neutral', 'lumbarForward') - angleOf(name, 'lifted', 'lumbarForward');
    expect(curve).toBeGreaterThan(20);
    const chestUp = (keyframe: string): number =>
      rotate(spineFrame(bodyOf(name, keyframe).spine, 5).turn, [1, 0, 0])[1];
    expect(chestUp('lifted')).toBeGreaterThan(chestUp('neutral') + 0.05);
  });
});

describe('bridge, as its source describes it', () => {
  test('knees are bent and as wide apart as the hips, arms lie along the body', () => {
    const { legRight, legLeft, armRight } = bodyOf('bridge floor', 'down');
    expect(angleOf('bridge floor', 'down', 'kneeRight')).toBeGreaterThan(80);
    const apart = legRight[1].position[2] - legLeft[1].position[2];
    expect(Math.abs(apart - 2 * HIP_HALF_WIDTH)).toBeLessThan(1.5);
    expect(angleOf('bridge floor', 'down', 'elbowRight')).toBeLessThan(35);
    expect(armRight[2].position[0] - armRight[0].position[0]).toBeGreaterThan(25);
  });

  test('the lifted hips are on the line from the shoulders to the knees; head and feet stay', () => {
    const down = bodyOf('bridge floor', 'down');
    const up = bodyOf('bridge floor', 'up');
    const [shoulder, hip, knee] = [up.armRight[0].position, up.legRight[0].position, up.legRight[1].position];
    const share = (hip[0] - shoulder[0]) / (knee[0] - shoulder[0]);
    expect(Math.abs(hip[1] - (shoulder[1] + share * (knee[1] - shoulder[1])))).toBeLessThan(1.5);
    expect(distance(up.legRight[2].position, down.legRight[2].position)).toBeLessThan(0.1);
    const headOf = (body: Body): number => spineFrame(body.spine, HEAD).position[0];
    expect(Math.abs(headOf(up) - headOf(down))).toBeLessThan(1);
  });

  test('the glow over the buttocks is not covered by the nearer leg', () => {
    const prepared = prepareFigure({ ...figureOf('bridge floor'), size: { width: 400, height: 400 } });
    for (const side of ['right', 'left'] as const) {
      const ids = drawFigure(prepared, { from: 'up', to: 'up', progress: 1, side, showGlow: true }).map(
        ({ id }) => id,
      );
      expect(ids.indexOf('glow-buttocks')).toBeGreaterThan(ids.indexOf('thigh-Right'));
    }
  });
});

describe('seated hamstring stretch, as its source describes it', () => {
  const name = 'seated-hamstring seated';

  test.each(['leg-out', 'reach'])(
    '%s: one knee is straight, the foot in the air; the other foot stands',
    (keyframe) => {
      expect(angleOf(name, keyframe, 'kneeRight')).toBeLessThan(3);
      const { legRight, legLeft } = bodyOf(name, keyframe);
      expect(legRight[2].position[1]).toBeGreaterThan(15);
      expect(legLeft[2].position[1]).toBeCloseTo(4.35, 1);
    },
  );

  test('lifting the leg goes with a longer spine', () => {
    const crown = (keyframe: string): number => spineFrame(bodyOf(name, keyframe).spine, HEAD).position[1];
    expect(crown('leg-out')).toBeGreaterThan(crown('sit') + 0.2);
  });

  test('the chest comes forward from the hips, and the back does not round', () => {
    const hips = angleOf(name, 'reach', 'hipForwardRight') - angleOf(name, 'leg-out', 'hipForwardRight');
    expect(hips).toBeGreaterThan(12);
    expect(angleOf(name, 'reach', 'lumbarForward')).toBeLessThanOrEqual(0);
    expect(angleOf(name, 'reach', 'thoracicForward')).toBeLessThanOrEqual(0);
  });
});

describe('seated marching, as its source describes it', () => {
  const name = 'seated-marching seated';

  test('the right knee and the left arm go up, the lifted leg stays bent, the trunk stays tall', () => {
    const [sit, lift] = [bodyOf(name, 'sit'), bodyOf(name, 'lift')];
    expect(lift.legRight[1].position[1]).toBeGreaterThan(sit.legRight[1].position[1] + 5);
    expect(lift.armLeft[2].position[1]).toBeGreaterThan(spineFrame(lift.spine, HEAD).position[1]);
    expect(angleOf(name, 'lift', 'kneeRight')).toBeGreaterThan(80);
    expect(lift.legLeft[1].position[1]).toBeCloseTo(sit.legLeft[1].position[1], 0);
    expect(lift.armRight[2].position[1]).toBeCloseTo(sit.armRight[2].position[1], 0);
    expect(spineFrame(lift.spine, HEAD).position[0]).toBeCloseTo(spineFrame(sit.spine, HEAD).position[0], 0);
  });
});

describe('cat-camel, as its source describes it', () => {
  const name = 'cat-camel floor';

  test('the whole back rounds, shoulders too; then the low back hollows', () => {
    expect(angleOf(name, 'round', 'lumbarForward')).toBeGreaterThan(40);
    expect(angleOf(name, 'round', 'thoracicForward')).toBeGreaterThan(30);
    expect(angleOf(name, 'hollow', 'lumbarForward')).toBeLessThan(-25);
    const lowBack = (keyframe: string): number => spineFrame(bodyOf(name, keyframe).spine, 2).position[1];
    expect(lowBack('round')).toBeGreaterThan(lowBack('all-fours') + 1);
    expect(lowBack('hollow')).toBeLessThan(lowBack('all-fours') - 1);
  });

  test.each(['all-fours', 'round', 'hollow'])(
    '%s: the elbows are straight, the hips over the knees',
    (keyframe) => {
      expect(angleOf(name, keyframe, 'elbowRight')).toBeLessThan(8);
      const [hip, knee] = bodyOf(name, keyframe).legRight;
      expect(Math.abs(hip.position[0] - knee.position[0])).toBeLessThan(2);
    },
  );
});

describe('all-fours leg slide, as its source describes it', () => {
  const name = 'all-fours-leg-slide floor';

  test('the leg ends straight behind, its foot on the floor; the other knee and foot stay down', () => {
    expect(angleOf(name, 'leg-back', 'kneeRight')).toBeLessThan(4);
    const body = bodyOf(name, 'leg-back');
    expect(Math.abs(lowestPoint(body, 'footRight'))).toBeLessThan(0.6);
    expect(Math.abs(lowestPoint(body, 'legLeft'))).toBeLessThan(0.6);
    expect(Math.abs(lowestPoint(body, 'footLeft'))).toBeLessThan(0.6);
    expect(body.legRight[2].position[0]).toBeLessThan(bodyOf(name, 'all-fours').legRight[2].position[0] - 18);
  });

  test('hips and back stay as they were', () => {
    const [before, after] = [bodyOf(name, 'all-fours'), bodyOf(name, 'leg-back')];
    expect(after.legRight[0].position[1] - after.legLeft[0].position[1]).toBeCloseTo(0, 3);
    expect(after.pelvis.position[1]).toBeCloseTo(before.pelvis.position[1], 3);
    expect(angleOf(name, 'leg-back', 'lumbarForward')).toBeCloseTo(
      angleOf(name, 'all-fours', 'lumbarForward'),
      3,
    );
  });

  test('both knees begin on the floor, side by side', () => {
    const { legRight, legLeft } = bodyOf(name, 'all-fours');
    expect(
      distance(legRight[1].position, [
        legLeft[1].position[0],
        legLeft[1].position[1],
        -legLeft[1].position[2],
      ]),
    ).toBeLessThan(0.3);
  });
});

describe('ankle pump, as its source describes it', () => {
  const name = 'ankle-pump floor';

  test.each(['toes-up', 'toes-away'])(
    '%s: one leg points to the ceiling, knee straight, and so is the knee of the other on the floor',
    (keyframe) => {
      const { legRight, legLeft } = bodyOf(name, keyframe);
      const [hip, , ankle] = legRight;
      expect(ankle.position[1] - hip.position[1]).toBeGreaterThan(
        0.97 * distance(hip.position, ankle.position),
      );
      expect(angleOf(name, keyframe, 'kneeRight')).toBeLessThan(5);
      expect(angleOf(name, keyframe, 'kneeLeft')).toBeLessThan(5);
      expect(legLeft[2].position[1]).toBeLessThan(8);
    },
  );

  test('both hands are behind the thigh, nearer to the knee than to the hip', () => {
    const { armRight, armLeft, legRight } = bodyOf(name, 'toes-up');
    const [hip, knee] = legRight;
    for (const [, , wrist] of [armRight, armLeft]) {
      const palm = pointOn(wrist, [0, -4, 0]);
      expect(palm[1]).toBeGreaterThan((hip.position[1] + knee.position[1]) / 2);
      expect(palm[0]).toBeGreaterThan(knee.position[0] + 3);
    }
  });

  test('only the ankle moves, and through most of its range', () => {
    const [up, away] = [bodyOf(name, 'toes-up'), bodyOf(name, 'toes-away')];
    expect(angleOf(name, 'toes-up', 'ankleRight') - angleOf(name, 'toes-away', 'ankleRight')).toBeGreaterThan(
      55,
    );
    expect(distance(up.legRight[2].position, away.legRight[2].position)).toBeLessThan(0.1);
    expect(distance(up.armLeft[2].position, away.armLeft[2].position)).toBeLessThan(0.1);
  });
});

describe('supported cat-cow, as its source describes it', () => {
  describe.each(['supported-cat-cow desk', 'supported-cat-cow floor'])('%s', (name) => {
    test('the back rounds and the head comes toward the chest', () => {
      expect(angleOf(name, 'round', 'lumbarForward')).toBeGreaterThan(30);
      expect(angleOf(name, 'round', 'neckForward')).toBeGreaterThan(35);
    });

    test('the chest drops, the shoulder blades come together, and one looks up', () => {
      expect(angleOf(name, 'arch', 'lumbarForward')).toBeLessThan(-20);
      const body = bodyOf(name, 'arch');
      expect(rotate(spineFrame(body.spine, HEAD).turn, [1, 0, 0])[1]).toBeGreaterThan(0);
      const pose = keyframeOf(figureOf(name), 'arch').pose;
      expect(pose.shoulders?.forward).toBeLessThan(-1);
    });

    test.each(['start', 'round', 'arch'])('%s: the elbows are straight', (keyframe) => {
      expect(angleOf(name, keyframe, 'elbowRight')).toBeLessThan(8);
    });
  });
});

describe('child’s pose, as its source describes it', () => {
  test('on the floor: big toes together, knees wide, the bottom on the heels, arms ahead beside the head', () => {
    const body = bodyOf('childs-pose floor', 'child');
    const { legRight, legLeft, armRight } = body;
    const toes = (leg: typeof legRight): number => pointOn(leg[2], [8, 0, 0])[2];
    expect(toes(legRight) - toes(legLeft)).toBeLessThan(6);
    expect(legRight[1].position[2] - legLeft[1].position[2]).toBeGreaterThan(18);
    // The heel sits behind and above the ankle of a foot that lies on its instep.
    const heel = pointOn(legRight[2], [-2.3, -2.2, 0]);
    expect(lowestPoint(body, 'seat') - heel[1]).toBeLessThan(3);
    expect(Math.abs(body.pelvis.position[0] - heel[0])).toBeLessThan(4);
    expect(armRight[2].position[0]).toBeGreaterThan(spineFrame(body.spine, HEAD).position[0] + 10);
    expect(Math.abs(lowestPoint(body, 'head'))).toBeLessThan(0.5);
  });

  test('at a counter: a long straight line from the hands to the tailbone, elbows straight, feet apart as the hips', () => {
    const name = 'childs-pose counter';
    const { armRight, legRight, legLeft, pelvis } = bodyOf(name, 'hinge');
    const [shoulder, , wrist] = armRight;
    expect(angleOf(name, 'hinge', 'elbowRight')).toBeLessThan(8);
    expect(Math.abs(shoulder.position[1] - wrist.position[1])).toBeLessThan(6);
    expect(Math.abs(shoulder.position[1] - pelvis.position[1])).toBeLessThan(6);
    const apart = legRight[2].position[2] - legLeft[2].position[2];
    expect(apart).toBeGreaterThan(9);
    expect(apart).toBeLessThan(15);
    expect(pelvis.position[0]).toBeLessThan(legRight[2].position[0]);
  });
});

describe('hip flexor lunge, as its source describes it', () => {
  const name = 'hip-flexor-lunge floor';

  test('the right foot is ahead of the right knee, the left knee behind the left hip', () => {
    const { legRight, legLeft } = bodyOf(name, 'upright');
    expect(pointOn(legRight[2], [8, 0, 0])[0]).toBeGreaterThan(legRight[1].position[0] + 5);
    expect(legLeft[1].position[0]).toBeLessThan(legLeft[0].position[0] - 2);
  });

  test('leaning forward opens the left hip, and going further opens it more; the spine stays upright', () => {
    const [upright, lean, further] = ['upright', 'lean', 'further'].map((keyframe) =>
      angleOf(name, keyframe, 'hipForwardLeft'),
    ) as [number, number, number];
    expect(upright - lean).toBeGreaterThan(8);
    expect(lean - further).toBeGreaterThan(4);
    for (const keyframe of ['upright', 'lean', 'further']) {
      const { spine, pelvis } = bodyOf(name, keyframe);
      expect(Math.abs(spineFrame(spine, HEAD).position[0] - pelvis.position[0])).toBeLessThan(6);
    }
  });
});

describe('lying on the stomach, as its source describes it', () => {
  test.each([
    ['prone-lying flat', 'flat'],
    ['prone-lying pillow', 'pillow'],
  ])('%s: on the stomach, arms at the sides, head on the ground', (name, keyframe) => {
    const body = bodyOf(name, keyframe);
    expect(rotate(body.pelvis.turn, [1, 0, 0])[1]).toBeLessThan(-0.95);
    expect(lowestPoint(body, 'head')).toBeCloseTo(0, 0);
    for (const [shoulder, , wrist] of [body.armRight, body.armLeft]) {
      expect(shoulder.position[0] - wrist.position[0]).toBeGreaterThan(25);
      expect(wrist.position[1]).toBeLessThan(3);
    }
  });

  test('the pillow is under the stomach and takes the hollow out of the low back', () => {
    const pillow = figureOf('prone-lying pillow').props.find((prop) => prop.kind === 'pillow');
    const { spine } = bodyOf('prone-lying pillow', 'pillow');
    const belly = (spineFrame(spine, 0).position[0] + spineFrame(spine, 3).position[0]) / 2;
    expect(Math.abs((pillow?.at[0] ?? NaN) - belly)).toBeLessThan(5);
    const flatter = angleOf('prone-lying pillow', 'pillow', 'lumbarForward');
    expect(flatter - angleOf('prone-lying flat', 'flat', 'lumbarForward')).toBeGreaterThan(8);
  });
});

describe('prone on elbows, as its source describes it', () => {
  const name = 'prone-on-elbows floor';

  test('elbows are under the shoulders, forearms on the ground', () => {
    const { armRight, armLeft } = bodyOf(name, 'propped');
    for (const [shoulder, elbow, wrist] of [armRight, armLeft]) {
      expect(Math.abs(elbow.position[0] - shoulder.position[0])).toBeLessThan(4);
      expect(elbow.position[1]).toBeLessThan(3.5);
      expect(wrist.position[1]).toBeLessThan(2.5);
    }
  });

  test('only the upper body rises, and the low back sags into a deep curve', () => {
    const [flat, propped] = [bodyOf(name, 'flat'), bodyOf(name, 'propped')];
    expect(propped.armRight[0].position[1] - flat.armRight[0].position[1]).toBeGreaterThan(10);
    expect(Math.abs(propped.pelvis.position[1] - flat.pelvis.position[1])).toBeLessThan(2.5);
    expect(lowestPoint(propped, 'pelvis')).toBeLessThan(1.5);
    expect(distance(propped.legRight[1].position, flat.legRight[1].position)).toBeLessThan(1.5);
    expect(angleOf(name, 'propped', 'lumbarForward')).toBeLessThan(-25);
  });
});

describe('quadratus lumborum turn, as its source describes it', () => {
  const name = 'quadratus-lumborum-turn floor';

  test('it goes on from the pose in which the lunge begins', () => {
    expect(keyframeOf(figureOf(name), 'upright').pose).toEqual(
      keyframeOf(figureOf('hip-flexor-lunge floor'), 'upright').pose,
    );
  });

  test('one looks to the left first, hands still in position', () => {
    expect(rotate(spineFrame(bodyOf(name, 'turn').spine, HEAD).turn, [1, 0, 0])[2]).toBeLessThan(-0.85);
    const [before, after] = [bodyOf(name, 'upright'), bodyOf(name, 'turn')];
    expect(distance(before.armLeft[2].position, after.armLeft[2].position)).toBeLessThan(1);
  });

  test('both hands come to the left knee, and the right low back opens', () => {
    const body = bodyOf(name, 'reach');
    const knee = body.legLeft[1].position;
    for (const [, , wrist] of [body.armRight, body.armLeft]) {
      expect(distance(pointOn(wrist, [0, -4, 0]), knee)).toBeLessThan(14);
    }
    expect(angleOf(name, 'reach', 'lumbarSide')).toBeLessThan(-15);
    expect(angleOf(name, 'reach', 'thoracicTwist')).toBeLessThan(-15);
    expect(keyframeOf(figureOf(name), 'reach').glow).toEqual(['lowBackRight']);
  });
});

describe('lying trunk rotation, as its source describes it', () => {
  const name = 'lying-trunk-rotation floor';
  const KNEE_WIDTH = 7;

  test('one lies on the back, knees bent and touching, feet flat', () => {
    const { legRight, legLeft } = bodyOf(name, 'centre');
    expect(distance(legRight[1].position, legLeft[1].position)).toBeLessThan(KNEE_WIDTH);
    expect(angleOf(name, 'centre', 'kneeRight')).toBeGreaterThan(90);
    expect(Math.abs(lowestPoint(bodyOf(name, 'centre'), 'footRight'))).toBeLessThan(0.5);
  });

  test('the knees go to the right together, shoulders and upper back stay down', () => {
    const [centre, over] = [bodyOf(name, 'centre'), bodyOf(name, 'over')];
    for (const side of ['legRight', 'legLeft'] as const) {
      expect(over[side][1].position[2] - centre[side][1].position[2]).toBeGreaterThan(15);
    }
    expect(distance(over.legRight[1].position, over.legLeft[1].position)).toBeLessThan(KNEE_WIDTH + 1);
    expect(lowestPoint(over, 'chest')).toBeLessThan(0.5);
    for (const side of ['armRight', 'armLeft'] as const) {
      expect(distance(over[side][0].position, centre[side][0].position)).toBeLessThan(2.5);
      expect(distance(over[side][2].position, centre[side][2].position)).toBeLessThan(1);
    }
  });

  test('seen from above, each leg keeps its own tint while it is moved over the other', () => {
    const prepared = prepareFigure({ ...figureOf(name), size: { width: 400, height: 400 } });
    for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
      const nodes = drawFigure(prepared, {
        from: 'centre',
        to: 'over',
        progress,
        side: 'right',
        showGlow: false,
      });
      const classOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.class;
      expect([classOf('thigh-Right'), classOf('thigh-Left')]).toEqual(['figure-bottom', 'figure-bottom-far']);
    }
  });

  test('it is felt on the side away from the knees', () => {
    expect(keyframeOf(figureOf(name), 'over').glow).toEqual(['lowBackLeft']);
  });
});
