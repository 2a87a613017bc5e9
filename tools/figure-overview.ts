/** Draws the README's picture: a row of stretches, and below it another one step by step. */
import type { LibraryEntry } from '../content/library.ts';
import type { Variant } from '../content/stretch.ts';
import { type FigureMoment, type PreparedFigure, prepareFigure } from '../figure/figure.ts';
import { representativeKeyframe } from '../figure/representative-keyframe.ts';
import { figureElement, pngOf, backgrounds, still } from './figure-picture.ts';

/** Stretch and variant: one for each position of the body and each way of bending it. */
const POSES = [
  ['side-bend', 'standing'],
  ['seated-marching', 'seated'],
  ['supported-cat-cow', 'desk'],
  ['cat-camel', 'floor'],
  ['bridge', 'floor'],
  ['hip-flexor-lunge', 'floor'],
] as const;
/** The movement that the app is named after: the spine uncurls from the forward fold, from the pelvis upward. */
const STEP_BY_STEP = ['forward-fold', 'standing'] as const;

/** Width and height of one figure's cell, and the gap between cells, pixels. */
const CELL = 260;
const GAP = 12;

/**
 * Draws the overview as PNG.
 *
 * @throws RangeError if the library lacks one of its variants
 */
export function overviewOf(library: readonly LibraryEntry[]): Uint8Array {
  const poses = POSES.map(([stretch, variant]) => {
    const shown = variantNamed(library, stretch, variant);
    return figure(shown, still(representativeKeyframe(shown)));
  });
  const rows = [poses, posesOfSteps(variantNamed(library, ...STEP_BY_STEP))];
  const cells = rows.flatMap((row, down) =>
    row.map(({ prepared, moment }, across) => {
      const corner = { x: across * (CELL + GAP), y: down * (CELL + GAP) };
      return `<rect x="${corner.x}" y="${corner.y}" width="${CELL}" height="${CELL}" rx="18" fill="${backgrounds.light}"/>
        ${figureElement(prepared, moment, corner)}`;
    }),
  );
  const width = Math.max(...rows.map((row) => row.length)) * (CELL + GAP) - GAP;
  const height = rows.length * (CELL + GAP) - GAP;
  return pngOf({ content: cells.join(''), width, height, theme: 'light' });
}

interface Drawn {
  readonly prepared: PreparedFigure;
  readonly moment: FigureMoment;
}

/** The poses at the end of a variant's steps, without consecutive repeats. */
function posesOfSteps(variant: Variant): Drawn[] {
  const keyframes = variant.steps.map(({ keyframe }) => keyframe);
  return keyframes
    .filter((name, index) => name !== keyframes[index - 1])
    .map((name) => figure(variant, still(name)));
}

function figure({ figure }: Variant, moment: FigureMoment): Drawn {
  return { prepared: prepareFigure({ ...figure, size: { width: CELL, height: CELL } }), moment };
}

function variantNamed(library: readonly LibraryEntry[], stretch: string, name: string): Variant {
  const entry = library.find((candidate) => candidate.stretch.id === stretch);
  const variant = entry?.stretch.variants.find(({ id }) => id === name);
  if (!variant) throw new RangeError(`there is no variant "${name}" of "${stretch}" in the library`);
  return variant;
}
