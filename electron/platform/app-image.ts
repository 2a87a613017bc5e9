/** An AppImage's start script points many variables at its own folder, so that the app finds what comes with it. */
import { isInside } from './packaging.ts';

/** Variables of this process. */
type Environment = Record<string, string | undefined>;

/**
 * Removes the AppImage's own folders from the environment, so that the system's programs that the app starts load the
 * system's libraries and settings, as they do elsewhere. The app itself has read the variables before. `APPDIR` and
 * `APPIMAGE` stay. Does nothing outside an AppImage: a terminal that comes as one passes its own `APPDIR` on, and users set
 * that variable for other purposes.
 */
export function leaveAppImage(environment: Environment, program = process.execPath): void {
  const { APPDIR: folder } = environment;
  if (!isInside(program, folder)) return;
  const isOwn = (entry: string): boolean => entry === folder || isInside(entry, folder);
  for (const [name, value] of Object.entries(environment)) {
    const entries = value?.split(':') ?? [];
    if (name === 'APPDIR' || !entries.some(isOwn)) continue;
    // An empty entry, which the start script leaves at the end, would mean the current folder.
    const others = entries.filter((entry) => entry !== '' && !isOwn(entry));
    if (others.length > 0) Object.assign(environment, { [name]: others.join(':') });
    else Reflect.deleteProperty(environment, name);
  }
}
