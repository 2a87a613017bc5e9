/**
 * `npm start`: builds the app where the build is older than its sources, and runs it on Electron or, where that cannot
 * be had, on the stand-in; without a display, on a private one. Words after `--` go to the app.
 */
import { chooseElectron } from './choose-electron.ts';
import { buildTarget } from './build-target.ts';
import { buildApp, buildSources, finishedMark } from './build.ts';
import { isOutOfDate } from './freshness.ts';
import { ended, nameOf, openDisplay, purposesOf, startElectron, whenToldToEnd } from './launch.ts';
import { repository } from './repository.ts';
import { ensureInstalled } from './system-packages.ts';

async function start(values: readonly string[]): Promise<number> {
  const electron = chooseElectron();
  // Standard output is the app's: `status --json` goes on from there to other programs.
  console.error(`Running on ${nameOf(electron)}: ${electron.reason}.`);
  ensureInstalled(electron, purposesOf(electron));

  if (isOutOfDate(finishedMark(buildTarget('production').folder), buildSources)) {
    console.error('Building the app…');
    await buildApp('production');
  }

  const place = await openDisplay(electron);
  try {
    const app = startElectron(electron, repository, values, place.environment, 'inherit');
    // The app ends itself in good order; this process waits for it, and puts the private desk away.
    whenToldToEnd((signal) => app.kill(signal));
    return await ended(app);
  } finally {
    await place.close();
  }
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
