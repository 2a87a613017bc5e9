import { lookUp } from '../content/look-up.ts';

/**
 * Returns a value equal to `after` in which every part that equals the same part of `before` is the very same object. What
 * is computed from such a part then needn't be computed again.
 *
 * @param after plain data, as it arrives over IPC
 */
export function withSameParts<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (!isParted(before) || !isParted(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const parts = Object.entries(after).map(([key, part]: [string, unknown]) => {
    return [key, withSameParts(lookUp(before, key), part)] as const;
  });
  const isSame =
    parts.length === Object.keys(before).length &&
    parts.every(([key, part]) => Object.hasOwn(before, key) && Object.is(lookUp(before, key), part));
  if (isSame) return before as Value;
  return (Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as Value;
}

const isParted = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
