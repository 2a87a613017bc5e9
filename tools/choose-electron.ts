/** Chooses what runs the app: Electron if its binary is installed or can be downloaded, otherwise the stand-in. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readOutcome } from './electron-download/outcome.ts';
import { electronPackage, electronVersion, isInstalled, programName } from './electron-download/package.ts';
import { circumstancesOf, recordedFailure, recordFailure } from './electron-download/record.ts';
import { repository } from './repository.ts';

export interface ElectronChoice {
  kind: 'electron' | 'stand-in';
  /** The value for ELECTRON_OVERRIDE_DIST_PATH; undefined if npm's electron package has the binary. */
  path: string | undefined;
  /** Why this one was chosen: a sentence to follow "Running on …:". */
  reason: string;
}

const standIn = path.join(repository, 'tools/electron-standin');
const downloadProgram = path.join(import.meta.dirname, 'electron-download/run.ts');
const record = path.join(repository, 'node_modules/.cache/uncurl/electron-download.json');

/**
 * Chooses the runtime. ELECTRON_OVERRIDE_DIST_PATH decides if it is set. Otherwise Electron's binary is downloaded if it
 * isn't there, which shows its progress on standard error. That its host can't be reached is recorded in
 * node_modules/.cache/uncurl for a day; deleting that folder makes the next call try again.
 *
 * @throws an Error if neither Electron nor the stand-in can run here
 */
export function chooseElectron(): ElectronChoice {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const kind = path.resolve(given) === standIn ? 'stand-in' : 'electron';
    return { kind, path: given, reason: 'ELECTRON_OVERRIDE_DIST_PATH is set.' };
  }
  if (isInstalled(electronPackage)) {
    return { kind: 'electron', path: undefined, reason: 'its binary is in node_modules.' };
  }
  const failure = download();
  if (failure === undefined) {
    return { kind: 'electron', path: undefined, reason: 'its binary was downloaded just now.' };
  }
  return withoutBinary(failure, process.platform);
}

/**
 * Returns the choice if Electron's binary couldn't be downloaded.
 *
 * @param failure why it couldn't, and what to do
 * @throws an Error on systems on which the stand-in doesn't run
 */
export function withoutBinary(failure: string, platform: NodeJS.Platform): ElectronChoice {
  const reason = `Electron's binary could not be downloaded: ${failure}`;
  if (platform === 'linux') return { kind: 'stand-in', path: standIn, reason };
  throw new Error(`${reason}\nUncurl needs it to run: the stand-in for Electron runs on Linux only.`);
}

/**
 * Returns the path of Electron's program, in the chosen folder or npm's package.
 *
 * @throws an Error if it isn't there
 */
export function electronProgram(electron: ElectronChoice): string {
  const folder = electron.path ?? path.join(electronPackage, 'dist');
  const program = path.join(folder, programName(electronPackage));
  if (fs.existsSync(program)) return program;
  throw new Error(
    `There is no Electron at ${program}. Set ELECTRON_OVERRIDE_DIST_PATH to the folder that it is in, or unset it.`,
  );
}

/** Returns why Electron couldn't be downloaded, or undefined if it could. */
function download(): string | undefined {
  const circumstances = circumstancesOf(electronVersion(electronPackage), process.env);
  const recorded = recordedFailure(record, circumstances, Date.now());
  if (recorded !== undefined) {
    return `${recorded} This was tried less than a day ago; to try again now, delete node_modules/.cache/uncurl.`;
  }
  const { stdout } = spawnSync(process.execPath, [downloadProgram], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    // Makes fetch use HTTPS_PROXY and the like.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  });
  const outcome = readOutcome(stdout);
  if (outcome.installed) return undefined;
  if (outcome.unreachable) recordFailure(record, { circumstances, failure: outcome.failure, at: Date.now() });
  return outcome.failure;
}
