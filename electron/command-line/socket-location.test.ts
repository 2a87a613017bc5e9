import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { ensureOwnFolder, socketLocation, type SocketSystem } from './socket-location.ts';

const linux: SocketSystem = {
  platform: 'linux',
  runtimeFolder: '/run/user/1000',
  temporaryFolder: '/tmp',
  user: 1000,
};
const longFolder = `/home/ada/${'deep/'.repeat(20)}Uncurl`;

test('the socket lies in the data folder', () => {
  expect(socketLocation('/home/ada/.config/Uncurl', linux)).toEqual({
    path: '/home/ada/.config/Uncurl/uncurl.sock',
    ownFolder: null,
  });
});

test('a data folder with too long a path has its socket in a folder of our own, each its own one', () => {
  const place = socketLocation(longFolder, linux);
  expect(place.ownFolder).toBe('/run/user/1000/uncurl');
  expect(place.path).toMatch(/^\/run\/user\/1000\/uncurl\/[0-9a-f]{16}\.sock$/);
  expect(socketLocation(`${longFolder}2`, linux).path).not.toBe(place.path);
});

test('without a runtime folder it is the temporary one, by person', () => {
  const place = socketLocation(longFolder, { ...linux, runtimeFolder: undefined });
  expect(place.ownFolder).toBe('/tmp/uncurl-1000');
});

test('the length counts in bytes, up to the last one', () => {
  const folderOf = (letter: string, count: number) => `/${letter.repeat(count)}`;
  expect(socketLocation(folderOf('a', 90), linux).ownFolder).toBeNull();
  expect(socketLocation(folderOf('a', 91), linux).ownFolder).not.toBeNull();
  expect(socketLocation(folderOf('ü', 45), linux).ownFolder).toBeNull();
  expect(socketLocation(folderOf('ü', 46), linux).ownFolder).not.toBeNull();
});

test('where every path is too long, that is said', () => {
  const system = { ...linux, runtimeFolder: undefined, temporaryFolder: longFolder };
  expect(() => socketLocation(longFolder, system)).toThrow('is too long for a socket');
});

test('on Windows it is a named pipe, the same however the folder is written', () => {
  const windows = { ...linux, platform: 'win32' as const };
  const place = socketLocation('/Users/Ada/Uncurl', windows);
  expect(place.path).toMatch(/^\\\\\.\\pipe\\uncurl-[0-9a-f]{16}$/);
  expect(socketLocation('/users/ada/UNCURL', windows)).toEqual(place);
});

test('our own folder is made for us alone, and is refused where it is not', () => {
  const folder = path.join(temporaryFolder(), 'uncurl');
  ensureOwnFolder(folder);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  ensureOwnFolder(folder);
  fs.chmodSync(folder, 0o750);
  expect(() => {
    ensureOwnFolder(folder);
  }).toThrow("is not this person's alone");
});

test('a link in place of our own folder is refused', () => {
  const folder = temporaryFolder();
  fs.symlinkSync(folder, path.join(folder, 'link'));
  expect(() => {
    ensureOwnFolder(path.join(folder, 'link'));
  }).toThrow("is not this person's alone");
});
