/** Measures how long a command for the running app takes, beside the start of Node.js in the same Electron. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronProgram } from '../choose-electron.ts';
import { repository } from '../repository.ts';
import { startApp, type Bench } from './apps.ts';
import { compared, type Row } from './table.ts';

/** How often each is measured. They take turns, so that other load on the computer affects both. */
const ROUNDS = 11;

/** Starts the app and asks it for its status, without a display. */
export async function measureCommand(bench: Bench): Promise<Row[]> {
  const { electron, desk } = bench;
  const app = await startApp('uncurl', bench);
  try {
    const environment = { ...desk.environment, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    const program = electronProgram(electron);
    // As in a package: npm's Electron would first load its own code, which finds the app's folder.
    const packed =
      electron.kind === 'electron' ? [packedIn(desk.folder, program, repository)] : [program, repository];
    const ask = [...packed, '--no-sandbox', `--user-data-dir=${app.data}`, 'status'];
    const nothing = [program, '-e', '0'];
    const times = { bare: [] as number[], uncurl: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.uncurl.push(timeOf(ask, environment));
      times.bare.push(timeOf(nothing, { ...environment, ELECTRON_RUN_AS_NODE: '1' }));
    }
    return [compared('uncurl status (bare: Node.js without a script), ms', times, (ms) => ms)];
  } finally {
    await app.stop();
  }
}

/** Lays an app out as in a package, with links to Electron's files. Returns its program. */
function packedIn(folder: string, program: string, build: string): string {
  const dist = path.dirname(program);
  const app = path.join(folder, 'packed');
  fs.mkdirSync(path.join(app, 'resources'), { recursive: true });
  for (const name of fs.readdirSync(dist)) {
    const linked = path.join(app, name);
    if (!fs.existsSync(linked)) fs.symlinkSync(path.join(dist, name), linked);
  }
  fs.symlinkSync(build, path.join(app, 'resources/app'));
  // Chromium looks for its files where the program itself is, so that can't be a symbolic link.
  const packed = path.join(app, 'uncurl');
  fs.copyFileSync(program, packed, fs.constants.COPYFILE_FICLONE);
  return packed;
}

/** Returns how long a command takes in ms. @throws an Error if it fails */
function timeOf([program = '', ...values]: readonly string[], env: NodeJS.ProcessEnv): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(program, values, { env, encoding: 'utf8' });
  const time = performance.now() - started;
  if (status !== 0) throw new Error(`${program} ${values.join(' ')} ended with ${String(status)}: ${stderr}`);
  return time;
}
