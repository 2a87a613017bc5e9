/** Turns what a file holds into what it should be, and says where and why it is not. */
import type { z } from 'zod';
import type { ContentFile, ContentProblem } from './library.ts';

/** What a file holds, in an object so that `null` in it differs from nothing; a file that is not JSON is reported. */
export function parseJson(file: ContentFile, problems: ContentProblem[]): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(file.text) as unknown };
  } catch (error) {
    problems.push({ file: file.name, place: '', reason: `is not JSON: ${(error as Error).message}` });
    return undefined;
  }
}

/**
 * A value as a schema has it, or nothing; each reason why not is reported.
 *
 * @param inside where in the file the value lies, such as `words`; empty for the whole file
 */
export function checked<T>(
  value: unknown,
  schema: z.ZodType<T>,
  file: ContentFile,
  problems: ContentProblem[],
  inside = '',
): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const place = [...(inside === '' ? [] : [inside]), ...path.map(String)].join('.');
    problems.push({ file: file.name, place, reason: message });
  }
  return undefined;
}
