/** Remembers for a day that Electron can't be downloaded here, so that each start without a network isn't slow. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

interface FailureRecord {
  readonly circumstances: string;
  readonly failure: string;
  /** When the download failed, in ms since 1970. */
  readonly at: number;
}

/** Variables that decide from where and how Electron is downloaded. A changed one is a reason to try again. */
const deciding = /^(npm_config_|npm_package_config_)?electron_|(^|_)proxy$/i;

/** Returns a fingerprint of what a download depends on. The variables may contain passwords, so it is a hash. */
export function circumstancesOf(version: string, environment: NodeJS.ProcessEnv): string {
  const variables = Object.entries(environment)
    .filter(([name]) => deciding.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([version, variables]))
    .digest('hex');
}

/** Returns the failure that was recorded within the last day under the same circumstances; otherwise undefined. */
export function recordedFailure(file: string, circumstances: string, now: number): string | undefined {
  try {
    const record = JSON.parse(fs.readFileSync(file, 'utf8')) as FailureRecord;
    const age = now - record.at;
    return record.circumstances === circumstances && age >= 0 && age < DAY ? record.failure : undefined;
  } catch {
    return undefined; // no record, or one that can't be read: try again
  }
}

/** Records a failure. If the file can't be written, the next start tries again. */
export function recordFailure(file: string, record: FailureRecord): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(record)}\n`);
  } catch {
    // A folder that isn't the user's.
  }
}
