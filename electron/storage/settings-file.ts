/** The settings file. electron-store writes it atomically; `settings-store.ts` reads and repairs it. */
import fs from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';

/** Reads and writes the settings file. */
export interface SettingsFile {
  readonly path: string;
  /** Returns the file's text, or undefined if there is no file. @throws if the file can't be read */
  read(): string | undefined;
  /** @throws if the file can't be written */
  write(content: Record<string, unknown>): void;
}

/** Opens `settings.json` in a folder that exists. Doesn't read it yet. */
export function openSettingsFile(folder: string): SettingsFile {
  const name = 'settings';
  const file = path.join(folder, `${name}.json`);
  let store: Store | undefined;

  return {
    path: file,
    read() {
      try {
        return fs.readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write(content) {
      // Create the store only now: its constructor reads the file, and throws if it can't be read.
      store ??= new Store({ cwd: folder, name, clearInvalidConfig: false });
      store.store = content;
    },
  };
}
