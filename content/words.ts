/** The schema of a stretch's words in one language, `content/text/<language>/<id>.json`. English is the fallback. */
import { z } from 'zod';
import { identifierSchema, ownCautionsOf, type Stretch } from './stretch.ts';

/** A sentence to be shown. */
export const sentenceSchema = z.string().trim().min(1).max(300);

const sideWords = z.string().trim().min(1).max(60);

export const wordsSchema = z.strictObject({
  /** The name that the app shows, such as "Side bend". */
  name: z.string().trim().min(1).max(60),
  /** One line about what it does and where it is felt. */
  summary: sentenceSchema,
  /** By step id: a short instruction in the second person with one action. Variants share them. */
  steps: z.record(identifierSchema, sentenceSchema),
  /** What doing it on the right or left side means, such as "Right foot forward"; needed if "Right side" isn't clear. */
  sides: z.strictObject({ right: sideWords, left: sideWords }).optional(),
  /** By caution id, as in the stretch file: the cautions of the stretch and its variants. */
  cautions: z.record(identifierSchema, sentenceSchema),
  /** Further facts from the source. */
  notes: z.array(sentenceSchema).optional(),
  /** By variant id: its name. */
  variants: z.record(identifierSchema, z.string().trim().min(1).max(60)),
});
export type Words = z.infer<typeof wordsSchema>;

/**
 * Returns the paths of the words that a stretch needs but its words file lacks, such as `steps.look`. Only a
 * translation may have gaps, since English is the fallback.
 */
export function missingWords(stretch: Stretch, words: Words): string[] {
  const needed = [
    ...stretch.variants.flatMap((variant) =>
      variant.steps.map((step) => ({ section: 'steps', id: step.id }) as const),
    ),
    ...ownCautionsOf(stretch).map((id) => ({ section: 'cautions', id }) as const),
    ...stretch.variants.map((variant) => ({ section: 'variants', id: variant.id }) as const),
  ];
  return needed
    .filter(({ section, id }) => !Object.hasOwn(words[section], id))
    .map(({ section, id }) => `${section}.${id}`);
}
