/** Finds and replaces single values inside a JSON value. */

/** The keys and list positions from the whole value to a part of it. */
export type JsonPath = readonly (string | number)[];

/** Returns the paths of all values that have no parts. A list inside a list, such as a time range, counts as one value. */
export function leavesOf(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index) =>
      Array.isArray(element) ? [[...path, index]] : leavesOf(element, [...path, index]),
    );
  }
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** Returns a copy in which the value at a path is another; if that is undefined, without the value. */
export function withValueAt(whole: unknown, [key, ...rest]: JsonPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.flatMap((element: unknown, index) => {
      const replaced = index === key ? withValueAt(element, rest, value) : element;
      return replaced === undefined ? [] : [replaced];
    });
  }
  const entries = Object.entries(whole as object).map(([name, part]: [string, unknown]) => [
    name,
    name === key ? withValueAt(part, rest, value) : part,
  ]);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined)) as unknown;
}

/** Returns the value at a path, or undefined if there is none. */
export function valueAt(whole: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    whole,
  );
}
