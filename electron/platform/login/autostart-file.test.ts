import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { autostartFile } from './autostart-file.ts';

const offInSystem = { available: true, on: false, note: { key: 'login_off_in_system', values: {} } };

function autostart(
  program = '/opt/Uncurl/uncurl',
  folder = path.join(temporaryFolder(), 'new', 'autostart'),
) {
  return {
    folder,
    file: path.join(folder, 'org.uncurl.Uncurl.desktop'),
    item: autostartFile(folder, program),
  };
}

test('switching on writes the entry into a folder that need not exist, and switching off removes it', async () => {
  const { item, folder, file } = autostart();
  expect(await item.read(true)).toEqual({ available: true, on: false });
  await item.set(true);
  expect(await item.read(true)).toEqual({ available: true, on: true });
  expect(fs.readFileSync(file, 'utf8')).toContain('\nExec=/opt/Uncurl/uncurl --at-login\n');
  await item.set(false);
  expect(fs.readdirSync(folder)).toEqual([]);
  expect(await item.read(false)).toEqual({ available: true, on: false });
  await item.set(false);
});

test('an entry that the desktop has switched off stays so when the app moves, and is on again when chosen', async () => {
  const { item, folder, file } = autostart('/old/uncurl');
  await item.set(true);
  fs.appendFileSync(file, 'Hidden=true\n');
  expect(await item.read(true)).toEqual(offInSystem);
  const { item: moved } = autostart('/new/uncurl', folder);
  await moved.follow('/old/uncurl');
  expect(fs.readFileSync(file, 'utf8')).toMatch(/\nExec=\/new\/uncurl --at-login\n[^]*\nHidden=true\n$/);
  expect(await moved.read(true)).toEqual(offInSystem);
  await moved.set(true);
  expect(await moved.read(true)).toEqual({ available: true, on: true });
});

test('an entry that the user has removed isn’t written again when the app moves', async () => {
  const { item, file } = autostart('/new/uncurl');
  await item.follow('/old/uncurl');
  expect(fs.existsSync(file)).toBe(false);
});

test('a command that the user has written stays when the app moves', async () => {
  const { item, folder, file } = autostart('/old/uncurl');
  await item.set(true);
  const edited = fs.readFileSync(file, 'utf8').replace(/^Exec=.*$/m, 'Exec=sh -c "sleep 9; /old/uncurl"');
  fs.writeFileSync(file, edited);
  await autostart('/new/uncurl', folder).item.follow('/old/uncurl');
  expect(fs.readFileSync(file, 'utf8')).toBe(edited);
});

test('a folder that can’t be written is an error', async () => {
  const { item, folder } = autostart();
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  fs.writeFileSync(folder, '');
  await expect(item.set(true)).rejects.toThrow(/EEXIST|ENOTDIR/);
  await expect(item.read(true)).rejects.toThrow('ENOTDIR');
});
