/**
 * The schemas of a routine, several stretches in a row, and of its words. A routine file contains structure only. Its words
 * are in `content/text/<language>/routines/<id>.json`.
 */
import { z } from 'zod';
import { identifierSchema, sourceSchema } from './stretch.ts';

/** The most sets of a stretch in a routine. */
export const mostSets = 10;
/** The fewest and the most stretches of a routine. */
export const fewestItems = 2;
export const mostItems = 20;
/** The most characters of a routine's name. */
export const longestName = 60;

const routineItemSchema = z.strictObject({
  stretch: identifierSchema,
  variant: identifierSchema,
  /** Sets in this routine (default: those of the dose). */
  sets: z.number().int().min(1).max(mostSets).optional(),
});
export type RoutineItem = z.infer<typeof routineItemSchema>;

const itemsSchema = z.array(routineItemSchema).min(fewestItems).max(mostItems);
const nameSchema = z.string().trim().min(1).max(longestName);

export const routineSchema = z.strictObject({
  id: identifierSchema,
  /** The source of this combination, or `uncurl` if it is Uncurl's own; the app shows which. */
  combinedBy: z.union([z.literal('uncurl'), sourceSchema]),
  items: itemsSchema,
});

/** A routine that the user has put together: one file with its name. */
export const ownRoutineSchema = z.strictObject({
  id: identifierSchema,
  /** The name that the app shows. */
  name: nameSchema,
  items: itemsSchema,
});
export type OwnRoutine = z.infer<typeof ownRoutineSchema>;

/** An own routine to save. A new one has no id yet. */
export const routineToSaveSchema = ownRoutineSchema.partial({ id: true });
export type RoutineToSave = z.infer<typeof routineToSaveSchema>;

export interface Routine {
  id: string;
  /** Who combined its stretches: Uncurl, the user, or a source. */
  combinedBy: z.infer<typeof routineSchema>['combinedBy'] | 'user';
  items: RoutineItem[];
}

export const routineWordsSchema = z.strictObject({
  /** The name that the app shows, such as "Desk reset". */
  name: nameSchema,
  /** One line about what it is for. */
  summary: z.string().trim().min(1).max(300),
});
export type RoutineWords = z.infer<typeof routineWordsSchema>;
