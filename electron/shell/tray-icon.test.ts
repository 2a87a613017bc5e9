import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { iconPath, iconName } from './tray-icon.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'assets', 'tray');
/** A record, so that the compiler reports a kind that is missing here. */
const kinds: Record<View['icon']['kind'], true> = {
  ring: true,
  reminded: true,
  deferred: true,
  snoozed: true,
  paused: true,
  standing: true,
  stretching: true,
};
const systems = ['linux', 'darwin', 'win32'] as const;
const pictures = systems.flatMap((system) =>
  (Object.keys(kinds) as View['icon']['kind'][]).map((kind) => ({ system, kind })),
);

test('the ring fills in sixteenths, and a fill outside 0 to 1 is clamped', () => {
  const names = [-1, 0, 0.02, 0.5, 0.97, 1, 7].map((fill) => iconName({ kind: 'ring', fill }));
  expect(names).toEqual(['ring-00', 'ring-00', 'ring-00', 'ring-08', 'ring-16', 'ring-16', 'ring-16']);
});

test('any other kind has one picture, whatever its fill', () => {
  expect(iconName({ kind: 'reminded', fill: 0.3 })).toBe('reminded');
});

test.each(pictures)('$kind has its pictures for $system', ({ system, kind }) => {
  for (let sixteenth = 0; sixteenth <= 16; sixteenth += 1) {
    const file = iconPath(folder, system, iconName({ kind, fill: sixteenth / 16 }));
    expect(fs.existsSync(file), file).toBe(true);
    if (system !== 'win32') expect(fs.existsSync(file.replace('.png', '@2x.png')), file).toBe(true);
  }
});
