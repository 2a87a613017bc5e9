/** A small part of the library as one picture: a row of stretches, and under it one of them step by step. */
import type { LibraryEntry } from '../content/library.ts';
import type { Variant } from '../content/stretch.ts';
import { type FigureMoment, type PreparedFigure, prepareFigure } from '../figure/figure.ts';
import { representativeKeyframe } from '../figure/representative-keyframe.ts';
import { figureElement, pngOf, stage, still } from './figure-picture.ts';

/** Stretch and variant: one for each way of placing the body, and of bending it. */
const POSES = [
  ['side-bend', 'standing'],
  ['seated-marching', 'seated'],
  ['supported-cat-cow', 'desk'],
  ['cat-camel', 'floor'],
  ['bridge', 'floor'],
  ['hip-flexor-lunge', 'floor'],
] as const;
/** What the app is named for: from the forward fold the spine uncurls, from the pelvis upward. */
const STEP_BY_STEP = ['forward-fold', 'standing'] as const;

/** Width and height of one figure's ground, and the gap between two, pixels. */
const CELL = 260;
const GAP = 12;

/**
 * Draws the overview as PNG.
 *
 * @throws RangeError when a stretch or variant that it shows is not in the library
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
      return `<rect x="${corner.x}" y="${corner.y}" width="${CELL}" height="${CELL}" rx="18" fill="${stage.light}"/>
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

/** The poses in which a variant's steps end, each shown once for steps that stay in it. */
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
  const entry = library.find((each) => each.stretch.id === stretch);
  const variant = entry?.stretch.variants.find(({ id }) => id === name);
  if (!variant) throw new RangeError(`there is no variant "${name}" of "${stretch}" in the library`);
  return variant;
}
