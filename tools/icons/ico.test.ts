import { expect, test } from 'vitest';
import { icoOf } from './ico.ts';

test('each entry has the offset and length of its picture', () => {
  const pictures = [16, 256].map((pixels) => ({ pixels, png: Buffer.from(`picture of ${String(pixels)}`) }));
  const ico = icoOf(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  pictures.forEach(({ pixels, png }, index) => {
    const entry = 6 + 16 * index;
    expect(ico.readUInt8(entry)).toBe(pixels % 256);
    const offset = ico.readUInt32LE(entry + 12);
    expect(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))).toEqual(png);
  });
});
