/**
 * The schema of the muscles that a stretch lengthens, and of those that work in it. Names are anatomical; the names that the
 * app shows are in `messages/<language>.json`.
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

/** One muscle or group of muscles, by its anatomical name. */
export const muscleSchema = z.enum(muscleIds, {
  error: ({ input }) =>
    input === undefined ? 'is missing' : `${JSON.stringify(input)} is not one of ${muscleIds.join(', ')}`,
});
export type Muscle = z.infer<typeof muscleSchema>;

const listSchema = z.array(muscleSchema).superRefine((muscles, context) => {
  muscles.forEach((muscle, index) => {
    if (muscles.indexOf(muscle) === index) return;
    context.addIssue({ code: 'custom', path: [index], message: `"${muscle}" occurs twice` });
  });
});

export const musclesSchema = z
  .strictObject({
    lengthens: listSchema,
    /** A muscle that is lengthened and works in turn is in both lists. */
    works: listSchema,
    /** Muscles of both lists that the source doesn't name; the app marks them. */
    assumed: listSchema,
  })
  .superRefine(({ lengthens, works, assumed }, context) => {
    const named = [...lengthens, ...works];
    if (named.length === 0) {
      context.addIssue({ code: 'custom', message: 'must name a muscle under "lengthens" or "works"' });
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
