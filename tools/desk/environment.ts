/** The environment of a private desktop's programs: nothing in it leads to the user's own desktop. */
import fs from 'node:fs';
import path from 'node:path';

/** Environment variables that lead to the user's own desktop. */
const userDesktopVariables = [
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'DESKTOP_SESSION',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_ID',
];

/**
 * Returns this process's environment without anything that leads to the user's own desktop. Also makes the folders that
 * it names, in `folder`.
 *
 * @param ownFolders whether settings and data are in `folder` too, and not in the user's own folders
 */
export function privateEnvironment(
  folder: string,
  sessionType: 'x11' | 'wayland',
  ownFolders = true,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !userDesktopVariables.includes(name)) environment[name] = value;
  }
  const own = (name: string): string => {
    fs.mkdirSync(path.join(folder, name), { mode: 0o700 });
    return path.join(folder, name);
  };
  environment['XDG_RUNTIME_DIR'] = own('run');
  environment['XDG_SESSION_TYPE'] = sessionType;
  if (!ownFolders) return environment;
  environment['XDG_CONFIG_HOME'] = own('config');
  environment['XDG_DATA_HOME'] = own('data');
  environment['XDG_STATE_HOME'] = own('state');
  environment['XDG_CACHE_HOME'] = own('cache');
  return environment;
}
