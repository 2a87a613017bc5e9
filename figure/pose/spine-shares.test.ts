import { expect, test } from 'vitest';
import { bendAngles } from '../math/quaternion.ts';
import { compileAngles } from './compiled-pose.ts';
import { forwardShares } from './spine-shares.ts';

const pelvis = { at: [0, 50, 0] as [number, number, number] };

/** The forward bend at each joint from the pelvis to the top of the trunk, degrees. */
function bends(lumbar: number, thoracic: number): number[] {
  const { spine } = compileAngles({ pelvis, lumbar: { forward: lumbar }, thoracic: { forward: thoracic } });
  return spine.slice(0, 7).map((turn) => bendAngles(turn).forward);
}

test('a round back is one arch, without a straight ramp or a hump', () => {
  for (const bend of bends(52, 40)) {
    expect(bend).toBeGreaterThan(9);
    expect(bend).toBeLessThan(22);
  }
});

test('a hollow low back bends backward at each of its joints', () => {
  for (const bend of bends(-40, -8).slice(1, 4)) expect(bend).toBeLessThan(-4);
});

test('a hollow back is one arch, without a notch where it meets the pelvis', () => {
  for (const bend of bends(-36, -18).slice(0, 4)) {
    expect(bend).toBeLessThan(-4);
    expect(bend).toBeGreaterThan(-23);
  }
});

test.each(['lumbar', 'thoracic', 'neck'] as const)('the shares of the %s segments add up to 1', (part) => {
  for (const direction of [-1, 1]) {
    expect(forwardShares(part, direction).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  }
});
