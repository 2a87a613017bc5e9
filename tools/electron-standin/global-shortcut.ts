/** globalShortcut: grabs keys of the X server, as Electron does in X11. */
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { missing, strict } from './strict.ts';
import type { GrabRequest, GrabWorkerData } from './x-key-grabs.ts';

const modifierBits: ReadonlyMap<string, number> = new Map(
  Object.entries({ shift: 1, ctrl: 4, control: 4, alt: 8, meta: 64, super: 64 }),
);

/** The X server's numbers of the keys that type nothing. */
const keysyms: ReadonlyMap<string, number> = new Map(
  Object.entries({
    space: 0x20,
    tab: 0xff09,
    enter: 0xff0d,
    home: 0xff50,
    left: 0xff51,
    up: 0xff52,
    right: 0xff53,
    down: 0xff54,
    pageup: 0xff55,
    pagedown: 0xff56,
    end: 0xff57,
    insert: 0xff63,
    delete: 0xffff,
    mediaplaypause: 0x1008ff14,
    mediastop: 0x1008ff15,
    mediaprevioustrack: 0x1008ff16,
    medianexttrack: 0x1008ff17,
  }),
);

/** How long the X server may take, in ms. */
const TIMEOUT = 5_000;

interface Grabber {
  /** Returns the key's code, or 0 if it can't be grabbed. Blocks until the X server has answered. */
  ask(request: GrabRequest): number;
}

let grabber: Grabber | undefined;
const grabs = new Map<string, { request: GrabRequest; keycode: number; callback: () => void }>();

function startGrabber(): Grabber {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const data: GrabWorkerData = { display: process.env['DISPLAY'] ?? '', replies: port2, signal };
  const worker = new Worker(path.join(import.meta.dirname, 'x-key-grabs.ts'), {
    workerData: data,
    transferList: [port2],
    argv: [],
    execArgv: [],
  });
  worker.unref();
  worker.on('error', (error: Error) => console.error("The stand-in can't grab keys:", error.message));
  worker.on('message', (pressed: { keycode: number; modifiers: number }) => {
    for (const { keycode, request, callback } of grabs.values())
      if (keycode === pressed.keycode && request.modifiers === pressed.modifiers) callback();
  });
  return {
    ask(request) {
      const before = Atomics.load(signal, 0);
      worker.postMessage(request);
      Atomics.wait(signal, 0, before, TIMEOUT);
      const reply = receiveMessageOnPort(port1) as { message: number } | undefined;
      return reply?.message ?? 0;
    },
  };
}

function keysymOf(key: string): number {
  if (/^[a-z\d]$/.test(key)) return key.charCodeAt(0);
  const functionKey = /^f(\d+)$/.exec(key);
  if (functionKey) return 0xffbd + Number(functionKey[1]);
  const keysym = keysyms.get(key);
  if (keysym === undefined) throw missing(`globalShortcut's key ${key}`);
  return keysym;
}

function requestOf(accelerator: string): GrabRequest {
  const words = accelerator.toLowerCase().split('+');
  const modifiers = words.slice(0, -1).map((word) => {
    const bit = modifierBits.get(word);
    if (bit === undefined) throw missing(`globalShortcut's modifier ${word}`);
    return bit;
  });
  const keysym = keysymOf(words.at(-1) ?? '');
  return { grab: true, keysym, modifiers: modifiers.reduce((all, bit) => all | bit, 0) };
}

export const globalShortcut = strict('globalShortcut', {
  register(accelerator: string, callback: () => void): boolean {
    if (grabs.has(accelerator)) return false;
    grabber ??= startGrabber();
    const request = requestOf(accelerator);
    const keycode = grabber.ask(request);
    if (keycode === 0) return false;
    grabs.set(accelerator, { request, keycode, callback });
    return true;
  },
  unregister(accelerator: string): void {
    const grab = grabs.get(accelerator);
    if (!grab) return;
    grabs.delete(accelerator);
    grabber?.ask({ ...grab.request, grab: false });
  },
});
