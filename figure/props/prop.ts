import type { Prop } from '../../content/pose.ts';
import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import type { Box } from './box.ts';
import { bedExtent, bedNodes, bedSolids } from './bed.ts';
import { chairExtent, chairNodes, chairSolids } from './chair.ts';
import { deskExtent, deskNodes, deskSolids } from './desk.ts';
import { matExtent, matNodes } from './mat.ts';
import { officeChairExtent, officeChairNodes, officeChairSolids } from './office-chair.ts';
import { pillowExtent, pillowNodes } from './pillow.ts';

/** A prop as paths; their ids start with `id`. */
export function propNodes(prop: Prop, view: View, id: string): FigureNode[] {
  switch (prop.kind) {
    case 'mat':
      return matNodes(prop, view, id);
    case 'chair':
      return chairNodes(prop, view, id);
    case 'officeChair':
      return officeChairNodes(prop, view, id);
    case 'desk':
      return deskNodes(prop, view, id);
    case 'bed':
      return bedNodes(prop, view, id);
    case 'pillow':
      return pillowNodes(prop, view, id);
  }
}

/** The points of a prop that the picture must contain, percent of body height. */
export function propExtent(prop: Prop): Vector[] {
  switch (prop.kind) {
    case 'mat':
      return matExtent(prop);
    case 'chair':
      return chairExtent(prop);
    case 'officeChair':
      return officeChairExtent(prop);
    case 'desk':
      return deskExtent(prop);
    case 'bed':
      return bedExtent(prop);
    case 'pillow':
      return pillowExtent(prop);
  }
}

/** The boxes of a prop that no part of the body may enter. A mat and a pillow are soft and have none. */
export function propSolids(prop: Prop): Box[] {
  switch (prop.kind) {
    case 'mat':
    case 'pillow':
      return [];
    case 'chair':
      return chairSolids(prop);
    case 'officeChair':
      return officeChairSolids(prop);
    case 'desk':
      return deskSolids(prop);
    case 'bed':
      return bedSolids(prop);
  }
}
