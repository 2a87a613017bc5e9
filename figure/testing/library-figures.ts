import type { LibraryEntry } from '../../content/library.ts';
import type { FigureDescription, Keyframe } from '../../content/pose.ts';
import { type JointName, jointAngles } from '../checks/joint-angles.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import type { Body } from '../skeleton.ts';

interface LibraryFigure {
  /** Stretch id and variant id, such as "side-bend standing". */
  name: string;
  figure: FigureDescription;
  /** The moves between the steps' keyframes, each once, with the one from the last step back to the first. */
  moves: [from: string, to: string][];
}

/** The figures of all variants, for tests. Its methods throw an Error if a figure or keyframe is unknown. */
export class LibraryFigures {
  readonly all: readonly LibraryFigure[];

  constructor(entries: readonly LibraryEntry[]) {
    this.all = entries.flatMap(({ stretch }) =>
      stretch.variants.map(({ id, figure, steps }) => ({
        name: `${stretch.id} ${id}`,
        figure,
        moves: movesBetween(steps.map((step) => step.keyframe)),
      })),
    );
  }

  figure(name: string): FigureDescription {
    const found = this.all.find((figure) => figure.name === name);
    if (!found) throw new Error(`the library has no figure "${name}"`);
    return found.figure;
  }

  keyframe(name: string, keyframe: string): Keyframe {
    const found = this.figure(name).keyframes[keyframe];
    if (!found) throw new Error(`"${name}" has no keyframe "${keyframe}"`);
    return found;
  }

  body(name: string, keyframe: string): Body {
    return positionBody(compilePose(this.keyframe(name, keyframe).pose));
  }

  /** The angle of a joint, degrees. */
  angle(name: string, keyframe: string, joint: JointName): number {
    return jointAngles(this.body(name, keyframe)).get(joint) ?? NaN;
  }
}

function movesBetween(keyframes: string[]): [from: string, to: string][] {
  const moves = keyframes.map((to, index): [string, string] => [keyframes.at(index - 1) ?? to, to]);
  return [
    ...new Map(moves.filter(([from, to]) => from !== to).map((move) => [move.join(' '), move])).values(),
  ];
}
