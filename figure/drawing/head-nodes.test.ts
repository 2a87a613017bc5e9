import { expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import { viewOf } from './camera.ts';
import { headNodes } from './head-nodes.ts';

test('draws no empty path, however the head and the camera are turned', () => {
  for (let neck = -60; neck <= 60; neck += 30) {
    for (let lean = -90; lean <= 180; lean += 30) {
      const pose: Pose = { pelvis: { at: [0, 60, 0], lean }, neck: { forward: neck } };
      const body = positionBody(compilePose(pose));
      for (let yaw = 0; yaw < 360; yaw += 15) {
        const empty = headNodes(body, viewOf({ yaw, slant: [0, 0.14] })).filter(({ d }) => d === '');
        expect(empty, `neck ${neck}, lean ${lean}, yaw ${yaw}`).toEqual([]);
      }
    }
  }
});
