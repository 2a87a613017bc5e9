import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { ensureOwnFolder, socketLocation, type SocketSystem } from './socket-location.ts';

const linux: SocketSystem = {
  platform: 'linux',
  runtimeFolder: '/run/user/1000',
  temporaryFolder: '/tmp',
  userId: 1000,
};
const longFolder = `/home/ada/${'deep/'.repeat(20)}Uncurl`;

test('the socket is in the data folder', () => {
  expect(socketLocation('/home/ada/.config/Uncurl', linux)).toEqual({
    path: '/home/ada/.config/Uncurl/uncurl.sock',
    ownFolder: null,
  });
});

test('if the data folder’s path is too long, the socket is in the runtime folder under a unique name', () => {
  const location = socketLocation(longFolder, linux);
  expect(location.ownFolder).toBe('/run/user/1000/uncurl');
  expect(location.path).toMatch(/^\/run\/user\/1000\/uncurl\/[0-9a-f]{16}\.sock$/);
  expect(socketLocation(`${longFolder}2`, linux).path).not.toBe(location.path);
});

test('without a runtime folder, it’s in a per-user folder inside the temporary folder', () => {
  const location = socketLocation(longFolder, { ...linux, runtimeFolder: undefined });
  expect(location.ownFolder).toBe('/tmp/uncurl-1000');
});

test('the longest allowed path is 103 bytes, not characters', () => {
  const folderOf = (letter: string, count: number) => `/${letter.repeat(count)}`;
  expect(socketLocation(folderOf('a', 90), linux).ownFolder).toBeNull();
  expect(socketLocation(folderOf('a', 91), linux).ownFolder).not.toBeNull();
  expect(socketLocation(folderOf('ü', 45), linux).ownFolder).toBeNull();
  expect(socketLocation(folderOf('ü', 46), linux).ownFolder).not.toBeNull();
});

test('throws if every path is too long', () => {
  const system = { ...linux, runtimeFolder: undefined, temporaryFolder: longFolder };
  expect(() => socketLocation(longFolder, system)).toThrow('is too long for a socket');
});

test('on Windows it’s a named pipe, whatever the case of the folder’s path', () => {
  const windows = { ...linux, platform: 'win32' as const };
  const location = socketLocation('/Users/Ada/Uncurl', windows);
  expect(location.path).toMatch(/^\\\\\.\\pipe\\uncurl-[0-9a-f]{16}$/);
  expect(socketLocation('/users/ada/UNCURL', windows)).toEqual(location);
});

test('our own folder is created private, and refused if others can enter it', () => {
  const folder = path.join(temporaryFolder(), 'uncurl');
  ensureOwnFolder(folder);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  ensureOwnFolder(folder);
  fs.chmodSync(folder, 0o750);
  expect(() => {
    ensureOwnFolder(folder);
  }).toThrow("isn't private to this user");
});

test('a symbolic link instead of our own folder is refused', () => {
  const folder = temporaryFolder();
  fs.symlinkSync(folder, path.join(folder, 'link'));
  expect(() => {
    ensureOwnFolder(path.join(folder, 'link'));
  }).toThrow("isn't private to this user");
});
