/** Reading a member that the stand-in lacks throws, instead of handing the app a silent `undefined`. */

/** What languages, libraries and Playwright probe for on any object, and what Electron lacks in a main process on Linux. */
const probed = new Set([
  ...['then', 'toJSON', 'default', '__esModule', 'constructor', 'inspect', 'nodeType', 'tagName', 'domain'],
  ...['dock', 'ipcRenderer', 'contextBridge', 'webFrame'],
]);

/** What is said of a member, option or value that Electron has and the stand-in has not. */
export const missing = (what: string): Error => new Error(`${what} is not in the stand-in`);

/**
 * Puts a guard behind `object` (an object, or a class for its static members) that is asked only for members that it
 * has not, so that Playwright may still replace members and nothing is slower.
 */
export function strict<T extends object>(name: string, object: T): T {
  const base = (Object.getPrototypeOf(object) ?? Object.prototype) as object;
  const guard = new Proxy(base, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || probed.has(key))
        return Reflect.get(target, key, receiver);
      throw missing(`${name}.${key}`);
    },
  });
  return Object.setPrototypeOf(object, guard) as T;
}

/** The same for a class: for its static members and for every instance. */
export function strictClass<C extends { prototype: object; name: string }>(theClass: C): C {
  strict(theClass.name, theClass.prototype);
  return strict(theClass.name, theClass);
}

/** Throws when `options` has an option that the stand-in would have to ignore. */
export function refuseOtherOptions(where: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw missing(`${where} option ${key}`);
}
