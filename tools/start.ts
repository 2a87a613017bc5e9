/**
 * `npm start`: builds the app if its sources are newer than the build, and runs it on Electron, or on the stand-in if
 * Electron's binary isn't available. Without a display, it runs on a private one. Arguments after `--` go to the app.
 */
import { buildTarget } from './build-target.ts';
import { buildApp, buildSources, finishedMark } from './build.ts';
import { chooseElectron } from './choose-electron.ts';
import { isOutOfDate } from './freshness.ts';
import { ensureInstalled } from './install-packages.ts';
import { exitCodeOf, nameOf, onTermination, openDisplay, purposesOf, startElectron } from './launch.ts';
import { repository } from './repository.ts';

async function start(values: readonly string[]): Promise<number> {
  const electron = chooseElectron();
  // Standard output belongs to the app: other programs read `status --json` from it.
  console.error(`Running on ${nameOf(electron)}: ${electron.reason}`);
  await ensureInstalled(electron, purposesOf(electron), 'ask first');

  if (isOutOfDate(finishedMark(buildTarget('production').folder), buildSources)) {
    console.error('Building the app…');
    await buildApp('production');
  }

  const display = await openDisplay(electron);
  try {
    const app = startElectron(electron, repository, values, display.environment, 'inherit');
    // The app quits cleanly on a signal. This process waits for it, then ends the private display.
    onTermination((signal) => app.kill(signal));
    return await exitCodeOf(app);
  } finally {
    await display.close();
  }
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
