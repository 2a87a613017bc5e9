import fs from 'node:fs';

/**
 * Returns whether this system can have a GPU that draws windows. On Linux each GPU has a render node, such as
 * /dev/dri/renderD128; other systems always have a GPU.
 *
 * Without one, Chromium starts a GPU process that fails, and only then draws in software. On Wayland the window that was
 * being opened meanwhile never appears (seen with Electron 33 under sway).
 *
 * @param folder the folder of the render nodes
 */
export function mayHaveGpu(platform: NodeJS.Platform, folder = '/dev/dri'): boolean {
  if (platform !== 'linux') return true;
  try {
    return fs.readdirSync(folder).some((name) => name.startsWith('renderD'));
  } catch {
    return false;
  }
}
