/** Turns zod's errors into a path and a message for each fault. */
import type { z } from 'zod';

/** A fault of a value that a schema refused. */
export interface SchemaIssue {
  /** The keys from the whole value to the wrong part. */
  readonly keys: readonly PropertyKey[];
  /** The keys joined by dots, such as `dose.reps`; empty if the whole value is wrong. */
  readonly path: string;
  readonly message: string;
}

/** zod's message for a union that has no message of its own. */
const GENERIC_UNION_MESSAGE = 'Invalid input';

/**
 * Returns the faults that zod found, at least one. For a union without a message of its own, these are the faults of the
 * option that fits best; for a wrong key of a record, why the key is wrong. Unknown keys come first: a mistyped key is
 * reported before the key that it was meant to be, which is then missing.
 */
export function describeIssues({ issues }: Pick<z.core.$ZodError, 'issues'>): SchemaIssue[] {
  const unknownKeysFirst = issues.toSorted((a, b) => Number(isUnknownKey(b)) - Number(isUnknownKey(a)));
  return unknownKeysFirst.flatMap(innermost).map(({ path, message }) => ({
    keys: path,
    path: path.map(String).join('.'),
    message,
  }));
}

function isUnknownKey({ code }: z.core.$ZodIssue): boolean {
  return code === 'unrecognized_keys';
}

/**
 * Returns all faults in one line: `path: message; path: message`.
 *
 * @param whole name for the whole value, used if the path is empty
 */
export function issuesInOneLine(error: Pick<z.core.$ZodError, 'issues'>, whole: string): string {
  return describeIssues(error)
    .map(({ path, message }) => `${path || whole}: ${message}`)
    .join('; ');
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function innermost(issue: z.core.$ZodIssue): Fault[] {
  const inside = faultsInside(issue);
  return inside.length > 0
    ? inside.map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
    : [issue];
}

function faultsInside(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'invalid_key') return issue.issues.flatMap(innermost);
  if (issue.code !== 'invalid_union' || issue.message !== GENERIC_UNION_MESSAGE) return [];
  const values = issue.errors.map(valuesOf);
  if (values.length > 0 && values.every((allowed) => allowed.length > 0)) {
    return [{ path: [], message: `must be one of ${values.flat().join(', ')}` }];
  }
  const options = issue.errors.map((issues) => issues.flatMap(innermost));
  return bestOption(options.filter((option) => option.length > 0));
}

/** The values that an option of a union allows, if it is a literal or an enum. */
function valuesOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.path.length === 0
      ? issue.values.map((value) => JSON.stringify(value))
      : [],
  );
}

/** Prefers options that the value resembles. If it resembles none, one fault joins what all of them expect. */
function bestOption(options: readonly Fault[][]): Fault[] {
  const resembling = options.filter((option) => !option.some(({ path }) => path.length === 0));
  const candidates = resembling.length > 0 ? resembling : options;
  const fewest = Math.min(...candidates.map((option) => option.length));
  const best = candidates.filter((option) => option.length === fewest);
  if (best.length <= 1) return [...(best[0] ?? [])];
  const messages = new Set(best.map((option) => option.map(faultInWords).join('; ')));
  return [{ path: [], message: [...messages].join(', or ') }];
}

function faultInWords({ path, message }: Fault): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
