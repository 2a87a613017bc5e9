import fs from 'node:fs';
import path from 'node:path';

/** How long a file must have been left alone before its change is reported, in ms. Editors write in several steps. */
const QUIET_MS = 200;

/**
 * Calls back when a file may have changed, been created, replaced or deleted. Returns a function that ends this.
 *
 * @param file its folder must exist
 * @throws if the system can't watch the folder
 */
export function watchFile(file: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  // Watch the folder: most editors replace the file by a new one, of which a watch of the old one knows nothing.
  const watcher = fs.watch(path.dirname(file), { persistent: false }, (_event, name) => {
    if (name !== null && name !== path.basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS).unref();
  });
  // Such as when the folder is removed. Without a listener, Node would end the app.
  watcher.on('error', () => {
    watcher.close();
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
