import { lookUp } from '../content/look-up.ts';
import type { FigureDescription, Keyframe } from '../content/pose.ts';
import type { Variant } from '../content/stretch.ts';

/**
 * A variant's figure reduced to some of its keyframes, for small pictures. Preparing it takes a fraction of the time that
 * the whole figure takes. Omits the arrows, which take most of that time and would be too small to see, and the mat, which
 * would only make the figure smaller. Keeps other furniture, since it helps to recognise the stretch.
 *
 * @throws RangeError if the variant lacks one of the keyframes
 */
export function figureInKeyframes(variant: Variant, names: readonly string[]): FigureDescription {
  const { camera, props, keyframes } = variant.figure;
  return {
    camera,
    props: props.filter(({ kind }) => kind !== 'mat'),
    keyframes: Object.fromEntries(names.map((name) => [name, withoutArrow(lookUp(keyframes, name), name)])),
  };
}

function withoutArrow(keyframe: Keyframe | undefined, name: string): Keyframe {
  if (!keyframe) throw new RangeError(`unknown keyframe "${name}"`);
  const plain = { ...keyframe };
  delete plain.arrow;
  return plain;
}
