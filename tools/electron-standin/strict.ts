/** Makes a member that the stand-in doesn't have throw, instead of being undefined. */

/** Members that libraries and Playwright probe on any object, and that Electron lacks in a main process on Linux. */
const probed = new Set([
  ...['then', 'toJSON', 'default', '__esModule', 'constructor', 'inspect', 'nodeType', 'tagName', 'domain'],
  ...['dock', 'ipcRenderer', 'contextBridge', 'webFrame'],
]);

/** The error for a member, option or value that Electron has and the stand-in hasn't. */
export const missing = (what: string): Error => new Error(`${what} is not in the stand-in`);

/**
 * Makes reading a missing member of `object` throw. For a class, this applies to its static members. The guard is the
 * object's prototype, so existing members are as fast as before and Playwright can still replace them.
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

/** Like `strict`, for a class's static members and its instances. */
export function strictClass<C extends { prototype: object; name: string }>(theClass: C): C {
  strict(theClass.name, theClass.prototype);
  return strict(theClass.name, theClass);
}

/** @throws for an option that isn't in `known`: the stand-in would have to ignore it */
export function refuseOtherOptions(where: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw missing(`${where} option ${key}`);
}
