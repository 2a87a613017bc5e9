import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues, issuesInOneLine } from './schema-issues.ts';

const errorOf = (schema: z.ZodType, value: unknown): z.ZodError => {
  const { error } = schema.safeParse(value);
  if (!error) throw new Error('the schema accepts the value');
  return error;
};
const issuesOf = (schema: z.ZodType, value: unknown): string[] =>
  describeIssues(errorOf(schema, value)).map(({ path, message }) => `${path}: ${message}`);

const doseSchema = z.strictObject({ sets: z.number().min(1), reps: z.array(z.number().min(1)) });

test('every fault has the path to the wrong part and a message', () => {
  expect(describeIssues(errorOf(doseSchema, { sets: 0, reps: [1, 0] }))).toEqual([
    { keys: ['sets'], path: 'sets', message: 'Too small: expected number to be >=1' },
    { keys: ['reps', 1], path: 'reps.1', message: 'Too small: expected number to be >=1' },
  ]);
});

test('the path of the whole value is empty', () => {
  expect(issuesOf(doseSchema, 7)).toEqual([': Invalid input: expected object, received number']);
  expect(issuesOf(doseSchema, { sets: 1, reps: [], rests: 2 })).toEqual([': Unrecognized key: "rests"']);
});

test('a mistyped key is reported before the key that is missing', () => {
  expect(issuesOf(doseSchema, { sets: 1, rep: [1] })).toEqual([
    ': Unrecognized key: "rep"',
    'reps: Invalid input: expected array, received undefined',
  ]);
});

test('a wrong key of a record is described by why it is wrong', () => {
  const schema = z.strictObject({
    steps: z.record(z.string().regex(/^[a-z]+$/, 'must be lower case'), z.string()),
  });
  expect(issuesOf(schema, { steps: { UP: 'Stand up.' } })).toEqual(['steps.UP: must be lower case']);
});

describe('a union', () => {
  const perDay = z.strictObject({ timesPerDay: z.number().positive() });
  const everyHours = z.strictObject({ everyHours: z.strictObject({ min: z.number(), max: z.number() }) });
  const frequency = z.strictObject({ frequency: z.union([perDay, everyHours]) });

  test.each([
    [{ timesPerDay: 0 }, 'frequency.timesPerDay: Too small: expected number to be >0'],
    [
      { everyHours: { min: 2 } },
      'frequency.everyHours.max: Invalid input: expected number, received undefined',
    ],
  ])('%j is described by the option that it resembles', (value, issue) => {
    expect(issuesOf(frequency, { frequency: value })).toEqual([issue]);
  });

  test('a value of another type is described by what every option expects', () => {
    const offset = z.strictObject({ offset: z.union([z.number(), z.array(z.number())]) });
    expect(issuesOf(offset, { offset: 'far' })).toEqual([
      'offset: Invalid input: expected number, received string, or Invalid input: expected array, received string',
    ]);
  });

  test('literals and enums are listed together', () => {
    const combinedBy = z.union([z.literal('uncurl'), z.enum(['clinic', 'school'])]);
    expect(issuesOf(combinedBy, 'me')).toEqual([': must be one of "uncurl", "clinic", "school"']);
  });

  test('a message of its own is kept', () => {
    const source = z.union([z.enum(['clinic']), z.strictObject({ title: z.string() })], {
      error: 'must be "clinic" or have a title',
    });
    expect(issuesOf(source, { by: 'me' })).toEqual([': must be "clinic" or have a title']);
  });

  test('the wrong word that selects an option is named', () => {
    const prop = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('mat') }),
      z.strictObject({ kind: z.literal('chair'), height: z.number() }),
    ]);
    expect(issuesOf(prop, { kind: 'sofa' })).toEqual([
      "kind: Invalid discriminator value. Expected 'mat' | 'chair'",
    ]);
    expect(issuesOf(prop, { kind: 'chair' })).toEqual([
      'height: Invalid input: expected number, received undefined',
    ]);
  });
});

test('issuesInOneLine joins all faults and names the whole value', () => {
  expect(issuesInOneLine(errorOf(doseSchema, { sets: 0, reps: [], rests: 2 }), 'dose')).toBe(
    'dose: Unrecognized key: "rests"; sets: Too small: expected number to be >=1',
  );
});
