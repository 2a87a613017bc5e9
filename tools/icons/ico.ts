/** One picture in a Windows icon file. */
export interface IcoPicture {
  /** Width and height, 1 to 256. */
  readonly pixels: number;
  /** The picture as `bitmapOf` or a PNG encoder returns it. Parts of Windows read PNG only at 256 pixels. */
  readonly image: Buffer;
}

const headerBytes = 6;
const entryBytes = 16;
const bitmapHeaderBytes = 40;

/** Packs pictures into the .ico format: a header, one entry for each picture, then the pictures themselves. */
export function icoOf(pictures: readonly IcoPicture[]): Buffer {
  const header = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ pixels, image }, index) => {
    const entry = headerBytes + entryBytes * index;
    header.writeUInt8(pixels % 256, entry); // 0 stands for 256
    header.writeUInt8(pixels % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // colour planes
    header.writeUInt16LE(32, entry + 6); // bits per pixel
    header.writeUInt32LE(image.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...pictures.map(({ image }) => image)]);
}

/**
 * Encodes a square picture as the bitmap of an icon: 32 bits per pixel from the bottom row up, then a mask of 1 bit per
 * pixel, which is all zero because the alpha channel has the transparency.
 *
 * @param rgba rows of red, green, blue and alpha from the top down, with the colours multiplied by alpha
 */
export function bitmapOf(pixels: number, rgba: Uint8Array): Buffer {
  const maskRowBytes = Math.ceil(pixels / 32) * 4;
  const bitmap = Buffer.alloc(bitmapHeaderBytes + pixels * pixels * 4 + pixels * maskRowBytes);
  bitmap.writeUInt32LE(bitmapHeaderBytes, 0);
  bitmap.writeInt32LE(pixels, 4);
  bitmap.writeInt32LE(pixels * 2, 8); // the picture and its mask
  bitmap.writeUInt16LE(1, 12); // colour planes
  bitmap.writeUInt16LE(32, 14); // bits per pixel
  for (let row = 0; row < pixels; row += 1) {
    for (let column = 0; column < pixels; column += 1) {
      const from = (row * pixels + column) * 4;
      const to = bitmapHeaderBytes + ((pixels - 1 - row) * pixels + column) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      const own = (colour: number): number => (alpha === 0 ? 0 : Math.round((colour * 255) / alpha));
      bitmap.set([own(blue), own(green), own(red), alpha], to);
    }
  }
  return bitmap;
}
