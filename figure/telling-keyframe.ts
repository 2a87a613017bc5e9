import type { FigureDescription } from '../content/pose.ts';
import type { Variant } from '../content/stretch.ts';

/** The keyframe by which a stretch is recognised: the one that is held, or that the last move leads to. */
export function tellingKeyframe(variant: Variant): string {
  const held = variant.steps.find(({ part }) => part === 'hold');
  const moved = variant.steps.findLast(({ part }) => part === 'moveIn');
  return (held ?? moved ?? variant.steps[0])?.keyframe ?? '';
}

/**
 * A variant's figure in one keyframe alone, for small pictures: a tenth of the work. The arrow is left out, for it comes
 * from a keyframe that is not there, and so is the mat, which would only make the figure smaller; a chair or a desk
 * says what it does.
 *
 * @throws RangeError when the variant has no such keyframe
 */
export function figureInPose(variant: Variant, name: string): FigureDescription {
  const { camera, props, keyframes } = variant.figure;
  const keyframe = keyframes[name];
  if (!keyframe) throw new RangeError(`there is no keyframe "${name}"`);
  const alone = { ...keyframe };
  delete alone.arrow;
  return { camera, props: props.filter(({ kind }) => kind !== 'mat'), keyframes: { [name]: alone } };
}
