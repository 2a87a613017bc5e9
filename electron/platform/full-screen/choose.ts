import type { HoldSource, NoSource } from '../hold-signal.ts';
import type { RunProgram } from '../program.ts';
import { isOnPath } from '../search-path.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';
import type { ReadNotificationState } from '../windows/notification-state.ts';
import { windowsFullScreen } from './windows.ts';
import { x11FullScreen } from './x11.ts';

export interface FullScreenEnvironment extends SessionEnvironment {
  readonly DISPLAY?: string | undefined;
  readonly PATH?: string | undefined;
}

/** The way to know here whether a window fills the screen. Our own window does not count. */
export function chooseFullScreen(
  platform: NodeJS.Platform,
  environment: FullScreenEnvironment,
  run: RunProgram,
  readState: ReadNotificationState,
  ownWindow: { readonly isFocused: boolean },
): HoldSource | NoSource {
  const source = sourceFor(platform, environment, run, readState);
  return 'missing' in source ? source : butOurOwn(source, ownWindow);
}

function sourceFor(
  platform: NodeJS.Platform,
  environment: FullScreenEnvironment,
  run: RunProgram,
  readState: ReadNotificationState,
): HoldSource | NoSource {
  if (platform === 'win32') return windowsFullScreen(readState);
  if (platform !== 'linux') return { missing: `Uncurl cannot ask ${nameOf(platform)} for it` };
  // XWayland would know about X windows only, and take what lies in front of them for nothing.
  if (isWayland(environment))
    return { missing: 'Wayland does not tell programs about the windows of others' };
  if (!environment.DISPLAY) return { missing: 'there is no X display' };
  if (!isOnPath('xprop', environment.PATH ?? '')) return { missing: 'xprop is not installed' };
  return x11FullScreen(run);
}

function nameOf(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? 'macOS' : platform;
}

function butOurOwn(source: HoldSource, ownWindow: { readonly isFocused: boolean }): HoldSource {
  return {
    ...source,
    read: async () => (ownWindow.isFocused ? { holds: false, by: source.by } : source.read()),
  };
}
