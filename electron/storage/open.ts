import fs from 'node:fs';
import { say } from '../../messages/say.ts';
import { openHistory, type History } from './history.ts';
import type { SavedFile } from './saved-file.ts';
import { openLog, type Log } from './log.ts';
import { openMeterStore, type MeterStore } from './saved-state-file.ts';
import { openSettingsFile } from './settings-file.ts';
import { SettingsStore } from './settings-store.ts';
import { openWindowFile, type WindowGeometry } from './window-file.ts';
import { attemptWrites, type Attempt } from './write-failures.ts';

/** Everything that the app keeps on disk. */
export interface Storage {
  readonly log: Log;
  readonly attempt: Attempt;
  readonly settings: SettingsStore;
  readonly meter: MeterStore;
  readonly windowGeometry: SavedFile<WindowGeometry>;
  readonly history: History;
}

/**
 * Opens all that is kept in the app's data folder, which is made if it is not there. Nothing in it can keep the app
 * from starting: what cannot be used is moved aside.
 *
 * @param now wall time in ms since 1970
 * @param announce tells the person that the disk refuses, with its reason
 * @param toTerminal whether the log's lines are shown to a developer as well
 */
export function openStorage(
  folder: string,
  now: () => number,
  announce: (reason: string) => void,
  toTerminal: boolean,
): Storage {
  fs.mkdirSync(folder, { recursive: true });
  const log = openLog(folder, now, toTerminal ? (line) => process.stderr.write(`${line}\n`) : undefined);
  const attempt = attemptWrites(log, announce);
  const settings = new SettingsStore(openSettingsFile(folder), attempt, now());
  for (const { name, part = '', reason } of settings.repairs) {
    log.write(`settings: ${[name, part, say(reason)].filter(Boolean).join(' ')}`);
  }
  return {
    log,
    attempt,
    settings,
    meter: openMeterStore(folder, log),
    windowGeometry: openWindowFile(folder, log),
    history: openHistory(folder, log, now()),
  };
}
