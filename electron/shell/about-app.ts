import fs from 'node:fs';
import { app } from 'electron';
import type { AboutApp, ThirdPartyLicences } from '../ipc/contract.ts';

/**
 * Returns what the screen About shows of the app.
 *
 * @param licences the file that the build has written; the build that a developer runs has none
 */
export function aboutApp(licences: string): AboutApp {
  const hasList = fs.existsSync(licences);
  return {
    version: app.getVersion(),
    licences: hasList ? (JSON.parse(fs.readFileSync(licences, 'utf8')) as ThirdPartyLicences) : undefined,
  };
}
