/**
 * Cautions: warnings that the app shows before a stretch until the user has read them. A document's general cautions
 * apply to all its exercises, so their words stand once, in `content/text/<language>/cautions.json`. A stretch and each
 * of its variants may have cautions of their own; their words are with the stretch's other words.
 */
import { z } from 'zod';
import { lookUp } from './look-up.ts';
import type { SourceId, Stretch, Variant } from './stretch.ts';
import { sentenceSchema, type Words } from './words.ts';

/** The general cautions of each document, by source and caution id. */
export const generalCautionsSchema = z.strictObject({
  'body-maintenance': z.strictObject({ 'ask-doctor': sentenceSchema, 'not-recommended': sentenceSchema }),
  'wright-pt': z.strictObject({ 'not-personal': sentenceSchema, 'stop-if-worse': sentenceSchema }),
  'flexibility-and-strength': z.strictObject({ 'ask-first': sentenceSchema }),
  'cleveland-clinic': z.strictObject({ 'back-off': sentenceSchema }),
} satisfies Record<SourceId, z.ZodObject>);
export type GeneralCautions = z.infer<typeof generalCautionsSchema>;

/** The name of the words file of the general cautions. */
export const generalCautionsFile = 'cautions.json';

/**
 * Identifies a caution in the whole library: `source/wright-pt/stop-if-worse` is the same for all stretches of that
 * source, and `prone-lying/too-painful` is one stretch's own.
 */
export const cautionIdSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){1,2}$/, 'must be a caution such as "prone-lying/too-painful"');

export interface Caution {
  /** As in `cautionIdSchema`. */
  readonly id: string;
  readonly sentence: string;
  /** The id of the only variant that it is about; absent if it is about the whole stretch. */
  readonly variant?: string;
}

/** Returns the id of a stretch's or variant's own caution in the whole library. */
export function ownCautionId(stretch: string, caution: string): string {
  return `${stretch}/${caution}`;
}

/** Returns all cautions of a stretch: its source's general ones, its own, and those of its variants. */
export function cautionsOf(stretch: Stretch, words: Words, general: Partial<GeneralCautions>): Caution[] {
  const { id, source, cautions, variants } = stretch;
  const own = (caution: string): Caution => ({
    id: ownCautionId(id, caution),
    sentence: lookUp(words.cautions, caution) ?? '',
  });
  return [
    ...(typeof source === 'string' ? generalCautionsOf(source, general) : []),
    ...cautions.map(own),
    ...variants.flatMap((variant) =>
      (variant.cautions ?? []).map((caution) => ({ ...own(caution), variant: variant.id })),
    ),
  ];
}

function generalCautionsOf(source: SourceId, general: Partial<GeneralCautions>): Caution[] {
  const sentences = Object.entries(general[source] ?? {});
  return sentences.map(([caution, sentence]) => ({ id: `source/${source}/${caution}`, sentence }));
}

/** Returns those of a stretch's cautions that are about one of its variants, in order. */
export function cautionsFor(cautions: readonly Caution[], { id }: Pick<Variant, 'id'>): Caution[] {
  return cautions.filter(({ variant }) => variant === undefined || variant === id);
}
