/**
 * Whether the system reports every sleep through powerMonitor, so that a gap between two ticks is never one. macOS does,
 * and it can hold up the timers of an app without a window for tens of seconds (App Nap, electron#5101), while the user
 * types. On Linux without logind nothing is reported.
 */
export function reportsEverySleep(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}
