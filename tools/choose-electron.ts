/** Chooses what runs the app: Electron if its binary is installed or can be downloaded, otherwise the stand-in. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repository } from './repository.ts';

export interface ElectronChoice {
  kind: 'electron' | 'stand-in';
  /** The value for ELECTRON_OVERRIDE_DIST_PATH; undefined if npm's electron package has the binary. */
  path: string | undefined;
  /** Why this one was chosen, worded to follow "Running on …:". */
  reason: string;
}

/** How long the download may take, in ms. */
const DOWNLOAD_LIMIT = 20_000;

const standIn = path.join(repository, 'tools/electron-standin');
const modules = path.join(repository, 'node_modules');
const npmElectron = path.join(modules, 'electron');
const downloadRecord = path.join(modules, '.cache/uncurl/electron-download.json');

/**
 * Chooses the runtime. ELECTRON_OVERRIDE_DIST_PATH decides if it is set. Otherwise the download is tried at most once
 * for each version of Electron, which may take 20 s; a failure is recorded in node_modules/.cache/uncurl, and deleting
 * that folder makes the next call try again. Prints nothing.
 *
 * @throws an Error if neither Electron nor the stand-in can run here
 */
export function chooseElectron(): ElectronChoice {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const kind = path.resolve(given) === standIn ? 'stand-in' : 'electron';
    return { kind, path: given, reason: 'ELECTRON_OVERRIDE_DIST_PATH is set' };
  }
  if (hasBinary()) return { kind: 'electron', path: undefined, reason: 'its binary is in node_modules' };
  const failure = recordedFailure() ?? download();
  if (failure === undefined)
    return { kind: 'electron', path: undefined, reason: 'its binary was downloaded just now' };
  const reason = `Electron's binary could not be downloaded (${failure})`;
  if (process.platform !== 'linux') throw new Error(`${reason}, and the stand-in runs on Linux only`);
  return { kind: 'stand-in', path: standIn, reason };
}

/** Returns the path of Electron's program, in the chosen folder or npm's package. path.txt has the program's name. */
export function electronProgram(electron: ElectronChoice): string {
  const nameFile = path.join(npmElectron, 'path.txt');
  const name = fs.existsSync(nameFile) ? fs.readFileSync(nameFile, 'utf8') : 'electron';
  return path.join(electron.path ?? path.join(npmElectron, 'dist'), name);
}

/** Whether npm's package has the binary. Electron's install script writes path.txt last. */
function hasBinary(): boolean {
  const nameFile = path.join(npmElectron, 'path.txt');
  return (
    fs.existsSync(nameFile) &&
    fs.existsSync(path.join(npmElectron, 'dist', fs.readFileSync(nameFile, 'utf8')))
  );
}

function version(): string {
  return (JSON.parse(fs.readFileSync(path.join(npmElectron, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** Returns why an earlier download of this version failed, or undefined if none was tried. */
function recordedFailure(): string | undefined {
  try {
    const record = JSON.parse(fs.readFileSync(downloadRecord, 'utf8')) as {
      version: string;
      failure: string;
    };
    return record.version === version() ? record.failure : undefined;
  } catch {
    return undefined; // no record, or one that can't be read: try again
  }
}

/** Returns why the download failed, or undefined if it succeeded. */
function download(): string | undefined {
  const script = path.join(npmElectron, 'install.js');
  const { error, stderr } = spawnSync(process.execPath, [script], {
    timeout: DOWNLOAD_LIMIT,
    encoding: 'utf8',
  });
  if (hasBinary()) return undefined;
  const timedOut = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  const [message = 'no error message'] = stderr.split('\n').filter((line) => /error/i.test(line));
  const failure = timedOut ? `no response within ${String(DOWNLOAD_LIMIT / 1000)} s` : message.trim();
  fs.mkdirSync(path.dirname(downloadRecord), { recursive: true });
  fs.writeFileSync(downloadRecord, `${JSON.stringify({ version: version(), failure })}\n`);
  return failure;
}
