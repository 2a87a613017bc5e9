import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import type { DeferralSource, NoSource } from '../deferral-signal.ts';
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
): DeferralSource | NoSource {
  const source = sourceFor(platform, environment, run, readState);
  return 'missing' in source ? source : butOurOwn(source, ownWindow);
}

function sourceFor(
  platform: NodeJS.Platform,
  environment: FullScreenEnvironment,
  run: RunProgram,
  readState: ReadNotificationState,
): DeferralSource | NoSource {
  if (platform === 'win32') return windowsFullScreen(readState);
  if (platform !== 'linux')
    return missing({ key: 'signal_unsupported', values: { system: nameOf(platform) } });
  // XWayland would know about X windows only, and take what lies in front of them for nothing.
  if (isWayland(environment)) return missing({ key: 'signal_wayland_hides_windows', values: {} });
  if (!environment.DISPLAY) return missing({ key: 'signal_no_display', values: {} });
  if (!isOnPath('xprop', environment.PATH ?? '')) {
    return missing({ key: 'signal_not_installed', values: { program: 'xprop' } });
  }
  return x11FullScreen(run);
}

function missing(why: SignalMessage): NoSource {
  return { missing: why };
}

function nameOf(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? 'macOS' : platform;
}

function butOurOwn(source: DeferralSource, ownWindow: { readonly isFocused: boolean }): DeferralSource {
  return {
    ...source,
    read: async () => (ownWindow.isFocused ? { holds: false, by: source.by } : source.read()),
  };
}
