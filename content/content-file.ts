/** Parses the files of stretches, routines and their words. Each fault is added to a list of problems. */
import type { z } from 'zod';
import { pathInWords } from './path-in-words.ts';
import { plainIssue } from './plain-issue.ts';
import { describeIssues } from './schema-issues.ts';

/** A file that the caller has read: its name for messages, and its text. */
export interface ContentFile {
  name: string;
  text: string;
}

/** Why a file, or a part of it, was refused. */
export interface ContentProblem {
  file: string;
  /** The wrong part, such as `variants #1, steps #3, keyframe`; empty for the whole file. */
  path: string;
  reason: string;
}

/** Returns the file's JSON value in an object, since the value may be null; undefined if the file isn't JSON. */
export function parseJson(file: ContentFile, problems: ContentProblem[]): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(file.text) as unknown };
  } catch (error) {
    problems.push({ file: file.name, path: '', reason: `is not JSON: ${(error as Error).message}` });
    return undefined;
  }
}

/**
 * Returns the value as the schema parses it; undefined if the schema refuses it.
 *
 * @param parent path of the value in the file, such as `words`; empty for the whole file
 */
export function parseValue<T>(
  value: unknown,
  schema: z.ZodType<T>,
  file: ContentFile,
  problems: ContentProblem[],
  parent = '',
): T | undefined {
  const parsed = schema.safeParse(value, { error: plainIssue });
  if (parsed.success) return parsed.data;
  for (const { keys, message } of describeIssues(parsed.error)) {
    problems.push({
      file: file.name,
      path: pathInWords(parent === '' ? keys : [parent, ...keys]),
      reason: message,
    });
  }
  return undefined;
}

/** Returns a JSON file's value as the schema parses it; undefined if it isn't JSON or the schema refuses it. */
export function parseFile<T>(
  file: ContentFile,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const json = parseJson(file, problems);
  return json && parseValue(json.value, schema, file, problems);
}
