/**
 * Stretches that follow another stretch. They start in the pose that the other stretch's set-up steps lead to, so the
 * library puts those steps and their words before their own.
 */
import type { ContentProblem } from './content-file.ts';
import type { LibraryEntry } from './library-entry.ts';
import { lookUp } from './look-up.ts';
import { pathInWords } from './path-in-words.ts';
import type { Step } from './stretch.ts';

/**
 * Returns a list of the entry with the set-up steps of the stretch that it follows, or of the unchanged entry if it
 * follows none. Returns an empty list and adds to `problems` if that stretch is missing or doesn't fit: each variant
 * must have the keyframes of the set-up steps, and no step with the id of one of them.
 *
 * @param entries the entries that it may follow, by stretch id
 */
export function withFollowedSetUp(
  entry: LibraryEntry,
  entries: ReadonlyMap<string, LibraryEntry>,
  problems: ContentProblem[],
): LibraryEntry[] {
  const { id, follows } = entry.stretch;
  if (follows === undefined) return [entry];
  const file = `${id}.json`;
  const followed = entries.get(follows);
  if (!followed) {
    problems.push({ file, path: 'follows', reason: `there is no stretch "${follows}"` });
    return [];
  }
  const setUp = setUpStepsOf(followed);
  const conflicts = conflictsWith(setUp, entry);
  problems.push(...conflicts.map((conflict) => ({ file, ...conflict })));
  return conflicts.length === 0 ? [prependSteps(setUp, followed, entry)] : [];
}

function setUpStepsOf({ stretch }: LibraryEntry): Step[] {
  return stretch.variants[0]?.steps.filter(({ part }) => part === 'setUp') ?? [];
}

function conflictsWith(setUp: readonly Step[], { stretch }: LibraryEntry): Omit<ContentProblem, 'file'>[] {
  return stretch.variants.flatMap((variant, index) =>
    setUp.flatMap(({ id, keyframe }) => [
      ...(Object.hasOwn(variant.figure.keyframes, keyframe)
        ? []
        : [
            {
              path: pathInWords(['variants', index, 'figure', 'keyframes']),
              reason: `"${keyframe}" is missing, the pose of a set-up step of "${stretch.follows}"`,
            },
          ]),
      ...(variant.steps.some((step) => step.id === id)
        ? [
            {
              path: pathInWords(['variants', index, 'steps']),
              reason: `"${id}" is already the id of a set-up step of "${stretch.follows}"`,
            },
          ]
        : []),
    ]),
  );
}

function prependSteps(
  setUp: readonly Step[],
  followed: LibraryEntry,
  { stretch, words, cautions }: LibraryEntry,
): LibraryEntry {
  const setUpWords = Object.fromEntries(setUp.map(({ id }) => [id, lookUp(followed.words.steps, id) ?? '']));
  return {
    stretch: {
      ...stretch,
      variants: stretch.variants.map((variant) => ({ ...variant, steps: [...setUp, ...variant.steps] })),
    },
    words: { ...words, steps: { ...setUpWords, ...words.steps } },
    cautions,
  };
}
