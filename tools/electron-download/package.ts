/** What npm's electron package offers to download and install its binary. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from '../repository.ts';

/** npm's electron package. */
export const electronPackage = path.join(repository, 'node_modules/electron');

/** How far a download is, in bytes. `total` is null if the server doesn't say. */
export interface Progress {
  readonly transferred: number;
  readonly total: number | null;
}

interface DownloadOptions {
  /** Shows no progress bar. */
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  readonly getProgressCallback: (progress: Progress) => void;
}

/** What downloads one file. */
export interface Downloader {
  download(url: string, file: string, options: DownloadOptions): Promise<void>;
}

/** The part of `@electron/get` that is used here. It belongs to the electron package, and is documented in its README. */
export interface ElectronGet {
  readonly FetchDownloader: new () => Downloader;
  /** Downloads a file into the cache, unless it is there, and checks its checksum. */
  downloadArtifact(details: {
    readonly version: string;
    readonly artifactName: string;
    readonly platform: string;
    readonly arch: string;
    readonly cacheRoot: string | undefined;
    readonly checksums: unknown;
    readonly downloader: Downloader;
    readonly downloadOptions: DownloadOptions;
  }): Promise<string>;
}

/** Loads `@electron/get` as an electron package sees it. */
export function loadElectronGet(folder: string): ElectronGet {
  return createRequire(path.join(folder, 'package.json'))('@electron/get') as ElectronGet;
}

/** The version of an electron package. */
export function electronVersion(folder: string): string {
  return (readJson(folder, 'package.json') as { version: string }).version;
}

/** The checksums of the files of its version, by name. */
export function checksumsOf(folder: string): unknown {
  return readJson(folder, 'checksums.json');
}

/** Whether an electron package has its binary. The install script writes path.txt last. */
export function isInstalled(folder: string): boolean {
  return (
    fs.existsSync(path.join(folder, 'path.txt')) &&
    fs.existsSync(path.join(folder, 'dist', programName(folder)))
  );
}

/** Returns the name of Electron's program in its folder, which differs by system. */
export function programName(folder: string): string {
  const nameFile = path.join(folder, 'path.txt');
  return fs.existsSync(nameFile) ? fs.readFileSync(nameFile, 'utf8') : 'electron';
}

function readJson(folder: string, name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
}
