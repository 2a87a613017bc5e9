import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { iconPath, iconName } from './tray-icon.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'assets', 'tray');
const kinds: View['icon']['kind'][] = ['ring', 'reminded', 'deferred', 'snoozed', 'paused', 'stretching'];

test('the ring fills in sixteenths, and a fill outside 0 to 1 is clamped', () => {
  const names = [-1, 0, 0.02, 0.5, 0.97, 1, 7].map((fill) => iconName({ kind: 'ring', fill }));
  expect(names).toEqual(['ring-00', 'ring-00', 'ring-00', 'ring-08', 'ring-16', 'ring-16', 'ring-16']);
});

test('any other kind has one picture, whatever its fill', () => {
  expect(iconName({ kind: 'reminded', fill: 0.3 })).toBe('reminded');
});

test.each(['linux', 'darwin', 'win32'] as const)('every picture exists for %s', (platform) => {
  for (const kind of kinds) {
    for (let sixteenth = 0; sixteenth <= 16; sixteenth += 1) {
      const file = iconPath(folder, platform, iconName({ kind, fill: sixteenth / 16 }));
      expect(fs.existsSync(file), file).toBe(true);
      if (platform !== 'win32') expect(fs.existsSync(file.replace('.png', '@2x.png')), file).toBe(true);
    }
  }
});
