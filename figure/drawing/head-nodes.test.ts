import { expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import { HEAD, pointOn, spineFrame } from '../skeleton.ts';
import { project, viewOf } from './camera.ts';
import { headNodes } from './head-nodes.ts';
import { contains, silhouetteOf } from './silhouette.ts';

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

test('no skin shows between the hair behind the ear and the back of a hanging head', () => {
  for (const lean of [90, 120, 135, 150, 165]) {
    const pose: Pose = { pelvis: { at: [0, 60, 0], lean } };
    const body = positionBody(compilePose(pose));
    const view = { ...viewOf({ yaw: 24, slant: [0, 0.14] }), scale: 40 };
    const nodes = headNodes(body, view);
    for (const up of [2, 2.5, 3, 3.5, 4, 4.5]) {
      for (const forward of [-6.5, -6, -5.5, -5, -4.5, -4, -3.5, -3]) {
        const point = project(view, pointOn(spineFrame(body.spine, HEAD), [forward, up, 3]));
        const front = nodes.findLast(({ d }) => contains(silhouetteOf(d), point));
        expect(front?.class, `lean ${lean}, up ${up}, forward ${forward}`).not.toBe('figure-skin');
      }
    }
  }
});
