/** Says in plain words what a schema expects, for the files that users write. */
import type { z } from 'zod';
import { lookUp } from './look-up.ts';

/**
 * Returns what is wrong with a value, to follow its name: "must be at most 10". Returns undefined if a union refuses it,
 * whose options say what they expect. To be passed to `safeParse` as `error`.
 */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  const { code, input } = issue;
  if (code === 'unrecognized_keys') return `Uncurl doesn't know ${listOf(issue.keys)} here`;
  if (code === 'invalid_union') return input === undefined ? 'is missing' : ofUnion(issue);
  if (code === 'custom') return undefined;
  if (input === undefined) return 'is missing';
  switch (code) {
    case 'invalid_type':
      return `must be ${lookUp(types, issue.expected) ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length > 1
        ? `must be one of ${listOf(issue.values)}`
        : `must be ${listOf(issue.values)}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `must ${lookUp(sized, issue.origin) ? 'have' : 'be'} ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return lookUp(formats, issue.format) ?? "isn't written as it must be";
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_key':
    case 'invalid_element':
      return "can't be used";
  }
};

const types: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  tuple: 'a list in square brackets',
  object: 'an object in curly brackets',
  record: 'an object in curly brackets',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a time such as "2026-03-02T09:00:00+01:00"',
};

/** What a text or list has too few or too many of, in the singular and plural. */
const sized: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall | RawTooSmall): string {
  if (lookUp(sized, origin) && Number(minimum) === 1) return "mustn't be empty";
  const least = inclusive === false ? 'more than' : 'at least';
  return `must ${lookUp(sized, origin) ? 'have' : 'be'} ${least} ${amount(origin, minimum)}`;
}

type RawTooSmall = Pick<z.core.$ZodIssueTooSmall, 'origin' | 'minimum' | 'inclusive'>;

function amount(origin: string, count: number | bigint): string {
  const [one, many] = lookUp(sized, origin) ?? [];
  if (one === undefined) return String(count);
  return `${String(count)} ${Number(count) === 1 ? one : (many ?? one)}`;
}

function ofUnion(issue: object): string | undefined {
  if (!('discriminator' in issue) || !('options' in issue) || !Array.isArray(issue.options)) return undefined;
  return `must be one of ${listOf(issue.options)}`;
}

const listOf = (values: readonly unknown[]): string =>
  values
    .map((value) =>
      typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : JSON.stringify(value),
    )
    .join(', ');
