import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseValue, type ContentProblem } from './content-file.ts';
import { ownRoutineSchema } from './routine.ts';
import { stretchSchema } from './stretch.ts';
import { wordsSchema } from './words.ts';

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const problems: ContentProblem[] = [];
  parseValue(value, schema, { name: 'a.json', text: '' }, problems);
  return problems.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
}

const list = z.array(z.number()).min(2).max(3);
const range = z.tuple([z.number(), z.number()]);
const prop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mat') }),
  z.strictObject({ kind: z.literal('bed') }),
]);

test.each<[z.ZodType, unknown, string]>([
  [z.strictObject({ name: z.string() }), {}, 'name: is missing'],
  [z.strictObject({ kind: z.enum(['a', 'b']) }), {}, 'kind: is missing'],
  [z.strictObject({ offset: z.union([z.number(), range]) }), {}, 'offset: is missing'],
  [z.strictObject({ name: z.string() }), { name: 'a', nam: 1 }, `Uncurl doesn't know "nam" here`],
  [z.strictObject({}), { a: 1, b: 1 }, `Uncurl doesn't know "a", "b" here`],
  [z.string(), 1, 'must be a text in double quotes'],
  [z.number(), '1', 'must be a number'],
  [z.number().int(), 1.5, 'must be a whole number'],
  [z.boolean(), 'yes', 'must be true or false'],
  [list, {}, 'must be a list in square brackets'],
  [range, 'x', 'must be a list in square brackets'],
  [z.strictObject({}), [], 'must be an object in curly brackets'],
  [z.record(z.string(), z.number()), null, 'must be an object in curly brackets'],
  [z.string().min(1), '', "mustn't be empty"],
  [z.array(z.number()).min(1), [], "mustn't be empty"],
  [z.string().max(60), 'x'.repeat(61), 'must have at most 60 characters'],
  [list, [1], 'must have at least 2 entries'],
  [list, [1, 2, 3, 4], 'must have at most 3 entries'],
  [range, [1], 'must have at least 2 entries'],
  [range, [1, 2, 3], 'must have at most 2 entries'],
  [z.number().min(0.5), 0, 'must be at least 0.5'],
  [z.number().max(10), 11, 'must be at most 10'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.number().negative(), 0, 'must be less than 0'],
  [z.number().multipleOf(5), 3, 'must be a multiple of 5'],
  [z.enum(['a', 'b']), 'c', 'must be one of "a", "b"'],
  [z.literal(true), false, 'must be true'],
  [z.union([z.literal('a'), z.enum(['b', 'c'])]), 'd', 'must be one of "a", "b", "c"'],
  [z.union([z.number(), range]), 'x', 'must be a number, or must be a list in square brackets'],
  [z.array(prop), [{ kind: 'sofa' }], '#1, kind: must be one of "mat", "bed"'],
  [z.array(prop), [{}], '#1, kind: must be one of "mat", "bed"'],
  [z.string().regex(/^a$/, 'must be "a"'), 'b', 'must be "a"'],
  [z.string().regex(/^a$/), 'b', "isn't written as it must be"],
  [z.iso.datetime(), 'noon', 'must be a time such as "2026-03-02T09:00:00+01:00"'],
  [z.record(z.string().regex(/^a$/, 'must be "a"'), z.number()), { b: 1 }, 'b: must be "a"'],
  [z.string().refine(() => false, 'must rhyme'), 'b', 'must rhyme'],
  [
    ownRoutineSchema,
    { id: 'a', name: 'A', items: [1, { stretch: 'b', variant: 'c', sets: 11 }] },
    'items #1: must be an object in curly brackets, items #2, sets: must be at most 10',
  ],
])('%#: a value is refused in plain words', (schema, value, fault) => {
  expect(faultsOf(schema, value).join(', ')).toBe(fault);
});

/** Wrong values of every type, to be put in place of every value of a file. */
const junk = [undefined, null, '', 'x'.repeat(400), -1, 1e9, 1.5, true, [], {}, [{}], { a: 1 }];

test.each([
  ['a stretch', stretchSchema],
  ['words', wordsSchema],
  ['a routine', ownRoutineSchema],
])('no field of %s is refused in the words of the schema library', (_, schema) => {
  for (const name of Object.keys(schema.shape)) {
    for (const value of junk) {
      for (const fault of faultsOf(schema, { [name]: value })) {
        expect(fault).not.toMatch(/expected|received|Invalid|Too (small|big)|Unrecognized|undefined|[<>]=/);
      }
    }
  }
});
