import path from 'node:path';

/**
 * Returns the paths of a build's folders and files.
 *
 * @param main the folder of the main process's code, `<build>/main/`
 */
export function buildFolders(main: string) {
  return {
    preload: path.join(main, 'preload.cjs'),
    renderer: path.join(main, '..', 'renderer'),
    library: path.join(main, '..', 'library.json'),
    licences: path.join(main, '..', 'third-party-licences.json'),
    trayIcons: path.join(main, '..', 'assets', 'tray'),
    thumbnails: path.join(main, '..', 'assets', 'thumbnails'),
    icon: path.join(main, '..', 'assets', 'icon.png'),
  };
}
