import path from 'node:path';
import type { View } from '../../core/app/view.ts';

/** Steps in which the ring fills; each has a picture of its own. */
export const ringSteps = 16;

/** The name of the picture for a view: `ring-00` to `ring-16`, or the kind where the ring does not fill. */
export function iconName(icon: View['icon']): string {
  if (icon.kind !== 'ring') return icon.kind;
  const filled = Math.round(Math.min(Math.max(icon.fill, 0), 1) * ringSteps);
  return `ring-${String(filled).padStart(2, '0')}`;
}

/**
 * The file for a picture in the form that the system wants: on macOS a template, which it colours itself; on Windows
 * all sizes in one file. The larger picture (`@2x`) beside a PNG is found by Electron.
 */
export function iconFile(folder: string, platform: NodeJS.Platform, name: string): string {
  switch (platform) {
    case 'darwin':
      return path.join(folder, 'macos', `${name}Template.png`);
    case 'win32':
      return path.join(folder, 'windows', `${name}.ico`);
    default:
      return path.join(folder, 'linux', `${name}.png`);
  }
}
