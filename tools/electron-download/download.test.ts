/** Downloads from a server on this computer, with `@electron/get` and the install script of npm's electron package. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type net from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../electron/testing/temporary-folder.ts';
import { installElectron } from './download.ts';
import { DownloadFailure } from './failure.ts';
import { electronPackage, electronVersion, isInstalled, type Progress } from './package.ts';

const STALL_LIMIT = 30_000;
const version = electronVersion(electronPackage);
const fileName = `electron-v${version}-linux-x64.zip`;
/** Stands for Electron's 110 MB. */
const archive = zipOf('electron', Buffer.from('#!/bin/sh\n'.repeat(100)));

/** A ZIP archive with one file, uncompressed. */
function zipOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0); // the version that can read it
  header.writeUInt32LE(zlib.crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), content]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), header, Buffer.alloc(14)]);
  const directory = Buffer.concat([entry, Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** A copy of npm's electron package that expects this archive, in a folder of its own. */
function packageFor(expected: Buffer): string {
  const folder = path.join(temporaryFolder(), 'node_modules/electron');
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['install.js', 'package.json']) {
    fs.copyFileSync(path.join(electronPackage, name), path.join(folder, name));
  }
  const sum = createHash('sha256').update(expected).digest('hex');
  fs.writeFileSync(path.join(folder, 'checksums.json'), JSON.stringify({ [fileName]: sum }));
  for (const scope of ['@electron', '@electron-internal']) {
    fs.symlinkSync(path.join(electronPackage, '..', scope), path.join(folder, '..', scope));
  }
  return folder;
}

/** Starts a mirror and returns its address. */
async function startMirror(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as net.AddressInfo).port)}/`;
}

/** Installs Electron from a mirror into a folder of its own. */
function installFrom(mirror: string, onProgress: (progress: Progress) => void = () => undefined) {
  vi.stubEnv('ELECTRON_MIRROR', mirror);
  // A mirror of the computer's own .npmrc would come first.
  vi.stubEnv('npm_config_electron_mirror', '');
  vi.stubEnv('ELECTRON_INSTALL_PLATFORM', 'linux');
  vi.stubEnv('ELECTRON_INSTALL_ARCH', 'x64');
  const cache = temporaryFolder();
  vi.stubEnv('electron_config_cache', cache);
  const folder = packageFor(archive);
  return { folder, cache, installed: installElectron({ folder, stallLimit: STALL_LIMIT, onProgress }) };
}

/** Resolves with the failure of a download. */
async function failureFrom(
  mirror: string,
  onProgress?: (progress: Progress) => void,
): Promise<DownloadFailure> {
  const { folder, installed } = installFrom(mirror, onProgress);
  const failure: unknown = await installed.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DownloadFailure);
  expect(isInstalled(folder)).toBe(false);
  return failure as DownloadFailure;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('the binary is downloaded from the mirror, checked and unpacked', async () => {
  const asked: (string | undefined)[] = [];
  const mirror = await startMirror(({ url }, response) => {
    asked.push(url);
    response.setHeader('content-length', archive.length).end(archive);
  });
  const seen: Progress[] = [];
  const { folder, installed } = installFrom(mirror, (progress) => seen.push(progress));
  await installed;
  expect(asked, 'unpacking doesn’t download again').toEqual([`/v${version}/${fileName}`]);
  expect(isInstalled(folder)).toBe(true);
  expect(fs.readFileSync(path.join(folder, 'dist/electron'), 'utf8')).toContain('#!/bin/sh');
  expect(seen.at(-1)).toMatchObject({ transferred: archive.length, total: archive.length });
});

test('a slow download may take any time, as long as something arrives', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pieces = Array.from({ length: 10 }, (_, index) => {
    const size = Math.ceil(archive.length / 10);
    return archive.subarray(index * size, (index + 1) * size);
  });
  let send = (): void => undefined;
  const mirror = await startMirror((_request, response) => {
    response.setHeader('content-length', archive.length);
    send = () => {
      const piece = pieces.shift();
      if (piece) response.write(piece);
    };
    send();
  });
  const { installed } = installFrom(mirror, () => {
    vi.advanceTimersByTime(STALL_LIMIT - 1);
    send();
  });
  await expect(installed).resolves.toBeUndefined();
  expect(pieces).toEqual([]);
});

test.each([
  ['before the first byte', 0],
  ['in between', 400],
])('a download that stalls %s fails, and isn’t remembered', async (_when, bytes) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const mirror = await startMirror((_request, response) => {
    if (bytes === 0) vi.advanceTimersByTime(STALL_LIMIT);
    else response.setHeader('content-length', archive.length).write(archive.subarray(0, bytes));
  });
  // The timer is set again before each call.
  const failure = await failureFrom(mirror, () => vi.advanceTimersByTime(STALL_LIMIT));
  expect(failure.message).toMatch(/^nothing arrived for 30 s from 127\.0\.0\.1:\d+, after 0 MB\. Try again/);
  expect(failure.unreachable).toBe(false);
});

test('a host that refuses the connection can’t be reached', async () => {
  const closed = http.createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as net.AddressInfo;
  closed.close();
  await once(closed, 'close');
  const failure = await failureFrom(`http://127.0.0.1:${String(port)}/`);
  expect(failure.message).toMatch(
    /^127\.0\.0\.1:\d+ can't be reached \(ECONNREFUSED\)\. If .* set HTTPS_PROXY\..* set ELECTRON_MIRROR/,
  );
  expect(failure.unreachable).toBe(true);
});

test.each<[string, http.RequestListener, RegExp]>([
  [
    'a file that isn’t there',
    (_request, response) => response.writeHead(404).end(),
    /answered 404 Not Found for http:\/\/127\.0\.0\.1:\d+\/v[\d.]+\/electron-v.*\.zip\. If ELECTRON_MIRROR/,
  ],
  [
    'another file',
    (_request, response) => response.end(Buffer.from('a page that asks you to log in')),
    /isn't the one that the electron package expects: its checksum differs\. .*ELECTRON_MIRROR/,
  ],
  [
    'a connection that ends too early',
    (_request, response) => {
      response.setHeader('content-length', archive.length);
      response.write(archive.subarray(0, 400), () => response.destroy());
    },
    /^the connection to 127\.0\.0\.1:\d+ broke after 0 MB \(.+\)\. Try again\.$/,
  ],
  [
    'half of the file without an error',
    (_request, response) => response.end(archive.subarray(0, 400)),
    /its checksum differs/,
  ],
])('%s: the error says what to do, and isn’t remembered', async (_name, answer, text) => {
  const failure = await failureFrom(await startMirror(answer));
  expect(failure.message).toMatch(text);
  expect(failure.unreachable).toBe(false);
});
