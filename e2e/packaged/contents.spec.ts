/** What is in the packed app: its own files, nothing else, and Electron with the dangerous fuses off. */
import fs from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';
import { expect } from '@playwright/test';
import type { ThirdPartyLicences } from '../../electron/ipc/contract.ts';
import { readFuses, releaseFuses } from '../../tools/fuses.ts';
import { repository } from '../../tools/repository.ts';
import { obstacle, test } from './packed-folder.ts';

const reason = obstacle();
test.skip(reason !== undefined, reason ?? '');

/** The most that the app's own code may take, in bytes: 1.75 MB. It is read at each start. */
const ARCHIVE_BYTES = 1.75 * 1024 * 1024;

/** The files of a folder and its subfolders, as paths from `from`, without those that match. */
function filesIn(folder: string, from: string): string[] {
  return fs
    .readdirSync(path.join(from, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The files in an archive, as paths. Folders in the list are those that other paths begin with. */
function filesInArchive(archive: string): string[] {
  const all = asar.listPackage(archive, { isPack: false }).map((name) => name.replace(/^\//, ''));
  return all.filter((name) => !all.some((other) => other.startsWith(`${name}/`))).sort();
}

const tray = ['assets/tray/linux'];

/** Vite names its files after their content. */
const withoutHash = (name: string): string => name.replace(/-[\w-]{8}(?=\.(?:js|css|woff2)$)/, '-HASH');

test('the archive has exactly the app’s files', ({ packed }) => {
  const own = filesInArchive(packed.archive).filter((name) => !name.startsWith('node_modules/'));
  const thumbnails = own.filter((name) => name.startsWith('dist/assets/thumbnails/'));
  expect(thumbnails.length, 'pictures of the stretches').toBeGreaterThan(0);
  for (const name of thumbnails) expect(name).toMatch(/^dist\/assets\/thumbnails\/[a-z-]+\.[a-z]+\.png$/);

  const copied = tray.flatMap((folder) => filesIn(folder, repository));
  const expected = [
    'package.json',
    'dist/main/main.js',
    'dist/main/command-line.js',
    'dist/main/app.js',
    'dist/main/shared.js',
    'dist/main/rolldown-runtime.js',
    'dist/main/preload.cjs',
    'dist/renderer/index.html',
    'dist/renderer/assets/index-HASH.css',
    'dist/renderer/assets/index-HASH.js',
    'dist/renderer/assets/inter-latin-wght-normal-HASH.woff2',
    'dist/assets/icon.png',
    'dist/library.json',
    'dist/third-party-licences.json',
    ...copied.map((name) => `dist/${name}`),
  ];
  const others = own.filter((name) => !thumbnails.includes(name)).map(withoutHash);
  expect(others.sort()).toEqual(expected.sort());
});

test('beside the archive are node-notifier with all that it needs, and the pictures of notifications', ({
  packed,
}) => {
  const unpacked = `${packed.archive}.unpacked`;
  const files = filesIn('.', unpacked);
  const packages = new Set(files.map((name) => /^node_modules\/([^/]+)/.exec(name)?.[1] ?? ''));
  expect([...packages].sort()).toEqual([
    '', // the pictures
    'growly',
    'is-docker',
    'is-wsl',
    'isexe',
    'node-notifier',
    'semver',
    'shellwords',
    'uuid',
    'which',
  ]);
  expect(
    files.filter((name) => name.includes('/vendor/')),
    'no programs of other systems',
  ).toEqual([]);
  const archived = filesInArchive(packed.archive);
  expect(files, 'all of them are in the archive’s list').toEqual(
    archived.filter((name) => files.includes(name)),
  );
  expect(files).toContain('dist/assets/icon.png');
});

test('the licence of each package beside the archive is in the app’s list', ({ packed }) => {
  const text = asar.extractFile(packed.archive, 'dist/third-party-licences.json').toString();
  const { packages, texts } = JSON.parse(text) as ThirdPartyLicences;
  const listed = packages.map(({ name, version }) => `${name} ${version}`);
  const installed = filesIn('.', `${packed.archive}.unpacked`).filter((name) =>
    /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(name),
  );
  expect(installed.length).toBeGreaterThan(0);
  for (const file of installed) {
    const content = fs.readFileSync(path.join(`${packed.archive}.unpacked`, file), 'utf8');
    const { name, version } = JSON.parse(content) as { name: string; version: string };
    expect(listed).toContain(`${name} ${version}`);
  }
  expect(listed.join()).toMatch(/@fontsource-variable\/inter .*svelte .*zod /);
  for (const { name, text: position } of packages) expect(texts[position], name).toBeTruthy();
});

test('the archive is small', ({ packed }) => {
  const byFolder = new Map<string, number>();
  for (const name of filesInArchive(packed.archive)) {
    const entry = asar.statFile(packed.archive, name);
    if (!('size' in entry) || entry.unpacked) continue;
    const folder = path.dirname(name).split('/').slice(0, 3).join('/');
    byFolder.set(folder, (byFolder.get(folder) ?? 0) + entry.size);
  }
  const table = [...byFolder]
    .sort(([, one], [, other]) => other - one)
    .map(([folder, bytes]) => `${(bytes / 1024).toFixed(0).padStart(6)} KB  ${folder}`)
    .join('\n');
  console.log(table);
  expect(fs.statSync(packed.archive).size, table).toBeLessThanOrEqual(ARCHIVE_BYTES);
});

test('Electron comes with one language and without its own app', ({ packed }) => {
  expect(fs.readdirSync(path.join(packed.folder, 'locales'))).toEqual(['en-US.pak']);
  expect(fs.readdirSync(path.join(packed.folder, 'resources'))).not.toContain('default_app.asar');
});

test('the fuses are set', async ({ packed }) => {
  expect(await readFuses(packed.program)).toEqual(releaseFuses);
});
