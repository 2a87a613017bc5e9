/**
 * Electron's renderer side, in the preload's isolated world: ipcRenderer, navigations and new windows, which the main
 * process decides about, and the preload itself.
 */
import type { Codec } from '../codec.ts';
import type { Bridge } from './bridge.ts';

export interface PreloadInfo {
  /** The members of `process` that a sandboxed preload has. */
  process: Record<string, unknown>;
  /** The app's own schemes, which Chromium doesn't know, with the colon. */
  schemes: string[];
  /** Whether the main process may prevent the window from closing. */
  asksBeforeClosing: boolean;
}

/** Messages from the preload's world to the main process. */
export type FromPreload =
  | { kind: 'send'; channel: string; values: string }
  | { kind: 'invoke'; id: number; channel: string; values: string }
  | { kind: 'navigate' | 'open'; url: string }
  | { kind: 'preload-error'; message: string };
/** Messages from the main process to the preload's world. */
export type ToPreload =
  | { kind: 'send'; channel: string; values: string }
  | { kind: 'result'; id: number; value?: string; error?: string };

type Listener = (event: object, ...values: unknown[]) => void;
/** A preload file, as a CommonJS function. */
export type Preload = (
  require: unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;
declare const standInSend: (text: string) => void;
declare global {
  var standInReceive: (message: ToPreload) => void;
}

/** Self-contained, because its source runs in the page. */
export function startPreloadWorld(codec: Codec, bridge: Bridge, info: PreloadInfo, preload?: Preload): void {
  const post = (message: FromPreload): void => standInSend(JSON.stringify(message));
  const strict = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, key, receiver): unknown {
        if (typeof key === 'symbol' || key in target || key === 'then')
          return Reflect.get(target, key, receiver);
        throw new Error(`${name}.${key} is not in the stand-in`);
      },
    });

  const listeners = new Map<string, Listener[]>();
  const results = new Map<number, (message: { value?: string; error?: string }) => void>();
  let lastId = 0;
  const ipcRenderer = strict('ipcRenderer', {
    send(channel: string, ...values: unknown[]) {
      post({ kind: 'send', channel, values: codec.encode(values) });
    },
    async invoke(channel: string, ...values: unknown[]) {
      const id = ++lastId;
      const text = codec.encode(values);
      return new Promise((resolve, reject) => {
        results.set(id, ({ value, error }) => {
          if (error === undefined) resolve(codec.decode(value as string));
          else reject(new Error(`Error invoking remote method '${channel}': ${error}`));
        });
        post({ kind: 'invoke', id, channel, values: text });
      });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      const all = [...(listeners.get(channel) ?? [])];
      if (all.includes(listener)) all.splice(all.lastIndexOf(listener), 1);
      listeners.set(channel, all);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener): unknown => ipcRenderer.off(channel, listener),
  });
  globalThis.standInReceive = (message) => {
    if (message.kind === 'send') {
      const values = codec.decode(message.values) as unknown[];
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...values);
      return;
    }
    results.get(message.id)?.(message);
    results.delete(message.id);
  };

  // Chromium can't follow a link to app://…, so the main process decides and loads the page's http address.
  let leftAt = 0;
  window.navigation.addEventListener('navigate', (event) => {
    leftAt = Date.now();
    const { url } = event.destination;
    if (!info.schemes.includes(new URL(url).protocol)) return;
    event.preventDefault();
    post({ kind: 'navigate', url });
  });

  // Asks the main process before Chromium opens a window, so that a denied window is never visible.
  const open = (url = 'about:blank'): null => {
    post({ kind: 'open', url: new URL(url, document.baseURI).href });
    return null;
  };
  bridge.expose('open', open);
  window.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target=_blank]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  });

  // Only a page can prevent the window manager's close button. Navigating and reloading also fire beforeunload.
  if (info.asksBeforeClosing) {
    window.addEventListener('beforeunload', (event) => {
      if (Date.now() - leftAt > 300) event.preventDefault();
    });
  }

  if (!preload) return;
  const exposed = new Set<string>();
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      if (exposed.has(key) || key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      exposed.add(key);
      bridge.expose(key, api);
    },
  });
  const electron = strict('electron (in a preload)', { contextBridge, ipcRenderer });
  const require = (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    if (['events', 'timers', 'url'].includes(name))
      throw new Error(`require('${name}') in a preload is not in the stand-in`);
    throw new Error(`module not found: ${name}`); // Electron's message in a sandboxed preload
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, strict('process', info.process));
  } catch (error) {
    console.error('Unable to load preload script:', error);
    post({ kind: 'preload-error', message: String(error instanceof Error ? error.stack : error) });
  }
}
