import { describe, expect, test } from 'vitest';
import type { JointName } from '../checks/joint-angles.ts';
import { rotate } from '../math/quaternion.ts';
import { HEAD, spineFrame } from '../skeleton.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

describe('forward fold, as its source describes it', () => {
  test('starts sitting at the front edge, with level thighs and flat feet', () => {
    const figure = figures.figure('forward-fold seated');
    const { legRight, pelvis } = figures.body('forward-fold seated', 'tall');
    expect(Math.abs(legRight[0].position[1] - legRight[1].position[1])).toBeLessThan(3);
    const chair = figure.props.find((prop) => prop.kind === 'chair');
    expect(chair && chair.x + 11.5 - pelvis.position[0]).toBeLessThan(6);
  });

  test.each([
    ['forward-fold seated', 'tall'],
    ['forward-fold standing', 'stand'],
  ])('%s: folds mostly at the hips, with a fairly straight back and a hanging head', (name, upright) => {
    const hips =
      figures.angle(name, 'fold', 'hipForwardRight') - figures.angle(name, upright, 'hipForwardRight');
    const back =
      figures.angle(name, 'fold', 'lumbarForward') + figures.angle(name, 'fold', 'thoracicForward');
    expect(hips).toBeGreaterThan(45);
    expect(back).toBeGreaterThan(0);
    expect(back).toBeLessThan(60);
    const body = figures.body(name, 'fold');
    expect(spineFrame(body.spine, HEAD).position[1]).toBeLessThan(spineFrame(body.spine, 4).position[1]);
    // The crown points down.
    expect(rotate(spineFrame(body.spine, HEAD).turn, [0, 1, 0])[1]).toBeLessThan(-0.3);
  });

  test.each([
    ['forward-fold seated', 'tall'],
    ['forward-fold standing', 'stand'],
  ])(
    '%s: uncurls the pelvis first, then the low back, the upper back, and finally the head',
    (name, upright) => {
      const leanOf = (keyframe: string): number => {
        const up = rotate(figures.body(name, keyframe).pelvis.turn, [0, 1, 0]);
        return Math.atan2(up[0], up[1]);
      };
      const sequence = ['fold', 'uncurl-low', 'uncurl-middle', 'uncurl-high', upright];
      const changeOf = (joint: JointName): number[] =>
        sequence
          .slice(1)
          .map(
            (keyframe, index) =>
              figures.angle(name, sequence[index] ?? '', joint) - figures.angle(name, keyframe, joint),
          );
      const pelvis = sequence
        .slice(1)
        .map((keyframe, index) => leanOf(sequence[index] ?? '') - leanOf(keyframe));
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

  test('keeps the knees straight but soft while standing', () => {
    for (const keyframe of ['stand', 'fold', 'uncurl-low', 'uncurl-middle', 'uncurl-high']) {
      const knee = figures.angle('forward-fold standing', keyframe, 'kneeRight');
      expect(knee).toBeGreaterThan(5);
      expect(knee).toBeLessThan(16);
    }
  });

  test('folds over the thighs while standing, shoulders below the hips', () => {
    const { armRight, legRight } = figures.body('forward-fold standing', 'fold');
    expect(legRight[0].position[1] - armRight[0].position[1]).toBeGreaterThan(8);
  });
});

describe('seated lumbar extension, as its source describes it', () => {
  test('lifts the chest by arching the low back', () => {
    const name = 'seated-lumbar-extension seated';
    const curve =
      figures.angle(name, 'neutral', 'lumbarForward') - figures.angle(name, 'lifted', 'lumbarForward');
    expect(curve).toBeGreaterThan(20);
    const chestUp = (keyframe: string): number =>
      rotate(spineFrame(figures.body(name, keyframe).spine, 5).turn, [1, 0, 0])[1];
    expect(chestUp('lifted')).toBeGreaterThan(chestUp('neutral') + 0.05);
  });
});

describe('seated hamstring stretch, as its source describes it', () => {
  const name = 'seated-hamstring seated';

  test.each(['leg-out', 'reach'])(
    '%s: one leg is straight with its foot in the air; the other foot stays on the floor',
    (keyframe) => {
      expect(figures.angle(name, keyframe, 'kneeRight')).toBeLessThan(3);
      const { legRight, legLeft } = figures.body(name, keyframe);
      expect(legRight[2].position[1]).toBeGreaterThan(12);
      expect(legLeft[2].position[1]).toBeCloseTo(4.35, 1);
    },
  );

  test('lengthens the spine as the leg lifts', () => {
    const crown = (keyframe: string): number =>
      spineFrame(figures.body(name, keyframe).spine, HEAD).position[1];
    expect(crown('leg-out')).toBeGreaterThan(crown('sit') + 0.8);
  });

  test('brings the chest forward from the hips without rounding the back', () => {
    const hips =
      figures.angle(name, 'reach', 'hipForwardRight') - figures.angle(name, 'leg-out', 'hipForwardRight');
    expect(hips).toBeGreaterThan(12);
    const shoulder = (keyframe: string): number => figures.body(name, keyframe).armRight[0].position[0];
    expect(shoulder('reach') - shoulder('leg-out')).toBeGreaterThan(10);
    expect(figures.angle(name, 'reach', 'lumbarForward')).toBeLessThanOrEqual(0);
    expect(figures.angle(name, 'reach', 'thoracicForward')).toBeLessThanOrEqual(0);
  });
});

describe('seated marching, as its source describes it', () => {
  const name = 'seated-marching seated';

  test('lifts the right knee and the left arm, with a bent leg and an upright trunk', () => {
    const [sit, lift] = [figures.body(name, 'sit'), figures.body(name, 'lift')];
    expect(lift.legRight[1].position[1]).toBeGreaterThan(sit.legRight[1].position[1] + 5);
    expect(lift.armLeft[2].position[1]).toBeGreaterThan(spineFrame(lift.spine, HEAD).position[1]);
    expect(figures.angle(name, 'lift', 'kneeRight')).toBeGreaterThan(80);
    expect(lift.legLeft[1].position[1]).toBeCloseTo(sit.legLeft[1].position[1], 0);
    expect(lift.armRight[2].position[1]).toBeCloseTo(sit.armRight[2].position[1], 0);
    expect(spineFrame(lift.spine, HEAD).position[0]).toBeCloseTo(spineFrame(sit.spine, HEAD).position[0], 0);
  });

  test('lets the arms hang straight beside the seat until one lifts', () => {
    const { armRight, armLeft } = figures.body(name, 'sit');
    for (const [shoulder, elbow, wrist] of [armRight, armLeft]) {
      expect(Math.abs(elbow.position[0] - shoulder.position[0])).toBeLessThan(3);
      expect(Math.abs(wrist.position[0] - shoulder.position[0])).toBeLessThan(5);
    }
  });

  test('shows with arrows that the knee and the arm rise', () => {
    const { arrow } = figures.keyframe(name, 'lift');
    expect([arrow?.follows, arrow?.also?.follows]).toEqual(['kneeRight', 'handLeft']);
  });
});
