import fs from 'node:fs';
import path from 'node:path';
import { appId } from '../../app-id.ts';
import { atLoginSwitch } from '../../at-login.ts';
import { writeFileAtomically } from '../../storage/atomic-file.ts';
import { autostartEntry, execOf, readAutostartEntry, withExec } from './autostart-entry.ts';
import type { LoginItem, LoginReport } from './login-item.ts';

/**
 * Starts the app at login through a file in the desktop's autostart folder. The file is the only truth: the desktop's
 * settings, and people with an editor, change or remove it.
 *
 * @param folder the folder of autostart entries; it is created if necessary
 * @param program the path of the program, or its name if the desktop finds it by that
 */
export function autostartFile(folder: string, program: string): LoginItem {
  const file = path.join(folder, `${appId}.desktop`);
  const commandOf = (ofProgram: string): readonly string[] => [ofProgram, atLoginSwitch];

  function text(): string | undefined {
    try {
      return fs.readFileSync(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  function read(): LoginReport {
    const entry = text();
    if (entry === undefined) return { available: true, on: false };
    if (readAutostartEntry(entry).on) return { available: true, on: true };
    return { available: true, on: false, note: { key: 'login_off_in_system', values: {} } };
  }

  function set(on: boolean): void {
    if (!on) {
      fs.rmSync(file, { force: true });
      return;
    }
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileAtomically(file, autostartEntry(commandOf(program)));
  }

  function follow(from: string): void {
    const entry = text();
    // A command that isn't the app's own is one that the user has written.
    if (entry === undefined || readAutostartEntry(entry).exec !== execOf(commandOf(from))) return;
    writeFileAtomically(file, withExec(entry, commandOf(program)));
  }

  const soon = Promise.resolve();
  return {
    program,
    read: () => soon.then(read),
    set: (on) => soon.then(() => set(on)),
    follow: (from) => soon.then(() => follow(from)),
  };
}
