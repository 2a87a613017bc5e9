/** The byte order marks with which editors say how they have saved a text. */
const marks: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Thrown for bytes that aren't text. */
export class NotTextError extends Error {
  constructor() {
    super("it isn't text in UTF-8, or in UTF-16 with a byte order mark");
    this.name = 'NotTextError';
  }
}

/**
 * Returns the text of a file that a user may have written: UTF-8, or UTF-16 that begins with a byte order mark, as some
 * Windows editors save it. The byte order mark is left out.
 *
 * @throws NotTextError if the bytes aren't text in one of these encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text = decode(bytes, found?.encoding ?? 'utf-8');
  // No text contains this character. UTF-16 without a byte order mark, read as UTF-8, is full of it.
  if (text.includes('\0')) throw new NotTextError();
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotTextError();
  }
}
