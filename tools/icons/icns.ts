/** The types under which a macOS icon file holds PNGs, by their width and height in pixels. */
const types = {
  32: ['ic11'], // 16 points at twice the pixels
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
} as const satisfies Record<number, readonly string[]>;

/** The sizes of the pictures, in pixels. */
const icnsSizes = Object.keys(types).map(Number) as readonly (keyof typeof types)[];

/**
 * Packs PNGs into the .icns format: a header, then each picture after its type and length.
 *
 * @param draw returns the picture as a PNG of this width and height
 */
export function icnsOf(draw: (pixels: number) => Buffer): Buffer {
  const parts = icnsSizes.flatMap((pixels) => {
    const png = draw(pixels);
    return types[pixels].map((type) => part(type, png));
  });
  return part('icns', Buffer.concat(parts));
}

function part(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
