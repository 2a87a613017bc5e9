/** shell: opens files, folders and URLs with the desktop's programs. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sessionBus } from './dbus.ts';
import { strict } from './strict.ts';

const open = (target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    spawn('xdg-open', [target], { detached: true, stdio: 'ignore' })
      .once('error', reject)
      .once('exit', (code) => (code ? reject(new Error(`xdg-open ended with ${String(code)}`)) : resolve()))
      .unref();
  });

export const shell = strict('shell', {
  openExternal: (url: string): Promise<void> => open(new URL(url).href),
  /** Resolves to an error message, or to an empty string. */
  openPath: (file: string): Promise<string> => open(path.resolve(file)).then(() => '', String),
  /** Selects the file in the file manager, or opens only its folder if the file manager has no D-Bus interface. */
  showItemInFolder(file: string): void {
    const name = 'org.freedesktop.FileManager1';
    const call = {
      destination: name,
      path: '/org/freedesktop/FileManager1',
      interface: name,
      member: 'ShowItems',
    };
    const shown = sessionBus()?.invoke({ ...call, signature: 'ass', body: [[pathToFileURL(file).href], ''] });
    Promise.resolve(shown ?? Promise.reject(new Error('no D-Bus')))
      .catch(() => open(path.dirname(file)))
      .catch((error: unknown) => console.error(`Can't show ${file}:`, error));
  },
});
