/** The settings file. electron-store writes it atomically; `settings-store.ts` reads and repairs it. */
import fs from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import { readSmallFile } from './read-text-file.ts';
import { watchFile } from './watch-file.ts';

/** Reads, writes and watches the settings file. */
export interface SettingsFile {
  readonly path: string;
  /** Returns the file's bytes, or undefined if there is no file. @throws if the file can't be read */
  read(): Uint8Array | undefined;
  /** Returns the bytes that it has written. @throws if the file can't be written */
  write(content: Record<string, unknown>): Uint8Array;
  /**
   * Calls back soon after the file may have changed, also after the app's own writes. Returns a function that ends it.
   *
   * @throws if the system can't watch the folder
   */
  watch(changed: () => void): () => void;
}

const serialize = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** Opens `settings.json` in a folder that exists. Doesn't read it yet. */
export function openSettingsFile(folder: string): SettingsFile {
  const name = 'settings';
  const file = path.join(folder, `${name}.json`);
  let store: Store | undefined;

  return {
    path: file,
    read() {
      return fs.existsSync(file) ? readSmallFile(file) : undefined;
    },
    write(content) {
      // electron-store reads the file too. What it contains has been read and kept already, so nothing in it may keep
      // electron-store from replacing it.
      store ??= new Store({
        cwd: folder,
        name,
        clearInvalidConfig: false,
        configFileMode: 0o600,
        deserialize: () => ({}),
        serialize,
      });
      store.store = content;
      return Buffer.from(serialize(content));
    },
    watch: (changed) => watchFile(file, changed),
  };
}
