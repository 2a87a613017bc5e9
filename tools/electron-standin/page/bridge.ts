export interface Bridge {
  /** Puts `api` into the other world under `key`, in the place of what is there. */
  expose(key: string, api: unknown): void;
}

/**
 * contextBridge: carries functions, promises and clonable values between the page's world and the preload's isolated
 * world. The two worlds share only the DOM; they talk by events under a name that only they know. An event's detail is
 * cloned on its way, and dispatching is synchronous, so a function can be called across and answer at once.
 * The function is self-contained: its source is put into both worlds, before the page's own scripts.
 */
export function makeBridge(secret: string, world: 'page' | 'preload'): Bridge {
  type Message =
    | { kind: 'expose'; key: string; value: unknown }
    | { kind: 'call'; id: number; values: unknown[] }
    | { kind: 'return' | 'throw'; value: unknown }
    | { kind: 'resolve' | 'reject'; id: number; value: unknown };
  type Fn = (...values: unknown[]) => unknown;
  type Dictionary = Record<string, unknown>;

  // The page may replace these later.
  const dispatch = window.dispatchEvent.bind(window);
  const BridgeEvent = window.CustomEvent;
  const [here, there] =
    world === 'page' ? [`${secret}-page`, `${secret}-preload`] : [`${secret}-preload`, `${secret}-page`];

  const functions = new Map<number, Fn>();
  const promises = new Map<number, { resolve: Fn; reject: Fn }>();
  let lastId = 0;
  let answer: { kind: 'return' | 'throw'; value: unknown } | undefined;

  const tell = (detail: Message): void => {
    dispatch(new BridgeEvent(there, { detail }));
  };
  const mapValues = (value: object, change: (item: unknown) => unknown): Dictionary =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
  const isPlain = (value: unknown): value is Dictionary =>
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

  const wrap = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') {
      functions.set(++lastId, value as Fn);
      return { [secret]: 'function', id: lastId };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => tell({ kind: 'resolve', id, value: wrap(result) }),
        (error: unknown) => tell({ kind: 'reject', id, value: error }),
      );
      return { [secret]: 'promise', id };
    }
    if (Array.isArray(value)) return value.map(wrap);
    return isPlain(value) ? mapValues(value, wrap) : value;
  };
  const unwrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unwrap);
    if (!isPlain(value)) return value;
    const id = value['id'] as number;
    if (value[secret] === 'function') return (...values: unknown[]) => call(id, values);
    if (value[secret] === 'promise')
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    return mapValues(value, unwrap);
  };
  const call = (id: number, values: unknown[]): unknown => {
    answer = undefined;
    tell({ kind: 'call', id, values: values.map(wrap) });
    const given = answer as { kind: 'return' | 'throw'; value: unknown } | undefined;
    if (!given) throw new Error('An object could not be cloned.'); // the other world saw an event without its detail
    if (given.kind === 'throw') throw given.value;
    return unwrap(given.value);
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };

  window.addEventListener(here, (event) => {
    const message = (event as CustomEvent<Message | null>).detail;
    switch (message?.kind) {
      case 'expose':
        Object.defineProperty(window, message.key, {
          value: freeze(unwrap(message.value)),
          enumerable: true,
        });
        break;
      case 'call':
        try {
          tell({ kind: 'return', value: wrap(functions.get(message.id)?.(...message.values.map(unwrap))) });
        } catch (error) {
          tell({ kind: 'throw', value: error });
        }
        break;
      case 'return':
      case 'throw':
        answer = message;
        break;
      case 'resolve':
      case 'reject':
        promises.get(message.id)?.[message.kind](unwrap(message.value));
        promises.delete(message.id);
        break;
      case undefined:
    }
  });
  return {
    expose(key, api) {
      tell({ kind: 'expose', key, value: wrap(api) });
    },
  };
}
