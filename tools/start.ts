/**
 * `npm start`: builds the app if its sources are newer than the build, and runs it on Electron, or on the stand-in if
 * Electron's binary isn't available. Without a display, it runs on a private one; a command for the app that is running
 * needs none. Arguments after `--` go to the app.
 */
import { buildApp } from './build.ts';
import { chooseElectron, type ElectronChoice } from './choose-electron.ts';
import { ensureInstalled } from './install-packages.ts';
import {
  exitCodeOf,
  hasDisplay,
  nameOf,
  onTermination,
  openDisplay,
  purposesOf,
  startElectron,
  theUsersDisplay,
} from './launch.ts';
import { needsBuild } from './needs-build.ts';
import { repository } from './repository.ts';
import { startsApp, switchesBefore } from './starts-app.ts';

async function start(values: readonly string[]): Promise<number> {
  const electron = chooseElectron();
  // Standard output belongs to the app: other programs read `status --json` from it.
  console.error(`Running on ${nameOf(electron)}: ${electron.reason}`);
  await ensureInstalled(electron, purposesOf(electron), 'ask first');

  if (needsBuild('production')) {
    console.error('Building the app…');
    await buildApp('production');
  }

  const needsDisplay = startsApp(values) && !(await isRunning(electron, switchesBefore(values)));
  const display = needsDisplay ? await openDisplay(electron) : theUsersDisplay;
  try {
    const app = startElectron(electron, repository, values, display.environment, 'inherit');
    // The app quits cleanly on a signal. This process waits for it, then ends the private display.
    onTermination((signal) => app.kill(signal));
    return await exitCodeOf(app);
  } finally {
    await display.close();
  }
}

/** Whether the app is running. Asking it needs no display. */
async function isRunning(electron: ElectronChoice, switches: readonly string[]): Promise<boolean> {
  if (hasDisplay(electron)) return false; // The app finds that out by itself.
  const status = [...switches, 'status'];
  return (await exitCodeOf(startElectron(electron, repository, status, process.env, 'ignore'))) === 0;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
