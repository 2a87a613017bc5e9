import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Returns the application menu's items; none where the app has no menu. On macOS the menu also carries the keys for copy,
 * paste, close, hide and quit, which don't work without it.
 * https://www.electronjs.org/docs/latest/api/menu-item#roles
 */
function applicationMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  if (platform !== 'darwin') return [];
  // On macOS, "Close Window" is in the file menu and not in the window menu.
  return [{ role: 'appMenu' }, { role: 'fileMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}

/** Shows the application menu, if this system has one. Call it when Electron is ready. */
export function showApplicationMenu(platform: NodeJS.Platform = process.platform): void {
  const items = applicationMenu(platform);
  if (items.length > 0) Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}
