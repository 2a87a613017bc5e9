/**
 * Which muscles a stretch is for: those that it makes long, and those that do the work.
 *
 * Names are anatomical. What people read stands in `messages/<language>.json`.
 */
import { z } from 'zod';

const muscleIds = [
  'iliopsoas',
  'rectusFemoris',
  'quadriceps',
  'hamstrings',
  'adductors',
  'calves',
  'tibialisAnterior',
  'gluteusMaximus',
  'gluteusMedius',
  'piriformis',
  'quadratusLumborum',
  'erectorSpinae',
  'multifidus',
  'latissimusDorsi',
  'rhomboids',
  'trapezius',
  'pectorals',
  'abdominals',
  'obliques',
] as const;

export const muscleSchema = z.enum(muscleIds, {
  error: ({ input }) => `${JSON.stringify(input)} is not one of ${muscleIds.join(', ')}`,
});
export type Muscle = z.infer<typeof muscleSchema>;

const rowSchema = z.array(muscleSchema).superRefine((row, context) => {
  row.forEach((muscle, index) => {
    if (row.indexOf(muscle) === index) return;
    context.addIssue({ code: 'custom', path: [index], message: `"${muscle}" occurs twice` });
  });
});

export const musclesSchema = z
  .strictObject({
    lengthens: rowSchema,
    /** A muscle that is made long and works in turn is in both rows. */
    works: rowSchema,
    /** Those of both rows that the source does not name for this; shown as such. */
    assumed: rowSchema,
  })
  .superRefine(({ lengthens, works, assumed }, context) => {
    const named = [...lengthens, ...works];
    if (named.length === 0) {
      context.addIssue({ code: 'custom', message: 'needs a muscle that it lengthens or that works' });
    }
    assumed.forEach((muscle, index) => {
      if (named.includes(muscle)) return;
      context.addIssue({
        code: 'custom',
        path: ['assumed', index],
        message: `"${muscle}" is neither under "lengthens" nor under "works"`,
      });
    });
  });
export type Muscles = z.infer<typeof musclesSchema>;
