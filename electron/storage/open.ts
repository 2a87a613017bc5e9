import fs from 'node:fs';
import { History } from './history/history.ts';
import type { SavedFile } from './saved-file.ts';
import { openLog, type Log } from './log.ts';
import { openLoginFile, type LoginRequest } from './login-file.ts';
import { makePrivate } from './private-files.ts';
import { openSavedStateFile, type SavedStateFile } from './saved-state-file.ts';
import { openSettingsFile } from './settings-file.ts';
import { SettingsStore } from './settings-store.ts';
import { openWindowFile, type WindowGeometry } from './window-file.ts';
import { attemptWrites, type Attempt } from './write-failures.ts';

/** Everything the app stores on disk. */
export interface Storage {
  readonly log: Log;
  readonly attempt: Attempt;
  readonly settings: SettingsStore;
  readonly stateFile: SavedStateFile;
  readonly windowGeometry: SavedFile<WindowGeometry>;
  readonly loginRequest: SavedFile<LoginRequest>;
  readonly history: History;
}

/**
 * Opens everything in the app's data folder, and creates the folder if necessary. No file in it can keep the app from
 * starting: unusable files are moved aside.
 *
 * @param now returns the wall time in ms since 1970
 * @param announce tells the user that a file can't be read or written, with the reason
 * @param toTerminal whether to write the log's lines to standard error as well
 * @throws if the folder can't be created
 */
export function openStorage(
  folder: string,
  now: () => number,
  announce: (reason: string) => void,
  toTerminal: boolean,
): Storage {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = openLog(folder, now, toTerminal ? (line) => process.stderr.write(`${line}\n`) : undefined);
  makePrivate(folder, log);
  const attempt = attemptWrites(log, announce);
  const settings = new SettingsStore({ file: openSettingsFile(folder), attempt, log, now });
  return {
    log,
    attempt,
    settings,
    stateFile: openSavedStateFile(folder, { log, attempt }),
    windowGeometry: openWindowFile(folder, { log, attempt }),
    loginRequest: openLoginFile(folder, { log, attempt }),
    history: new History(folder, { log, attempt, now }),
  };
}
