/**
 * The words of a stretch in one language: `content/text/<language>/<id>.json`. English is complete and the fallback.
 */
import { z } from 'zod';
import { identifierSchema, type Stretch } from './stretch.ts';

const sentence = z.string().trim().min(1).max(300);

export const wordsSchema = z.strictObject({
  /** The stretch's name as people see it: "Side bend". */
  name: z.string().trim().min(1).max(60),
  /** One line that says what it does and where it is felt. */
  summary: sentence,
  /** Short instructions in the second person by step id, one action each, shared by the variants. */
  steps: z.record(identifierSchema, sentence),
  /** Cautions by the names that the stretch file gives. */
  cautions: z.record(identifierSchema, sentence),
  /** What else the source says, for those who want to know more. */
  notes: z.array(sentence).optional(),
  /** The variants' names by id. */
  variants: z.record(identifierSchema, z.string().trim().min(1).max(60)),
});
export type Words = z.infer<typeof wordsSchema>;

/**
 * What a stretch needs and its words lack, as places in the text file; empty when the words are complete.
 * A translation may be incomplete (English fills in); English may not.
 */
export function missingWords(stretch: Stretch, words: Words): string[] {
  const needed = [
    ...stretch.variants.flatMap((variant) =>
      variant.steps.map((step) => ({ place: 'steps', id: step.id }) as const),
    ),
    ...stretch.cautions.map((id) => ({ place: 'cautions', id }) as const),
    ...stretch.variants.map((variant) => ({ place: 'variants', id: variant.id }) as const),
  ];
  return needed
    .filter(({ place, id }) => !Object.hasOwn(words[place], id))
    .map(({ place, id }) => `${place}.${id}`);
}
