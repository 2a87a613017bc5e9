/** Files that were edited by hand or damaged: valid JSON in which one value has been replaced. */
import fastCheck, { type Arbitrary } from 'fast-check';
import { valueAt, withValueAt, type JsonPath } from './json-leaves.ts';

/** Values that a hand edit or a fault of a disk may leave, many of them at the edge of what a schema accepts. */
const anyJunk: Arbitrary<unknown> = fastCheck.oneof(
  fastCheck.constantFrom<unknown>(0, -1, 1, 0.5, 1e9, -1e12, 3e12, 8.64e15, 2 ** 53, 1e300, 5e-324),
  fastCheck.integer(),
  fastCheck.double({ noNaN: true, noDefaultInfinity: true }),
  fastCheck.constantFrom<unknown>('', 'Mars/Phobos', '+25:00', '2026-02-30', '__proto__', 'constructor', '9'),
  fastCheck.constantFrom<unknown>(null, true, false, [], {}, [null], { kind: 'away' }),
);

/**
 * Returns copies of a JSON value with one value inside it replaced, or left out.
 *
 * @param value plain JSON data
 */
export function anyMutationOf(value: unknown): Arbitrary<unknown> {
  return fastCheck
    .tuple(
      fastCheck.constantFrom(...pathsIn(value)),
      fastCheck.option(anyJunk, { nil: undefined }),
      fastCheck.integer({ min: -3, max: 3 }),
    )
    .map(([path, junk, factor]) => {
      const before = valueAt(value, path);
      const after = typeof before === 'number' && factor > 1 ? before * 10 ** factor : junk;
      return withValueAt(value, path, after);
    });
}

/** Returns the paths of all values inside a JSON value: of those that have parts, and of the parts. */
function pathsIn(value: unknown): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((part: unknown, index) => [index, part])
    : Object.entries(value);
  return parts.flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])]);
}
