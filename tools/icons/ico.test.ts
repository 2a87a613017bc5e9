import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../repository.ts';
import { bitmapOf, icoOf } from './ico.ts';

interface Entry {
  readonly pixels: number;
  readonly image: Buffer;
}

function entriesOf(ico: Buffer): Entry[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    return {
      pixels: ico.readUInt8(entry) || 256,
      image: ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)),
    };
  });
}

test('each entry has the offset and length of its picture', () => {
  const pictures = [16, 256].map((pixels) => ({ pixels, image: Buffer.from(`picture of ${pixels}`) }));
  const ico = icoOf(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  expect(entriesOf(ico)).toEqual(pictures);
});

test('a bitmap has its rows from the bottom up, as blue, green, red and alpha, then a mask', () => {
  const red = [255, 0, 0, 255];
  const halfOrange = [128, 64, 0, 128]; // multiplied by alpha
  const nothing = [0, 0, 0, 0];
  const blue = [0, 0, 255, 255];
  const bitmap = bitmapOf(2, Uint8Array.from([red, halfOrange, nothing, blue].flat()));
  expect([bitmap.readUInt32LE(0), bitmap.readInt32LE(4), bitmap.readInt32LE(8)]).toEqual([40, 2, 4]);
  expect([...bitmap.subarray(40, 48)], 'the bottom row').toEqual([0, 0, 0, 0, 255, 0, 0, 255]);
  expect([...bitmap.subarray(48, 56)], 'the top row').toEqual([0, 0, 255, 255, 0, 128, 255, 128]);
  expect(bitmap.subarray(56)).toEqual(Buffer.alloc(8));
});

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const tray = path.join(repository, 'assets/tray/windows');

test.each([
  ['packaging/icon.ico', [16, 20, 24, 32, 40, 48, 64, 256]],
  ...fs
    .readdirSync(tray)
    .map((name) => [`assets/tray/windows/${name}`, [16, 20, 24, 32, 40, 48]] as [string, number[]]),
])('%s has the sizes %j, all under 256 as bitmaps', (file, sizes) => {
  const entries = entriesOf(fs.readFileSync(path.join(repository, file)));
  expect(entries.map(({ pixels }) => pixels)).toEqual(sizes);
  for (const { pixels, image } of entries) {
    const isPng = image.subarray(0, 4).equals(pngStart);
    expect(isPng, `${pixels} px`).toBe(pixels === 256);
    if (!isPng) expect([image.readUInt32LE(0), image.readInt32LE(4)]).toEqual([40, pixels]);
  }
});
