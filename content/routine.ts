/**
 * The schemas of a routine, several stretches in a row, and of its words. A routine file contains structure only. Its words
 * are in `content/text/<language>/routines/<id>.json`.
 */
import { z } from 'zod';
import { identifierSchema, sourceSchema } from './stretch.ts';

/** The most sets of a stretch in a routine. */
export const mostSets = 10;

const routineItemSchema = z.strictObject({
  stretch: identifierSchema,
  variant: identifierSchema,
  /** Sets in this routine (default: those of the dose). */
  sets: z.number().int().min(1).max(mostSets).optional(),
});
export type RoutineItem = z.infer<typeof routineItemSchema>;

export const routineSchema = z.strictObject({
  id: identifierSchema,
  /** The source of this combination, or `uncurl` if it is Uncurl's own; the app shows which. */
  combinedBy: z.union([z.literal('uncurl'), sourceSchema]),
  items: z.array(routineItemSchema).min(2).max(20),
});
export type Routine = z.infer<typeof routineSchema>;

export const routineWordsSchema = z.strictObject({
  /** The name that the app shows, such as "Desk reset". */
  name: z.string().trim().min(1).max(60),
  /** One line about what it is for. */
  summary: z.string().trim().min(1).max(300),
});
export type RoutineWords = z.infer<typeof routineWordsSchema>;
