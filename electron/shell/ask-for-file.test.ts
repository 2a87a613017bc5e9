import { BrowserWindow, dialog } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { askForFile } from './ask-for-file.ts';

vi.mock('electron', () => ({
  BrowserWindow: Object.assign(vi.fn(), { getFocusedWindow: vi.fn(() => null) }),
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn() },
}));

const json = { name: 'JSON', extensions: ['json'] };
const saving = { title: 'Save it', kind: json, name: 'it.json' };
const opening = { title: 'Open it', kind: json };
const saveOptions: unknown = expect.objectContaining({
  title: 'Save it',
  filters: [json],
  defaultPath: 'it.json',
});
const openOptions: unknown = expect.objectContaining({ title: 'Open it', filters: [json] });

beforeEach(() => {
  vi.mocked(dialog.showSaveDialog)
    .mockReset()
    .mockResolvedValue({ canceled: false, filePath: '/home/ada/it.json' });
  vi.mocked(dialog.showOpenDialog)
    .mockReset()
    .mockResolvedValue({ canceled: false, filePaths: ['/home/ada/it.json'] });
});

test('returns the file’s path', async () => {
  expect(await askForFile.toSave(saving)).toBe('/home/ada/it.json');
  expect(await askForFile.toOpen(opening)).toBe('/home/ada/it.json');
  expect(dialog.showSaveDialog).toHaveBeenCalledExactlyOnceWith(saveOptions);
  expect(dialog.showOpenDialog).toHaveBeenCalledExactlyOnceWith(openOptions);
});

test('returns nothing if the user cancels, even if the system names a file', async () => {
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: true, filePath: '/home/ada/it.json' });
  vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: true, filePaths: ['/home/ada/it.json'] });
  expect(await askForFile.toSave(saving)).toBeUndefined();
  expect(await askForFile.toOpen(opening)).toBeUndefined();
});

test('the dialog belongs to the window with the focus', async () => {
  const window = new BrowserWindow();
  vi.mocked(BrowserWindow.getFocusedWindow).mockReturnValue(window);
  await askForFile.toSave(saving);
  await askForFile.toOpen(opening);
  expect(dialog.showSaveDialog).toHaveBeenCalledExactlyOnceWith(window, saveOptions);
  expect(dialog.showOpenDialog).toHaveBeenCalledExactlyOnceWith(window, openOptions);
});
