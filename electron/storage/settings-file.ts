/** The settings' file: electron-store writes it atomically; reading and repairing are ours (`settings-store.ts`). */
import fs from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';

export interface SettingsFile {
  readonly path: string;
  /** The file's text; undefined when there is no file. @throws when it is there and cannot be read */
  read(): string | undefined;
  /** @throws when the disk refuses */
  write(content: Record<string, unknown>): void;
}

/** `settings.json` in a folder that exists. */
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
      // Made only now, because it reads the file when it is made, and throws where that cannot be read.
      store ??= new Store({ cwd: folder, name, clearInvalidConfig: false });
      store.store = content;
    },
  };
}
