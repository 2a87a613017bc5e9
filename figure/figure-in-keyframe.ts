import { lookUp } from '../content/look-up.ts';
import type { FigureDescription } from '../content/pose.ts';
import type { Variant } from '../content/stretch.ts';

/**
 * A variant's figure reduced to one keyframe, for small pictures. Preparing it takes a tenth of the time that the whole
 * figure takes. Omits the arrow, since the keyframe where it starts is gone, and the mat, which would only make the
 * figure smaller. Keeps other furniture, since it helps to recognise the stretch.
 *
 * @throws RangeError if the variant has no such keyframe
 */
export function figureInKeyframe(variant: Variant, name: string): FigureDescription {
  const { camera, props, keyframes } = variant.figure;
  const keyframe = lookUp(keyframes, name);
  if (!keyframe) throw new RangeError(`unknown keyframe "${name}"`);
  const withoutArrow = { ...keyframe };
  delete withoutArrow.arrow;
  return { camera, props: props.filter(({ kind }) => kind !== 'mat'), keyframes: { [name]: withoutArrow } };
}
