import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import type { DeferralSource, UnavailableSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { isOnPath } from '../search-path.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';
import type { ReadNotificationState } from '../windows/notification-state.ts';
import { windowsFullScreen } from './windows.ts';
import { x11FullScreen } from './x11.ts';

/** The environment variables that determine the source. */
export interface FullScreenEnvironment extends SessionEnvironment {
  readonly DISPLAY?: string | undefined;
  readonly PATH?: string | undefined;
}

/** Returns this system's source for full screen. The app's own window doesn't count. */
export function chooseFullScreen(
  platform: NodeJS.Platform,
  environment: FullScreenEnvironment,
  run: RunProgram,
  readState: ReadNotificationState,
  ownWindow: { readonly isFocused: boolean },
): DeferralSource | UnavailableSource {
  const source = sourceFor(platform, environment, run, readState);
  return 'unavailable' in source ? source : exceptOwnWindow(source, ownWindow);
}

function sourceFor(
  platform: NodeJS.Platform,
  environment: FullScreenEnvironment,
  run: RunProgram,
  readState: ReadNotificationState,
): DeferralSource | UnavailableSource {
  if (platform === 'win32') return windowsFullScreen(readState);
  if (platform !== 'linux')
    return unavailable({ key: 'signal_unsupported', values: { system: nameOf(platform) } });
  // XWayland only knows about X11 windows, so it would miss a Wayland window in front of them.
  if (isWayland(environment)) return unavailable({ key: 'signal_wayland_hides_windows', values: {} });
  if (!environment.DISPLAY) return unavailable({ key: 'signal_no_display', values: {} });
  if (!isOnPath('xprop', environment.PATH ?? '')) {
    return unavailable({ key: 'signal_not_installed', values: { program: 'xprop' } });
  }
  return x11FullScreen(run);
}

function unavailable(why: SignalMessage): UnavailableSource {
  return { unavailable: why };
}

function nameOf(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? 'macOS' : platform;
}

function exceptOwnWindow(source: DeferralSource, ownWindow: { readonly isFocused: boolean }): DeferralSource {
  return {
    ...source,
    read: async () => (ownWindow.isFocused ? { defers: false, by: source.by } : source.read()),
  };
}
