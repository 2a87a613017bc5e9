/** Files that were edited by hand or damaged: valid JSON in which one value has been replaced. */
import fastCheck, { type Arbitrary } from 'fast-check';

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
  const paths = pathsIn(value);
  return fastCheck
    .tuple(
      fastCheck.constantFrom(...paths),
      fastCheck.option(anyJunk, { nil: undefined }),
      fastCheck.integer({ min: -3, max: 3 }),
    )
    .map(([path, junk, factor]) => {
      const copy = JSON.parse(JSON.stringify(value)) as unknown;
      replaceAt(copy, path, (before) =>
        typeof before === 'number' && factor > 1 ? before * 10 ** factor : junk,
      );
      return copy;
    });
}

type Path = readonly string[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((path) => [key, ...path]),
  ]);
}

function replaceAt(value: unknown, [key = '', ...rest]: Path, replace: (before: unknown) => unknown): void {
  const container = value as Record<string, unknown>;
  if (rest.length > 0) {
    replaceAt(container[key], rest, replace);
    return;
  }
  const after = replace(container[key]);
  if (after === undefined) Reflect.deleteProperty(container, key);
  else container[key] = after;
}
