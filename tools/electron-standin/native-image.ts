/** nativeImage: PNG pictures, with their sizes and their variants for dense screens. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import { missing, strict, strictClass } from './strict.ts';

interface Representation {
  scaleFactor: number;
  png: Buffer;
}
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

export class NativeImage {
  #representations: Representation[] = [];
  #template = false;

  constructor(bytes: Buffer) {
    this.#add(bytes, 1);
  }
  /** What is no picture leaves the image empty, as in Electron. */
  #add(bytes: Buffer, scaleFactor: number): void {
    if (bytes.subarray(0, 3).equals(JPEG)) throw missing('nativeImage of a JPEG');
    if (bytes.subarray(0, 8).equals(PNG))
      this.#representations.push({ scaleFactor, png: Buffer.from(bytes) });
  }
  isEmpty(): boolean {
    return this.#representations.length === 0;
  }
  /** In pixels of a screen whose scale factor is 1. */
  getSize(): Electron.Size {
    const [first] = this.#representations;
    if (!first) return { width: 0, height: 0 };
    const { png, scaleFactor } = first; // a PNG's header has its width and height at the bytes 16 and 20
    return { width: png.readUInt32BE(16) / scaleFactor, height: png.readUInt32BE(20) / scaleFactor };
  }
  addRepresentation({ scaleFactor = 1, buffer, dataURL }: Electron.AddRepresentationOptions): void {
    this.#add(dataURL ? fromDataURL(dataURL) : (buffer ?? Buffer.alloc(0)), scaleFactor);
  }
  toPNG({ scaleFactor = 1 }: Electron.ToPNGOptions = {}): Buffer {
    const exact = this.#representations.find((each) => each.scaleFactor === scaleFactor);
    return (exact ?? this.#representations[0])?.png ?? Buffer.alloc(0);
  }
  /** A mark for macOS; Electron too only remembers it elsewhere. */
  setTemplateImage(template: boolean): void {
    this.#template = template;
  }
  isTemplateImage(): boolean {
    return this.#template;
  }
}
strictClass(NativeImage);

const fromDataURL = (url: string): Buffer => {
  const [, base64 = ''] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
  return Buffer.from(base64, 'base64');
};

export const nativeImage = strict('nativeImage', {
  createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (buffer: Buffer): NativeImage => new NativeImage(buffer),
  createFromDataURL: (url: string): NativeImage => new NativeImage(fromDataURL(url)),
  createFromPath(file: string): NativeImage {
    return new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0));
  },
});

/** The desktop takes icons as files: writes the image to one among the app's data. */
export function asFile(image: Electron.NativeImage | NativeImage): string {
  const folder = path.join(app.getPath('userData'), 'standin-icons');
  fs.mkdirSync(folder, { recursive: true });
  const png = image.toPNG();
  // Named by its content: an icon that comes again needs no new file, and one that changes is not taken from a cache.
  const file = path.join(folder, `${createHash('sha256').update(png).digest('hex').slice(0, 16)}.png`);
  if (!fs.existsSync(file)) fs.writeFileSync(file, png);
  return file;
}
