/** Looks at a desk's screen without disturbing it: the X server keeps the pixels in a file. */
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { TIME_LIMIT, until } from './until.ts';

/** How often to look, in ms. */
const LOOK_EVERY = 4;
/** Which share of the pixels must differ from the commonest colour before a window counts as painted. */
const PAINTED_SHARE = 0.002;
/** Only every so many pixels of a row are compared when colours are counted. */
const STEP = 3;
const BYTES_PER_PIXEL = 4;
/** Positions in the header of an xwd file, and the size of an entry in its list of colours, all in bytes. */
const HEADER = { size: 0, height: 20, bytesPerLine: 48, colours: 76, colourSize: 12 };

export class Screen {
  readonly #file: number;
  /** Where the pixels are in the file, and where the middle of the screen is in the pixels, in bytes. */
  readonly #pixels: { readonly at: number; readonly bytes: number };
  readonly #middle: { readonly from: number; readonly to: number };

  /** @param file the desk's `screenFile` */
  constructor(file: string) {
    this.#file = fs.openSync(file, 'r');
    const header = Buffer.alloc(100);
    fs.readSync(this.#file, header, 0, header.length, 0);
    const field = (at: number): number => header.readUInt32BE(at);
    const rows = field(HEADER.height);
    const bytesPerLine = field(HEADER.bytesPerLine);
    this.#pixels = {
      at: field(HEADER.size) + field(HEADER.colours) * HEADER.colourSize,
      bytes: rows * bytesPerLine,
    };
    // A new window covers the middle. Its frame, with the title, is above.
    this.#middle = {
      from: Math.round(rows * 0.35) * bytesPerLine,
      to: Math.round(rows * 0.75) * bytesPerLine,
    };
  }

  /** The pixels of the screen now. */
  look(): Buffer {
    const { at, bytes } = this.#pixels;
    const picture = Buffer.alloc(bytes);
    fs.readSync(this.#file, picture, 0, bytes, at);
    return picture;
  }

  /**
   * Waits for a window on an empty screen, and for its content.
   *
   * @param empty the screen before
   * @returns when the window's frame was seen and when its content was, as `performance.now()`
   * @throws an Error after TIME_LIMIT
   */
  async windowShown(empty: Buffer): Promise<{ mapped: number; painted: number }> {
    const end = performance.now() + TIME_LIMIT;
    const { from, to } = this.#middle;
    let mapped: number | undefined;
    for (;;) {
      const now = performance.now();
      const picture = this.look();
      if (!picture.equals(empty)) {
        mapped ??= now;
        const share = shareOfOtherColours(picture.subarray(from, to), empty.subarray(from, to));
        if (share > PAINTED_SHARE) return { mapped, painted: now };
      }
      if (now > end) throw new Error('Timed out waiting for a window with content');
      await pause(LOOK_EVERY);
    }
  }

  /** Waits until the screen looks like this again. @throws an Error after TIME_LIMIT */
  async looksLike(picture: Buffer): Promise<void> {
    await until('the window to close', () => this.look().equals(picture));
  }

  /** Returns how many different pictures are shown per second. Looking costs processor time. */
  async picturesPerSecond(duringMs: number): Promise<number> {
    const started = performance.now();
    let pictures = 0;
    for (let last = this.look(); performance.now() - started < duringMs;) {
      await pause(LOOK_EVERY);
      const next = this.look();
      if (!next.equals(last)) pictures += 1;
      last = next;
    }
    return (pictures * 1000) / (performance.now() - started);
  }

  close(): void {
    fs.closeSync(this.#file);
  }
}

/** Which share of the pixels that have changed doesn't have their commonest colour. */
function shareOfOtherColours(picture: Buffer, empty: Buffer): number {
  const counts = new Map<number, number>();
  let changed = 0;
  for (let at = 0; at < picture.length; at += STEP * BYTES_PER_PIXEL) {
    const colour = picture.readUInt32LE(at);
    if (colour === empty.readUInt32LE(at)) continue;
    changed += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return changed === 0 ? 0 : 1 - Math.max(...counts.values()) / changed;
}
