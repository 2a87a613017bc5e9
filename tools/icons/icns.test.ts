import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../repository.ts';

/** The pictures that macOS asks for, in pixels. Two types can hold the same size, for different resolutions. */
const sizes = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };

test('the icon for macOS holds a PNG of the right size under each type, up to 1024 pixels', () => {
  const icns = fs.readFileSync(path.join(repository, 'packaging/icon.icns'));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    found[icns.toString('latin1', at, at + 4)] = png.readUInt32BE(16);
  }
  expect(found).toEqual(sizes);
});
