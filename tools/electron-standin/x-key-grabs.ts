/**
 * A worker that grabs keys of the X server for `globalShortcut`. It speaks the X protocol itself, because no command
 * line tool grabs keys: https://www.x.org/releases/current/doc/xproto/x11protocol.html
 */
import net from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

export interface GrabRequest {
  readonly grab: boolean;
  readonly keysym: number;
  readonly modifiers: number;
}

/** What the main thread passes: where to put replies, and a number that changes with each of them. */
export interface GrabWorkerData {
  readonly display: string;
  readonly replies: MessagePort;
  readonly signal: Int32Array;
}

const { display, replies, signal } = workerData as GrabWorkerData;

/** Caps Lock and Num Lock make no difference to a shortcut, but they do to a grab. */
const locks = [0, 2, 16, 18];
const LOCK_BITS = 18;
const MODIFIER_BITS = 0xff;

const opcodes = { grabKey: 33, ungrabKey: 34, getInputFocus: 43, getKeyboardMapping: 101 };
const KEY_PRESS = 2;

const socket = net.connect(`/tmp/.X11-unix/X${/:(\d+)/.exec(display)?.[1] ?? '0'}`);
const input = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
let received = Buffer.alloc(0);

async function read(length: number): Promise<Buffer> {
  while (received.length < length) {
    const next = await input.next();
    if (next.done) process.exit();
    received = Buffer.concat([received, next.value]);
  }
  const part = received.subarray(0, length);
  received = received.subarray(length);
  return part;
}

/** Answers of the server to requests that have one, and its errors. Events go to the main thread. */
let answered: (message: Buffer) => void = () => {};

async function readMessages(): Promise<never> {
  for (;;) {
    const head = await read(32);
    const kind = (head[0] ?? 0) & 0x7f;
    if (kind === KEY_PRESS) {
      const modifiers = head.readUInt16LE(28) & MODIFIER_BITS & ~LOCK_BITS;
      parentPort?.postMessage({ keycode: head[1], modifiers });
    } else if (kind < KEY_PRESS) {
      const rest = kind === 1 ? await read(head.readUInt32LE(4) * 4) : Buffer.alloc(0);
      answered(Buffer.concat([head, rest]));
    }
  }
}

/** Sends requests, and waits until the server has handled them. Returns its answers and errors. */
async function send(...requests: Buffer[]): Promise<Buffer[]> {
  const messages: Buffer[] = [];
  const { promise, resolve } = Promise.withResolvers<Buffer[]>();
  const expected = requests.some((request) => request[0] === opcodes.getKeyboardMapping) ? 2 : 1;
  answered = (message) => {
    messages.push(message);
    if (messages.filter(([kind]) => kind === 1).length === expected) resolve(messages);
  };
  socket.write(Buffer.concat([...requests, request(opcodes.getInputFocus, 4)]));
  return promise;
}

function request(opcode: number, length: number, fill: (bytes: Buffer) => void = () => {}): Buffer {
  const bytes = Buffer.alloc(length);
  bytes[0] = opcode;
  bytes.writeUInt16LE(length / 4, 2);
  fill(bytes);
  return bytes;
}

interface Server {
  /** The root window. */
  readonly root: number;
  /** The first and the last code of a key. */
  readonly first: number;
  readonly last: number;
}

async function setUp(): Promise<Server> {
  const hello = Buffer.alloc(12);
  hello.write('l', 0, 'latin1');
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const head = await read(8);
  if (head[0] !== 1) throw new Error('The X server refuses the stand-in');
  const body = await read(head.readUInt16LE(6) * 4);
  const vendor = Math.ceil(body.readUInt16LE(16) / 4) * 4;
  const formats = (body[21] ?? 0) * 8;
  return { root: body.readUInt32LE(32 + vendor + formats), first: body[26] ?? 8, last: body[27] ?? 255 };
}

/** Undefined if the server refuses the connection, for example because it wants a cookie. */
const server = await setUp().catch(() => undefined);
if (server) void readMessages();

async function keycodeOf(keysym: number, { first, last }: Server): Promise<number | undefined> {
  const count = last - first + 1;
  const [mapping] = await send(
    request(opcodes.getKeyboardMapping, 8, (bytes) => {
      bytes[4] = first;
      bytes[5] = count;
    }),
  );
  const perKey = mapping?.[1] ?? 1;
  for (let index = 0; index < count * perKey; index++)
    if (mapping?.readUInt32LE(32 + index * 4) === keysym) return first + Math.floor(index / perKey);
  return undefined;
}

function grabRequest(root: number, keycode: number, modifiers: number): Buffer {
  return request(opcodes.grabKey, 16, (bytes) => {
    bytes.writeUInt32LE(root, 4);
    bytes.writeUInt16LE(modifiers, 8);
    bytes[10] = keycode;
    bytes.fill(1, 11, 13); // asynchronous
  });
}

function ungrabRequest(root: number, keycode: number, modifiers: number): Buffer {
  return request(opcodes.ungrabKey, 12, (bytes) => {
    bytes[1] = keycode;
    bytes.writeUInt32LE(root, 4);
    bytes.writeUInt16LE(modifiers, 8);
  });
}

/** Returns the key's code, or 0 if it can't be grabbed: another program has it, or the keyboard doesn't. */
async function handle({ grab, keysym, modifiers }: GrabRequest): Promise<number> {
  if (!server) return 0;
  const keycode = await keycodeOf(keysym, server);
  if (keycode === undefined) return 0;
  const all = (one: typeof grabRequest) => locks.map((lock) => one(server.root, keycode, modifiers | lock));
  const errors = (await send(...all(grab ? grabRequest : ungrabRequest))).filter(([kind]) => kind === 0);
  if (errors.length === 0) return keycode;
  await send(...all(ungrabRequest));
  return 0;
}

parentPort?.on('message', (message: GrabRequest) => {
  void handle(message).then((keycode) => {
    replies.postMessage(keycode);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
});
