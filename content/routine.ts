/**
 * What a routine is: several stretches, one after another. A routine file holds structure only; its words stand apart
 * in `content/text/<language>/routines/<id>.json`.
 */
import { z } from 'zod';
import { identifierSchema, sourceSchema } from './stretch.ts';

const routineItemSchema = z.strictObject({
  stretch: identifierSchema,
  variant: identifierSchema,
  /** Sets in this routine; without it as many as the stretch's dose says. */
  sets: z.number().int().min(1).max(10).optional(),
});
export type RoutineItem = z.infer<typeof routineItemSchema>;

export const routineSchema = z.strictObject({
  id: identifierSchema,
  /** Who has put these stretches together: one of the sources, or the app itself, which then says so. */
  combinedBy: z.union([z.literal('uncurl'), sourceSchema]),
  items: z.array(routineItemSchema).min(2).max(20),
});
export type Routine = z.infer<typeof routineSchema>;

export const routineWordsSchema = z.strictObject({
  /** The routine's name as people see it: "Desk reset". */
  name: z.string().trim().min(1).max(60),
  /** One line that says what it is for. */
  summary: z.string().trim().min(1).max(300),
});
export type RoutineWords = z.infer<typeof routineWordsSchema>;
