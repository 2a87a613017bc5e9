export interface Bridge {
  /** Defines `window[key]` as `api` in the other world, replacing an existing value. */
  expose(key: string, api: unknown): void;
}

/**
 * contextBridge: passes functions, promises and cloneable values between the page's world and the preload's isolated
 * world. The two worlds only share the DOM, so they send each other events whose name (`secret`) only they know. An
 * event's detail is cloned for the other world. Dispatching is synchronous, so a call into the other world can return a
 * value. The function is self-contained, because its source runs in both worlds, before the page's own scripts.
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
  let outcome: { kind: 'return' | 'throw'; value: unknown } | undefined;

  const post = (detail: Message): void => {
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
        (result) => post({ kind: 'resolve', id, value: wrap(result) }),
        (error: unknown) => post({ kind: 'reject', id, value: error }),
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
    outcome = undefined;
    post({ kind: 'call', id, values: values.map(wrap) });
    const received = outcome as { kind: 'return' | 'throw'; value: unknown } | undefined;
    if (!received) throw new Error('An object could not be cloned.'); // the event lost its detail
    if (received.kind === 'throw') throw received.value;
    return unwrap(received.value);
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
          post({ kind: 'return', value: wrap(functions.get(message.id)?.(...message.values.map(unwrap))) });
        } catch (error) {
          post({ kind: 'throw', value: error });
        }
        break;
      case 'return':
      case 'throw':
        outcome = message;
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
      post({ kind: 'expose', key, value: wrap(api) });
    },
  };
}
