/** Downloads and installs Electron's binary with what npm's electron package offers for that. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import path from 'node:path';
import { DownloadFailure, failureOf, Stalled } from './failure.ts';
import {
  checksumsOf,
  electronVersion,
  isInstalled,
  loadElectronGet,
  type Downloader,
  type Progress,
} from './package.ts';

export interface Installation {
  /** The electron package's folder. */
  readonly folder: string;
  /** How long nothing may arrive, in ms. The whole download may take any time. */
  readonly stallLimit: number;
  /** Called with each piece that arrives. */
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Downloads Electron's binary into its cache, unless it is there already, and installs it into the electron package.
 *
 * @throws DownloadFailure
 */
export async function installElectron({ folder, stallLimit, onProgress }: Installation): Promise<void> {
  const arch = process.env['ELECTRON_INSTALL_ARCH'] ?? process.env['npm_config_arch'] ?? process.arch;
  await download({ folder, stallLimit, onProgress }, arch);
  await install(folder, arch);
}

async function download({ folder, stallLimit, onProgress }: Installation, arch: string): Promise<void> {
  const electronGet = loadElectronGet(folder);
  const {
    ELECTRON_INSTALL_PLATFORM,
    npm_config_platform,
    electron_config_cache,
    electron_use_remote_checksums,
  } = process.env;
  const stop = new AbortController();
  const stall = (): void => stop.abort(new Stalled(stallLimit / 1000));
  let address: string | undefined;
  let received = 0;
  let timer: NodeJS.Timeout | undefined;

  class WatchedDownloader extends electronGet.FetchDownloader {
    override async download(...given: Parameters<Downloader['download']>) {
      address = given[0];
      timer = setTimeout(stall, stallLimit);
      try {
        await super.download(...given);
      } finally {
        clearTimeout(timer);
      }
    }
  }
  const getProgressCallback = (progress: Progress): void => {
    received = progress.transferred;
    clearTimeout(timer);
    timer = setTimeout(stall, stallLimit);
    onProgress(progress);
  };
  try {
    await electronGet.downloadArtifact({
      version: electronVersion(folder),
      artifactName: 'electron',
      platform: ELECTRON_INSTALL_PLATFORM ?? npm_config_platform ?? process.platform,
      arch,
      cacheRoot: electron_config_cache,
      checksums: electron_use_remote_checksums ? undefined : checksumsOf(folder),
      downloader: new WatchedDownloader(),
      downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback },
    });
  } catch (error) {
    throw failureOf(error, address, received);
  }
}

/** Runs the package's own script. It finds the download in the cache, checks it again and unpacks it. */
async function install(folder: string, arch: string): Promise<void> {
  const script = spawn(process.execPath, [path.join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // With npm_config_arch, it takes what was downloaded and doesn't look for another architecture.
    env: { ...process.env, npm_config_arch: arch },
  });
  const [printed] = await Promise.all([text(script.stderr), once(script, 'close')]);
  if (isInstalled(folder)) return;
  const [reason = 'install.js gives no reason'] = printed.split('\n').filter((line) => /error/i.test(line));
  throw new DownloadFailure(
    `it was downloaded, but can't be unpacked into ${path.join(folder, 'dist')}: ${reason.trim()}. If the disk is full or the folder isn't yours, change that; otherwise delete node_modules and run npm ci.`,
  );
}
