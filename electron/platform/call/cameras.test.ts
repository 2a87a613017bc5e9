import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { camerasInUse } from './cameras.ts';

/** Folders like the kernel's: devices, and the name and open files of each process. */
function kernelFolders(devices: string[], processes: Record<string, { name: string; open: string[] }>) {
  const root = temporaryFolder();
  const folders = { devices: path.join(root, 'dev'), processes: path.join(root, 'proc') };
  fs.mkdirSync(folders.devices);
  for (const device of devices) fs.writeFileSync(path.join(folders.devices, device), '');
  for (const [number, { name, open }] of Object.entries(processes)) {
    const files = path.join(folders.processes, number, 'fd');
    fs.mkdirSync(files, { recursive: true });
    fs.writeFileSync(path.join(folders.processes, number, 'comm'), `${name}\n`);
    open.forEach((file, index) => {
      fs.symlinkSync(file.replace('/dev', folders.devices), path.join(files, String(index)));
    });
  }
  return folders;
}

const read = async (folders: { devices: string; processes: string }) =>
  (await camerasInUse(folders).read()).defers;
const shell = { name: 'bash', open: ['/dev/pts/0', 'socket:[4711]', '/dev/video', '/home/me/video0'] };

test('a program has a camera open', async () => {
  const browser = { name: 'firefox', open: ['pipe:[1]', '/dev/video2', '/dev/null'] };
  expect(await read(kernelFolders(['null', 'video0', 'video2'], { 1: shell, 20: browser }))).toBe(true);
});

test('no program has a camera open', async () => {
  expect(await read(kernelFolders(['video0'], { 1: shell }))).toBe(false);
});

test.each(['pipewire', 'wireplumber', 'pipewire-media-'])('%s having it open doesn’t count', async (name) => {
  expect(await read(kernelFolders(['video0'], { 7: { name, open: ['/dev/video0'] } }))).toBe(false);
});

test('without a camera, no process is checked', async () => {
  const folders = kernelFolders(['null'], {});
  expect(fs.existsSync(folders.processes)).toBe(false);
  expect(await read(folders)).toBe(false);
});

test('unreadable processes, and entries that aren’t processes or links, are skipped', async () => {
  const folders = kernelFolders(['video0'], { 9: { name: 'firefox', open: ['/dev/video0'] } });
  fs.mkdirSync(path.join(folders.processes, '3'));
  fs.writeFileSync(path.join(folders.processes, 'uptime'), '1 1');
  fs.mkdirSync(path.join(folders.processes, '4', 'fd'), { recursive: true });
  fs.writeFileSync(path.join(folders.processes, '4', 'fd', '0'), 'not a link');
  expect(await read(folders)).toBe(true);
});

test.runIf(process.platform === 'linux')('works with the real /proc', async () => {
  const folders = { ...kernelFolders(['video7'], {}), processes: '/proc' };
  expect(await read(folders)).toBe(false);
  const camera = fs.openSync(path.join(folders.devices, 'video7'), 'r');
  try {
    expect(await read(folders)).toBe(true);
  } finally {
    fs.closeSync(camera);
  }
});

test('fails on a system without these folders', async () => {
  await expect(camerasInUse({ devices: '/no/such', processes: '/no/such' }).read()).rejects.toThrow();
});
