/** Which Electron to run: the real one where there is one or it can be fetched, else the stand-in. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface ElectronChoice {
  kind: 'electron' | 'stand-in';
  /** What ELECTRON_OVERRIDE_DIST_PATH must be; `undefined` where npm's electron finds its own. */
  path: string | undefined;
  /** Why this one, as the end of the sentence "Running on …:". */
  reason: string;
}

/** How long the download may take, in ms. */
const DOWNLOAD_LIMIT = 20_000;

const standIn = path.join(import.meta.dirname, 'electron-standin');
const modules = path.join(import.meta.dirname, '../node_modules');
const npmElectron = path.join(modules, 'electron');
const memory = path.join(modules, '.cache/uncurl/electron-download.json');

/**
 * Tries the download at most once for each version of Electron, and remembers how it went in
 * node_modules/.cache/uncurl: delete that file to try again. Prints nothing; may take 20 s the first time.
 */
export function chooseElectron(): ElectronChoice {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const kind = path.resolve(given) === standIn ? 'stand-in' : 'electron';
    return { kind, path: given, reason: 'ELECTRON_OVERRIDE_DIST_PATH says so' };
  }
  if (hasBinary()) return { kind: 'electron', path: undefined, reason: 'its binary is in node_modules' };
  const failure = recall() ?? download();
  if (failure === undefined)
    return { kind: 'electron', path: undefined, reason: 'its binary was downloaded just now' };
  const reason = `Electron's binary could not be downloaded (${failure})`;
  if (process.platform !== 'linux') throw new Error(`${reason}, and the stand-in runs on Linux only`);
  return { kind: 'stand-in', path: standIn, reason };
}

/** path.txt is the last thing that Electron's install script writes. */
function hasBinary(): boolean {
  const note = path.join(npmElectron, 'path.txt');
  return fs.existsSync(note) && fs.existsSync(path.join(npmElectron, 'dist', fs.readFileSync(note, 'utf8')));
}

function version(): string {
  return (JSON.parse(fs.readFileSync(path.join(npmElectron, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** How an earlier download of this version failed. */
function recall(): string | undefined {
  try {
    const remembered = JSON.parse(fs.readFileSync(memory, 'utf8')) as { version: string; failure: string };
    return remembered.version === version() ? remembered.failure : undefined;
  } catch {
    return undefined; // never tried, or unreadable: then it is tried again
  }
}

/** @returns how it failed, or nothing */
function download(): string | undefined {
  const script = path.join(npmElectron, 'install.js');
  const { error, stderr } = spawnSync(process.execPath, [script], {
    timeout: DOWNLOAD_LIMIT,
    encoding: 'utf8',
  });
  if (hasBinary()) return undefined;
  const late = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  const [said = 'no word why'] = stderr.split('\n').filter((line) => /error/i.test(line));
  const failure = late ? `no answer within ${String(DOWNLOAD_LIMIT / 1000)} s` : said.trim();
  fs.mkdirSync(path.dirname(memory), { recursive: true });
  fs.writeFileSync(memory, `${JSON.stringify({ version: version(), failure })}\n`);
  return failure;
}
