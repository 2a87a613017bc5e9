/** Encodings in which editors save a text. */
export const encodings: readonly { readonly name: string; encode(text: string): Uint8Array }[] = [
  { name: 'UTF-8', encode: (text) => Buffer.from(text) },
  { name: 'UTF-8 with a byte order mark', encode: (text) => Buffer.from(`\uFEFF${text}`) },
  { name: 'UTF-16 LE with a byte order mark', encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  {
    name: 'UTF-16 BE with a byte order mark',
    encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  },
];

/** Bytes that aren't a text. */
export const notText: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]) },
  { name: 'zeros', bytes: Buffer.alloc(100) },
  { name: 'Latin-1', bytes: Buffer.from('{ "name": "Dehnübung" }', 'latin1') },
  { name: 'UTF-16 without a byte order mark', bytes: Buffer.from('{ "version": 1 }', 'utf16le') },
  { name: 'UTF-16 cut off in the middle of a character', bytes: Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d]) },
];
