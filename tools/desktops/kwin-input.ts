/**
 * A pointer on KDE: a small Wayland client, which sends KWin what a pointer would do, through KWin's own protocol for
 * that (`org_kde_kwin_fake_input`). To KWin it is a user's input.
 */
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { withStartLimit } from '../desk/starting.ts';

const PROTOCOL = 'org_kde_kwin_fake_input';
const VERSION = 3;

/** Object numbers: 1 is the display in every Wayland connection, and this client chooses the others. */
const objects = { display: 1, registry: 2, input: 3 } as const;
/** The numbers of the requests, from the protocols' definitions. */
const requests = {
  display: { getRegistry: 1 },
  registry: { bind: 0 },
  input: { authenticate: 0, pointerMotion: 1, button: 2, pointerMotionAbsolute: 9 },
} as const;
const REGISTRY_EVENT_GLOBAL = 0;

/** From Linux's input-event-codes.h. */
const LEFT_BUTTON = 0x110;
const HEADER = 8;

export class KwinInput {
  readonly #socket: net.Socket;
  #active: NodeJS.Timeout | undefined;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
  }

  /** @param file the compositor's socket */
  static async connect(file: string): Promise<KwinInput> {
    const socket = net.connect(file);
    const input = new KwinInput(socket);
    const number = withStartLimit('KWin’s input', numberOfProtocol(socket));
    input.#send(objects.display, requests.display.getRegistry, uint(objects.registry));
    const bound = [uint(await number), text(PROTOCOL), uint(VERSION), uint(objects.input)];
    input.#send(objects.registry, requests.registry.bind, ...bound);
    input.#send(objects.input, requests.input.authenticate, text('the tests'), text('to test'));
    return input;
  }

  #send(object: number, request: number, ...values: Buffer[]): void {
    const body = Buffer.concat(values);
    this.#socket.write(Buffer.concat([uint(object), uint(((HEADER + body.length) << 16) | request), body]));
  }

  /** Clicks with the left button at a position on the screen, in pixels. */
  async click(x: number, y: number): Promise<void> {
    this.#send(objects.input, requests.input.pointerMotionAbsolute, fixedPoint(x), fixedPoint(y));
    await pause(100); // what lies under the pointer has to notice it before the button is pressed
    for (const pressed of [1, 0]) {
      this.#send(objects.input, requests.input.button, uint(LEFT_BUTTON), uint(pressed));
    }
  }

  /** Moves the pointer back and forth every 300 ms, until `walkOff`. */
  stayActive(): void {
    this.walkOff();
    let step = 1;
    this.#active = setInterval(() => {
      step = -step;
      this.#send(objects.input, requests.input.pointerMotion, fixedPoint(step), fixedPoint(0));
    }, 300);
  }
  walkOff(): void {
    clearInterval(this.#active);
  }
  disconnect(): void {
    this.walkOff();
    this.#socket.destroy();
  }
}

/** Resolves to the number under which the compositor offers the protocol. */
function numberOfProtocol(socket: net.Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    // The connection breaks when the desktop ends.
    socket.on('error', reject).on('close', () => reject(new Error(`There is no ${PROTOCOL}`)));
    socket.on('data', (more: Buffer) => {
      received = Buffer.concat([received, more]);
      while (received.length >= HEADER) {
        const size = received.readUInt16LE(6);
        if (received.length < size) return;
        const [object, event] = [received.readUInt32LE(0), received.readUInt16LE(4)];
        const body = received.subarray(HEADER, size);
        received = received.subarray(size);
        if (object !== objects.registry || event !== REGISTRY_EVENT_GLOBAL) continue;
        const lengthWithZero = body.readUInt32LE(4);
        if (body.toString('utf8', 8, 8 + lengthWithZero - 1) === PROTOCOL) resolve(body.readUInt32LE(0));
      }
    });
  });
}

// Wayland's data types, in the byte order of x64 and arm64.

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A number with eight binary places. */
function fixedPoint(value: number): Buffer {
  return uint(Math.round(value * 256));
}

/** Its length, its characters and a zero byte, padded to four bytes. */
function text(value: string): Buffer {
  const length = Buffer.byteLength(value) + 1;
  const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
  padded.write(value);
  return Buffer.concat([uint(length), padded]);
}
