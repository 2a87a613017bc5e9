/**
 * `npm run build`: builds the app into dist/. With `--e2e` the variant for tests, whose clock can run faster, into
 * dist-e2e/, with a package.json of its own, so that Electron can be started on that folder.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildTarget } from './build-target.ts';
import { compileMessages } from './messages.ts';
import { readLibrary } from './read-library.ts';
import { repository } from './repository.ts';
import { drawThumbnails } from './thumbnails.ts';

/** The app's three parts, each with its own configuration for Vite. */
export const viteConfigurations = [
  'electron/vite.config.ts',
  'electron/vite.preload.config.ts',
  'renderer/vite.config.ts',
].map((file) => path.join(repository, file));

/** Folders that the app reads while it runs, copied as they are. */
const copied = ['content/stretches', 'content/routines', 'content/text', 'assets'];

/** Every folder and file that has a part in what the build makes. */
export const buildSources = [
  'content',
  'figure',
  'core',
  'electron',
  'renderer',
  'assets',
  'messages/en.json',
  'package.json',
  'package-lock.json',
  'tools/build-target.ts',
  'tools/build.ts',
  'tools/figure-picture.ts',
  'tools/messages.ts',
  'tools/thumbnails.ts',
].map((name) => path.join(repository, name));

/** Vite's mode: with "e2e" the app's clock can run faster; everything else is the app that people get. */
export type Mode = 'production' | 'development' | 'e2e';

/** Builds the whole app anew and returns its folder. */
export async function buildApp(mode: Mode): Promise<string> {
  const folder = await prepareBuild(mode);
  for (const configFile of viteConfigurations) await build({ configFile, mode, logLevel: 'warn' });
  fs.writeFileSync(finishedMark(folder), '');
  return folder;
}

/** Does all of a build that is not Vite's, into an empty folder, and returns the folder. */
export async function prepareBuild(mode: Mode): Promise<string> {
  const { folder } = buildTarget(mode);
  fs.rmSync(folder, { recursive: true, force: true });
  await compileMessages();
  writeData(folder);
  if (mode === 'e2e') writePackage(folder);
  return folder;
}

/** Writes what the app reads while it runs: what is copied, and the pictures drawn from it. */
export function writeData(folder: string): void {
  for (const name of copied) {
    fs.cpSync(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  drawThumbnails(path.join(folder, 'assets', 'thumbnails'), readLibrary().entries);
}

/** A file that a build leaves when it is complete; its age is the build's. */
export function finishedMark(folder: string): string {
  return path.join(folder, '.finished');
}

function writePackage(folder: string): void {
  const ours = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { name, productName, version } = ours;
  const description = { name, productName, version, main: 'main/main.js', type: 'module' };
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { e2e: { type: 'boolean', default: false } } });
  const folder = await buildApp(values.e2e ? 'e2e' : 'production');
  console.log(`Built into ${path.relative(repository, folder)}/`);
}
