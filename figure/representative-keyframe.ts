import type { FigureDescription } from '../content/pose.ts';
import type { Variant } from '../content/stretch.ts';

/**
 * Name of the keyframe that represents a variant in small pictures: the held one, or else the end of the last move in.
 */
export function representativeKeyframe(variant: Variant): string {
  const hold = variant.steps.find(({ part }) => part === 'hold');
  const lastMoveIn = variant.steps.findLast(({ part }) => part === 'moveIn');
  return (hold ?? lastMoveIn ?? variant.steps[0])?.keyframe ?? '';
}

/**
 * A variant's figure reduced to one keyframe, for small pictures. Preparing it takes a tenth of the time. Omits the
 * arrow, since the keyframe where it starts is gone, and the mat, which would only make the figure smaller. Keeps other
 * furniture, since it helps to recognise the stretch.
 *
 * @throws RangeError if the variant has no such keyframe
 */
export function figureInKeyframe(variant: Variant, name: string): FigureDescription {
  const { camera, props, keyframes } = variant.figure;
  const keyframe = keyframes[name];
  if (!keyframe) throw new RangeError(`unknown keyframe "${name}"`);
  const withoutArrow = { ...keyframe };
  delete withoutArrow.arrow;
  return { camera, props: props.filter(({ kind }) => kind !== 'mat'), keyframes: { [name]: withoutArrow } };
}
