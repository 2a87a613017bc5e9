/**
 * The program that `choose-electron.ts` runs to install Electron's binary. It shows the progress on standard error and
 * prints an outcome as JSON on standard output.
 */
import { installElectron } from './download.ts';
import { DownloadFailure } from './failure.ts';
import type { Outcome } from './outcome.ts';
import { electronPackage, electronVersion } from './package.ts';
import { ProgressLine } from './progress.ts';

/** How long nothing may arrive, in ms. */
const STALL_LIMIT = 30_000;

async function run(): Promise<Outcome> {
  const what = `Electron ${electronVersion(electronPackage)}`;
  const line = new ProgressLine(what, process.stderr, () => performance.now());
  try {
    await installElectron({
      folder: electronPackage,
      stallLimit: STALL_LIMIT,
      onProgress: (at) => line.show(at),
    });
    return { installed: true };
  } catch (error) {
    if (!(error instanceof DownloadFailure)) throw error;
    return { installed: false, failure: error.message, unreachable: error.unreachable };
  } finally {
    line.end();
  }
}

const outcome = await run();
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit());
