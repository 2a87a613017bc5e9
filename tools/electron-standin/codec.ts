/** Structured clone as text, for the values that are sent between the main process and a page. */
export interface Codec {
  /** @throws 'An object could not be cloned.', as Electron does */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Self-contained, because its source also runs in the page. */
export function makeCodec(): Codec {
  type Packed = string | number | boolean | null | [string, ...Packed[]];
  const views = {
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
  };

  const toText = (bytes: Uint8Array): string => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const toBytes = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;

  // An object that has been packed before is packed as its number, which keeps cycles and shared objects.
  const pack = (value: unknown, seen: Map<object, number>): Packed => {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    if (value === null || typeof value !== 'object') return value as Packed;
    const number = seen.get(value);
    if (number !== undefined) return ['again', number];
    seen.set(value, seen.size);
    const packAll = (items: Iterable<unknown>): Packed[] => Array.from(items, (item) => pack(item, seen));
    if (Array.isArray(value)) return ['array', ...packAll(value)];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map) return ['map', ...packAll([...value].flat())];
    if (value instanceof Set) return ['set', ...packAll(value)];
    if (value instanceof ArrayBuffer) return ['buffer', toText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return ['view', value.constructor.name, toText(new Uint8Array(buffer, byteOffset, byteLength))];
    }
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error(`A ${value.constructor.name} over IPC is not in the stand-in`);
    return ['object', ...Object.entries(value).flatMap(([key, item]) => [key, pack(item, seen)])];
  };

  const unpack = (packed: Packed, seen: unknown[]): unknown => {
    if (!Array.isArray(packed)) return packed;
    const [tag, ...parts] = packed;
    const [first, second, third] = parts as [string, string, string];
    const register = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const pairs = (visit: (key: Packed, value: Packed) => void): void => {
      for (let i = 0; i < parts.length; i += 2) visit(parts[i] as Packed, parts[i + 1] as Packed);
    };
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(first);
      case 'number':
        return Number(first);
      case 'again':
        return seen[Number(first)];
      case 'date':
        return register(new Date(Number(first)));
      case 'buffer':
        return register(toBytes(first));
      case 'view':
        return register(new views[first as keyof typeof views](toBytes(second)));
      case 'error':
        return register(Object.assign(new Error(second), { name: first, stack: third }));
      case 'array': {
        const made: unknown[] = register([]);
        for (const part of parts) made.push(unpack(part, seen));
        return made;
      }
      case 'set': {
        const made = register(new Set());
        for (const part of parts) made.add(unpack(part, seen));
        return made;
      }
      case 'map': {
        const made = register(new Map());
        pairs((key, value) => made.set(unpack(key, seen), unpack(value, seen)));
        return made;
      }
      default: {
        const made: Record<string, unknown> = register({});
        pairs((key, value) => (made[key as string] = unpack(value, seen)));
        return made;
      }
    }
  };

  return {
    encode(value) {
      let copy: unknown;
      try {
        copy = structuredClone(value);
      } catch {
        throw new Error('An object could not be cloned.');
      }
      return JSON.stringify(pack(copy, new Map()));
    },
    decode: (text) => unpack(JSON.parse(text) as Packed, []),
  };
}

export const codec = makeCodec();
