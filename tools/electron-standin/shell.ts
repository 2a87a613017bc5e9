/** shell: opens things with the desktop's own programs. */
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
  /** Resolves to what went wrong, or to nothing. */
  openPath: (file: string): Promise<string> => open(path.resolve(file)).then(() => '', String),
  /** By the file manager's own interface, or else the folder alone. */
  showItemInFolder(file: string): void {
    const name = 'org.freedesktop.FileManager1';
    const call = {
      destination: name,
      path: '/org/freedesktop/FileManager1',
      interface: name,
      member: 'ShowItems',
    };
    const asked = sessionBus()?.invoke({ ...call, signature: 'ass', body: [[pathToFileURL(file).href], ''] });
    Promise.resolve(asked ?? Promise.reject(new Error('no D-Bus')))
      .catch(() => open(path.dirname(file)))
      .catch((error: unknown) => console.error(`Cannot show ${file}:`, error));
  },
});
