/**
 * What a payload can be made of, before its schema looks at it. Structured clone lets a page send more than JSON can hold:
 * cycles, maps, typed arrays, arrays of any length without a single item. A schema could take such an object for an empty
 * one, or be kept busy by it.
 */

/** How many values and characters a payload may have. The largest one that the page sends has a few hundred. */
const MOST = 20_000;
/** How deep values may be nested. Settings need four levels. */
const DEEPEST = 10;

/** Returns why a payload isn't plain data of a moderate size, beginning with the path in it; undefined if it is. */
export function faultInPlainData(payload: unknown): string | undefined {
  let left = MOST;

  const visit = (value: unknown, keys: readonly string[]): string | undefined => {
    const fault = (reason: string) => `${keys.join('.') || 'payload'}: ${reason}`;
    left -= 1 + lengthOf(value);
    if (left < 0) return fault('Too large');
    if (typeof value !== 'object' || value === null)
      return isPlain(value) ? undefined : fault('Not plain data');
    if (!Array.isArray(value) && !isPlainObject(value)) return fault('Not plain data');
    if (keys.length === DEEPEST) return fault('Nested too deeply');
    for (const [key, item] of Object.entries(value)) {
      left -= key.length;
      if (left < 0) return fault('Too large');
      if (key === '__proto__') return fault('Unrecognized key: "__proto__"');
      const inside = visit(item, [...keys, key]);
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  return visit(payload, []);
}

/** The items or characters of a value that count although they may not be there one by one. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

function isPlain(value: unknown): boolean {
  return ['undefined', 'boolean', 'number', 'string'].includes(typeof value) || value === null;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
