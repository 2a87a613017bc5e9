/** Collects the licences of other people's packages in the app: those bundled into its code, and those installed beside it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import type { ThirdPartyLicences } from '../electron/ipc/contract.ts';
import { repository } from './repository.ts';

/** Packages whose own code is in the app although no module of theirs is bundled: they write it into what they build. */
const builders = ['rolldown', '@inlang/paraglide-js'].map((name) => `node_modules/${name}`);

/** Returns the folders, relative to the repository, of all packages that ship with a build. */
export function shippedPackages(outputs: readonly Rolldown.RolldownOutput[]): string[] {
  return [...new Set([...bundledPackages(outputs), ...installedPackages(), ...builders])].sort();
}

function bundledPackages(outputs: readonly Rolldown.RolldownOutput[]): string[] {
  const files = outputs.flatMap(({ output }) =>
    output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames)),
  );
  return files.flatMap((file) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    return folder === undefined ? [] : [folder.slice(folder.indexOf('node_modules/'))];
  });
}

/** The dependencies in package.json, with theirs. All others are only for development. */
function installedPackages(): string[] {
  const text = fs.readFileSync(path.join(repository, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, { dev?: true; devOptional?: true }> };
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder);
}

/**
 * Returns the packages with their licences. Equal texts are there once.
 *
 * @param folders the packages' folders, relative to `root`
 * @throws if a package has no licence or no text of it
 */
export function licencesOf(folders: readonly string[], root: string = repository): ThirdPartyLicences {
  const texts: string[] = [];
  const packages = folders.map((relative) => {
    const folder = path.join(root, relative);
    const { name, version, license } = JSON.parse(
      fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
    ) as { name: string; version: string; license?: unknown };
    const text = licenceText(folder);
    if (typeof license !== 'string' || text === undefined) {
      throw new Error(`${name} ${version} ships with the app, but its licence or the text of it is missing`);
    }
    if (!texts.includes(text)) texts.push(text);
    return { name, version, licence: license, text: texts.indexOf(text) };
  });
  return { packages: packages.sort((one, other) => one.name.localeCompare(other.name, 'en')), texts };
}

/** The package's licence file or, if it has none, the part of its README under the heading "License". */
function licenceText(folder: string): string | undefined {
  const files = fs.readdirSync(folder).sort();
  const file = files.find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  if (file !== undefined) return fs.readFileSync(path.join(folder, file), 'utf8').trim();
  const readme = files.find((name) => /^readme\.md$/i.test(name));
  if (readme === undefined) return undefined;
  const [, part] = fs.readFileSync(path.join(folder, readme), 'utf8').split(/^#+ licen[cs]e.*$/im);
  return part?.split(/^#/m)[0]?.trim() || undefined;
}
