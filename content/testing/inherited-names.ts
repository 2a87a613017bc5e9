/** Names that every object inherits, in the place of ids. */
import { cautionsOf } from '../cautions.ts';
import type { LibraryEntry } from '../library-entry.ts';
import type { LibraryWithRoutines } from '../routine-library.ts';
import type { Stretch, Variant } from '../stretch.ts';
import type { Words } from '../words.ts';

/** Every name that an object inherits, such as "constructor". */
export const inheritedNames: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** The only inherited name that is also a valid id. */
export const validInheritedName = 'constructor';

/**
 * Returns a copy of a stretch in which an id of every kind is `name`: its own, a variant's, a step's and so on. Its only
 * caution has that name too.
 */
export function entryNamed(name: string, { stretch, words }: LibraryEntry): LibraryEntry {
  const [first, ...others] = stretch.variants;
  const [step] = first?.steps ?? [];
  if (!first || !step) throw new Error(`${stretch.id} has no id of every kind`);
  const renamed: Stretch = {
    ...stretch,
    id: name,
    cautions: [name],
    variants: [variantNamed(name, first, step), ...others],
  };
  const renamedWords = wordsNamed(words, { step: step.id, variant: first.id }, name);
  return { stretch: renamed, words: renamedWords, cautions: cautionsOf(renamed, renamedWords, {}) };
}

/** Returns a library whose only stretch and routine have an id of every kind that is `name`. */
export function libraryNamed(name: string, entry: LibraryEntry): LibraryWithRoutines {
  const item = { stretch: name, variant: name };
  return {
    entries: [entryNamed(name, entry)],
    routines: [
      {
        routine: { id: name, combinedBy: 'uncurl', items: [item, item] },
        words: { name: 'Twice', summary: 'The same stretch twice.' },
      },
    ],
    problems: [],
    generalCautions: undefined,
  };
}

function variantNamed(name: string, variant: Variant, { id, keyframe }: Variant['steps'][number]): Variant {
  const rename = (old: string): string => (old === keyframe ? name : old);
  const keyframes = Object.entries(variant.figure.keyframes).map(
    ([old, { arrow, ...rest }]) =>
      [rename(old), { ...rest, ...(arrow && { arrow: { ...arrow, from: rename(arrow.from) } }) }] as const,
  );
  return {
    ...variant,
    id: name,
    steps: variant.steps.map((step) => ({
      ...step,
      id: step.id === id ? name : step.id,
      keyframe: rename(step.keyframe),
    })),
    figure: { ...variant.figure, keyframes: Object.fromEntries(keyframes) },
  };
}

function wordsNamed(words: Words, old: { step: string; variant: string }, name: string): Words {
  return {
    ...words,
    steps: renameKey(words.steps, old.step, name),
    cautions: Object.fromEntries([[name, 'Go gently.']]),
    variants: renameKey(words.variants, old.variant, name),
  };
}

function renameKey<Value>(
  table: Readonly<Record<string, Value>>,
  old: string,
  name: string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key === old ? name : key, value]));
}
