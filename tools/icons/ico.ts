/** One picture in a Windows icon file. */
export interface IcoPicture {
  /** Width and height, 1 to 256. */
  readonly pixels: number;
  readonly png: Buffer;
}

const headerBytes = 6;
const entryBytes = 16;

/** Packs pictures into the .ico format: a header, one entry for each picture, then the PNGs themselves. */
export function icoOf(pictures: readonly IcoPicture[]): Buffer {
  const header = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ pixels, png }, index) => {
    const entry = headerBytes + entryBytes * index;
    header.writeUInt8(pixels % 256, entry); // 0 stands for 256
    header.writeUInt8(pixels % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // colour planes
    header.writeUInt16LE(32, entry + 6); // bits per pixel
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}
