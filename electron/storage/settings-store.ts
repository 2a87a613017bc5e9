/** The settings: kept in memory, changed through one function or by an edit of the file, written in the background. */
import type { Message } from '../../core/message.ts';
import type { SettingsRepair } from '../../core/settings/repair.ts';
import { defaultSettings, type Settings, type SettingsChange } from '../../core/settings/settings.ts';
import type { Log } from './log.ts';
import { copyAside, moveAside } from './move-aside.ts';
import { repairLine } from './repair-line.ts';
import type { SettingsFile } from './settings-file.ts';
import { readSettingsText, settingsVersion } from './settings-text.ts';
import type { Attempt } from './write-failures.ts';

export interface SettingsStoreParts {
  readonly file: SettingsFile;
  readonly attempt: Attempt;
  readonly log: Log;
  /** Returns the wall time in ms since 1970, for the names of files that are kept. */
  readonly now: () => number;
}

/** What the app saw when it last read or wrote the file: its bytes, no file, or why it can't be read. */
type Seen = Uint8Array | undefined | Error;

/** The settings, and what had to be repaired when they were read. */
export class SettingsStore {
  readonly #parts: SettingsStoreParts;
  #current: Settings = defaultSettings;
  #repairs: readonly SettingsRepair[] = [];
  #seen: Seen;
  /** Whether the file contains something that the app couldn't use, which must be kept when the file is overwritten. */
  #mustKeep = false;
  /** The changes that aren't on disk yet. */
  #unwritten: Partial<Settings> = {};
  #writing: NodeJS.Immediate | undefined;
  #changed: () => void = () => undefined;

  /** Reads the file. Never throws: a file that can't be used is moved aside, and the settings are then the defaults. */
  constructor(parts: SettingsStoreParts) {
    this.#parts = parts;
    this.#seen = this.#look();
    const problems = this.#take(this.#seen);
    const isUnusable = problems.length > 0 && this.#seen instanceof Uint8Array;
    this.#setRepairs([...this.#repairs, ...problems, ...(isUnusable ? [this.#moveAside()] : [])]);
  }

  get current(): Settings {
    return this.#current;
  }

  /**
   * What was wrong in the file and has been replaced, and where the file as it was is kept. Changing a setting removes
   * its repairs.
   */
  get repairs(): readonly SettingsRepair[] {
    return this.#repairs;
  }

  /** Changes some settings: in memory immediately, on disk soon after. Ignores values that are undefined. */
  change(change: SettingsChange): void {
    const changes = Object.entries(change).filter(([, value]) => value !== undefined);
    this.#unwritten = { ...this.#unwritten, ...Object.fromEntries(changes) };
    this.#current = { ...this.#current, ...this.#unwritten };
    const changed = new Set<string | number | undefined>(changes.map(([name]) => name));
    this.#repairs = this.#repairs.filter(({ path }) => !changed.has(path[0]));
    this.#writing ??= setImmediate(() => {
      this.flush();
    });
  }

  /** Writes changes to disk before it returns, also those that couldn't be written earlier. */
  flush(): void {
    clearImmediate(this.#writing);
    this.#writing = undefined;
    if (Object.keys(this.#unwritten).length === 0) return;
    this.#parts.attempt('writing the settings', () => {
      // The file may have been edited just now.
      this.#readAgain();
      if (this.#mustKeep) this.#keepOld();
      this.#seen = this.#parts.file.write({ version: settingsVersion, ...this.#current });
      this.#unwritten = {};
    });
  }

  /**
   * Copies the file as it is, before an import changes many settings at once. Returns the copy's name, without the
   * folder, or undefined if there is no file yet.
   *
   * @throws if the file can't be read or the copy can't be written
   */
  keepCopy(): string | undefined {
    const { file, now } = this.#parts;
    this.flush();
    const content = file.read();
    return content && copyAside(file.path, content, now(), 'import');
  }

  /**
   * Uses every edit of the file from now on. Returns a function that ends this.
   *
   * @param changed called after settings or repairs have changed otherwise than by `change`
   */
  watch(changed: () => void): () => void {
    this.#changed = changed;
    try {
      return this.#parts.file.watch(() => {
        this.#readAgain();
      });
    } catch (error) {
      // Edits are then used when a setting is changed, and at the next start.
      this.#parts.log.failure('watching the settings', error);
      return () => undefined;
    }
  }

  #look(): Seen {
    let seen: Seen;
    this.#parts.attempt('reading the settings', () => {
      try {
        seen = this.#parts.file.read();
      } catch (error) {
        seen = error as Error;
        throw error;
      }
    });
    return seen;
  }

  /** Uses the file if it isn't as the app saw it last. An editor may be saving a file that can't be used: it stays. */
  #readAgain(): void {
    const seen = this.#look();
    if (isSame(seen, this.#seen)) return;
    this.#seen = seen;
    const problems = this.#take(seen);
    if (problems.length > 0)
      this.#setRepairs([...problems, fileLevel({ key: 'settings_file_waiting', values: {} })]);
    this.#changed();
  }

  /**
   * Uses the settings in the file and lists their repairs. Without a file they are the defaults, as at the first start. If
   * the file can't be used, they stay as they are, and this returns why.
   */
  #take(seen: Seen): readonly SettingsRepair[] {
    this.#mustKeep = false;
    if (seen === undefined) {
      this.#current = { ...defaultSettings, ...this.#unwritten };
      this.#setRepairs([]);
      return [];
    }
    const text = seen instanceof Error ? { problem: unreadable(seen) } : readSettingsText(seen);
    if ('problem' in text) {
      this.#mustKeep = true;
      return [text.problem];
    }
    this.#mustKeep = text.repairs.length > 0;
    this.#current = { ...text.settings, ...this.#unwritten };
    this.#setRepairs(text.repairs);
    return [];
  }

  #moveAside(): SettingsRepair {
    let outcome: Message = { key: 'settings_file_stuck', values: {} };
    this.#parts.attempt('renaming the settings file', () => {
      const file = moveAside(this.#parts.file.path, this.#parts.now());
      outcome = { key: 'settings_file_renamed', values: { file } };
      this.#mustKeep = false;
      this.#seen = undefined;
    });
    return fileLevel(outcome);
  }

  /** @throws if the file can't be kept; it must not be overwritten then */
  #keepOld(): void {
    const { file, now } = this.#parts;
    const name =
      this.#seen instanceof Uint8Array
        ? copyAside(file.path, this.#seen, now(), 'repair')
        : moveAside(file.path, now());
    this.#mustKeep = false;
    const ofValues = this.#repairs.filter(({ path }) => path.length > 0);
    this.#setRepairs([...ofValues, fileLevel({ key: 'settings_file_copied', values: { file: name } })]);
    this.#changed();
  }

  /** Sets the repairs, and logs those that are new. */
  #setRepairs(repairs: readonly SettingsRepair[]): void {
    const before = this.#repairs;
    this.#repairs = repairs;
    for (const repair of repairs) if (!before.includes(repair)) this.#parts.log.write(repairLine(repair));
  }
}

const fileLevel = (reason: Message): SettingsRepair => ({ path: [], reason });

const unreadable = ({ message }: Error): SettingsRepair =>
  fileLevel({ key: 'settings_file_unreadable', values: { reason: message } });

function isSame(a: Seen, b: Seen): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (a instanceof Error && b instanceof Error) return a.message === b.message;
  return a === b;
}
