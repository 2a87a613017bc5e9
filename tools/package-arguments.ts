import fs from 'node:fs';
import path from 'node:path';

/**
 * Returns what electron-builder.yml leaves to the environment, as arguments for electron-builder. It reads certificates
 * and Apple's credentials from the environment itself (docs/packaging.md).
 *
 * @param platform the system that packs: electron-builder packs for it, unless told otherwise
 * @throws if ELECTRON_OVERRIDE_DIST_PATH is set to a folder without Electron's `version` file
 */
export function packageArguments(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return [...electronFrom(environment), ...(platform === 'darwin' ? signatureFrom(environment) : [])];
}

/** Packs the Electron that everything else runs on too, if one is given. */
function electronFrom(environment: Readonly<Record<string, string | undefined>>): string[] {
  const given = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!given) return [];
  const file = path.join(given, 'version');
  if (!fs.existsSync(file)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH has no Electron that can be packed: ${file} is missing`);
  }
  const version = fs.readFileSync(file, 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${given}`, `-c.electronVersion=${version}`];
}

/**
 * Without a certificate, signs the app ad hoc: Apple silicon runs no app without a signature. The hardened runtime would
 * then refuse Electron's frameworks, because no team has signed them.
 */
function signatureFrom(environment: Readonly<Record<string, string | undefined>>): string[] {
  const hasCertificate = ['CSC_LINK', 'CSC_NAME'].some((name) => environment[name]);
  return hasCertificate ? [] : ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false'];
}
