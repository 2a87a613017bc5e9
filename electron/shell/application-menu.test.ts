import { beforeEach, expect, test, vi } from 'vitest';
import { showApplicationMenu } from './application-menu.ts';
import { Menu } from './testing/fake-electron.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

beforeEach(() => {
  Menu.application = null;
});

/**
 * The items of each menu role on macOS that have keys, from Electron's lib/browser/api/menu-item-roles.ts.
 */
const itemsOfRole: Record<string, readonly string[]> = {
  appMenu: ['hide', 'hideOthers', 'quit'],
  fileMenu: ['close'],
  editMenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  windowMenu: ['minimize'],
};

test('on macOS, the usual keys work', () => {
  showApplicationMenu('darwin');
  const items = Menu.application?.items.flatMap(({ role = '' }) => itemsOfRole[role] ?? []);
  const usual = ['copy', 'paste', 'cut', 'undo', 'selectAll', 'close', 'minimize', 'hide', 'quit'];
  expect(items).toEqual(expect.arrayContaining(usual));
});

test.each(['win32', 'linux'] as const)('on %s there is no application menu', (platform) => {
  showApplicationMenu(platform);
  expect(Menu.application).toBeNull();
});
