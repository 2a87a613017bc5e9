import { chooseElectron } from './choose-electron.ts';

/**
 * Chooses the Electron that Playwright's tests run on, and prints which. Playwright's workers load its configuration too;
 * they inherit the choice through the environment.
 */
export function chooseElectronForPlaywright(): void {
  if (process.env['TEST_WORKER_INDEX'] !== undefined) return;
  const { kind, path, reason } = chooseElectron();
  if (path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path;
  console.log(`Running on ${kind === 'electron' ? 'Electron' : 'the stand-in for Electron'}: ${reason}`);
}
