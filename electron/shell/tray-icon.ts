import path from 'node:path';
import type { View } from '../../core/app/view.ts';

/** The number of steps in which the ring fills. Each has its own picture, as has the empty ring. */
export const ringSteps = 16;

/** Returns the name of an icon's picture: `ring-00` to `ring-16` for a ring, and the kind for all others. */
export function iconName(icon: View['icon']): string {
  if (icon.kind !== 'ring') return icon.kind;
  const filled = Math.round(Math.min(Math.max(icon.fill, 0), 1) * ringSteps);
  return `ring-${String(filled).padStart(2, '0')}`;
}

/**
 * Returns the path of a picture in the system's format. On macOS it is a template image, which the system colours. On
 * Windows it is one file with all sizes. Electron itself finds the larger picture (`@2x`) next to a PNG.
 */
export function iconPath(folder: string, platform: NodeJS.Platform, name: string): string {
  switch (platform) {
    case 'darwin':
      return path.join(folder, 'macos', `${name}Template.png`);
    case 'win32':
      return path.join(folder, 'windows', `${name}.ico`);
    default:
      return path.join(folder, 'linux', `${name}.png`);
  }
}
