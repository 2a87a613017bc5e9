/**
 * `npm run build`: builds the app into dist/. With `--e2e`, it builds the variant for tests, whose clock can run faster,
 * into dist-e2e/, with a package.json of its own so that Electron can be started on that folder.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Rolldown } from 'vite';
import { buildTarget } from './build-target.ts';
import { licencesOf, shippedPackages } from './licences.ts';
import { compileMessages } from './messages.ts';
import { finishedMark, type Mode } from './needs-build.ts';
import { readLibrary } from './read-library.ts';
import { repository } from './repository.ts';
import { drawThumbnails } from './thumbnails.ts';

/** Vite's configurations: the main process, the preload script and the page. */
export const viteConfigurations = [
  'electron/vite.config.ts',
  'electron/vite.preload.config.ts',
  'renderer/vite.config.ts',
].map((file) => path.join(repository, file));

/** Builds the whole app from scratch and returns its folder. */
export async function buildApp(mode: Mode): Promise<string> {
  const folder = await prepareBuild(mode);
  const outputs: Rolldown.RolldownOutput[] = [];
  for (const configFile of viteConfigurations) {
    outputs.push((await build({ configFile, mode, logLevel: 'warn' })) as Rolldown.RolldownOutput);
  }
  const licences = licencesOf(shippedPackages(outputs));
  fs.writeFileSync(path.join(folder, 'third-party-licences.json'), JSON.stringify(licences));
  fs.writeFileSync(finishedMark(folder), '');
  return folder;
}

/** Empties the build's folder and writes into it everything that Vite doesn't build. Returns the folder. */
export async function prepareBuild(mode: Mode): Promise<string> {
  const { folder } = buildTarget(mode);
  fs.rmSync(folder, { recursive: true, force: true });
  await compileMessages();
  writeData(folder);
  if (mode === 'e2e') writePackage(folder);
  return folder;
}

/**
 * Writes the data that the app reads at run time: the pictures, and the library in one file. It is checked here, so that
 * the app needn't do so at each start.
 *
 * @throws if a file of the library is invalid
 */
export function writeData(folder: string): void {
  const library = readLibrary();
  const [problem] = library.problems;
  if (problem) throw new Error(`${problem.file}: ${problem.path} ${problem.reason}`);
  fs.cpSync(path.join(repository, 'assets'), path.join(folder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'library.json'), JSON.stringify(library));
  drawThumbnails(path.join(folder, 'assets', 'thumbnails'), library.entries);
}

function writePackage(folder: string): void {
  const source = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { name, productName, version, desktopName } = source;
  const description = { name, productName, version, desktopName, main: 'main/main.js', type: 'module' };
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { e2e: { type: 'boolean', default: false } } });
  const folder = await buildApp(values.e2e ? 'e2e' : 'production');
  console.log(`Built into ${path.relative(repository, folder)}/`);
}
