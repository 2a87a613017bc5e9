/**
 * Stretches that go on from another one. Their own steps begin in the pose in which the other one gets a person; when they
 * are chosen, they begin with its set-up steps and those steps' words.
 */
import type { LibraryEntry } from './library.ts';
import type { Step } from './stretch.ts';

/** Why a stretch cannot go on from another one, and where in its file. */
export interface FollowingProblem {
  /** As `variants.0.figure.keyframes`. */
  place: string;
  reason: string;
}

/** The steps with which whatever follows this stretch begins: its first variant's set-up steps. */
function setUpOf({ stretch }: LibraryEntry): Step[] {
  return stretch.variants[0]?.steps.filter(({ part }) => part === 'setUp') ?? [];
}

/**
 * What keeps a stretch from going on from `followed`; empty when it can. Each variant must draw the poses of the set-up steps
 * under the same names, and have no step of the same name.
 *
 * @param followed what `follows` names; undefined when there is no such stretch
 */
export function problemsOfFollowing(
  { stretch }: LibraryEntry,
  followed: LibraryEntry | undefined,
): FollowingProblem[] {
  if (!followed) return [{ place: 'follows', reason: `there is no stretch "${stretch.follows}"` }];
  return stretch.variants.flatMap((variant, index) =>
    setUpOf(followed).flatMap(({ id, keyframe }) => [
      ...(Object.hasOwn(variant.figure.keyframes, keyframe)
        ? []
        : [
            {
              place: `variants.${index}.figure.keyframes`,
              reason: `"${keyframe}" is missing, the pose of a set-up step of "${stretch.follows}"`,
            },
          ]),
      ...(variant.steps.some((step) => step.id === id)
        ? [
            {
              place: `variants.${index}.steps`,
              reason: `"${id}" is already the name of a set-up step of "${stretch.follows}"`,
            },
          ]
        : []),
    ]),
  );
}

/** The stretch as it is done: the set-up steps of `followed` and their words before its own. */
export function begunWithSetUpOf(entry: LibraryEntry, followed: LibraryEntry): LibraryEntry {
  const setUp = setUpOf(followed);
  const setUpWords = Object.fromEntries(setUp.map(({ id }) => [id, followed.words.steps[id] ?? '']));
  return {
    stretch: {
      ...entry.stretch,
      variants: entry.stretch.variants.map((variant) => ({
        ...variant,
        steps: [...setUp, ...variant.steps],
      })),
    },
    words: { ...entry.words, steps: { ...setUpWords, ...entry.words.steps } },
  };
}
