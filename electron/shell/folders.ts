import path from 'node:path';

/** Where the parts of a build lie, seen from `<build>/main/`, in which the main process is. */
export function buildFolders(main: string) {
  return {
    preload: path.join(main, 'preload.cjs'),
    renderer: path.join(main, '..', 'renderer'),
    content: path.join(main, '..', 'content'),
    trayIcons: path.join(main, '..', 'assets', 'tray'),
    thumbnails: path.join(main, '..', 'assets', 'thumbnails'),
    icon: path.join(main, '..', 'assets', 'icon.png'),
  };
}
