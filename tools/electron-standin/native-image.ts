/** nativeImage: PNG images, with representations for several scale factors. */
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
  /** Ignores bytes that aren't an image, as Electron does. */
  #add(bytes: Buffer, scaleFactor: number): void {
    if (bytes.subarray(0, 3).equals(JPEG)) throw missing('nativeImage of a JPEG');
    if (bytes.subarray(0, 8).equals(PNG))
      this.#representations.push({ scaleFactor, png: Buffer.from(bytes) });
  }
  isEmpty(): boolean {
    return this.#representations.length === 0;
  }
  /** In device-independent pixels. */
  getSize(): Electron.Size {
    const [first] = this.#representations;
    if (!first) return { width: 0, height: 0 };
    const { png, scaleFactor } = first; // a PNG has its width at byte 16 and its height at byte 20
    return { width: png.readUInt32BE(16) / scaleFactor, height: png.readUInt32BE(20) / scaleFactor };
  }
  addRepresentation({ scaleFactor = 1, buffer, dataURL }: Electron.AddRepresentationOptions): void {
    this.#add(dataURL ? fromDataURL(dataURL) : (buffer ?? Buffer.alloc(0)), scaleFactor);
  }
  toPNG({ scaleFactor = 1 }: Electron.ToPNGOptions = {}): Buffer {
    const exact = this.#representations.find((representation) => representation.scaleFactor === scaleFactor);
    return (exact ?? this.#representations[0])?.png ?? Buffer.alloc(0);
  }
  /** Only stores the flag, as Electron does on Linux: only macOS uses it. */
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

/** Writes an icon to a file in the app's data folder and returns its path. The desktop only takes icons as files. */
export function asFile(image: Electron.NativeImage | NativeImage): string {
  const folder = path.join(app.getPath('userData'), 'standin-icons');
  fs.mkdirSync(folder, { recursive: true });
  const png = image.toPNG();
  // The name depends on the content: the same icon needs no new file, and the desktop doesn't show a cached older one.
  const file = path.join(folder, `${createHash('sha256').update(png).digest('hex').slice(0, 16)}.png`);
  if (!fs.existsSync(file)) fs.writeFileSync(file, png);
  return file;
}
