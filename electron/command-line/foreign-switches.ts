/** The switches before a command that are meant for Chromium, Electron, Node or the operating system. */

/** Those that Electron documents, or that a desktop, an installer or the system adds, and that no family covers. */
const names: ReadonlySet<string> = new Set([
  '--class',
  '--diagnostic-dir',
  '--disk-cache-size',
  '--dns-result-order',
  '--experimental-network-inspection',
  '--gtk-version',
  '--high-dpi-support',
  '--in-process-gpu',
  '--js-flags',
  '--lang',
  '--original-process-start-time',
  '--password-store',
  '--throw-deprecation',
  // The Windows installer starts an updated app with it.
  '--updated',
  '--user-data-dir',
  '--v',
  '--vmodule',
  '--xdg-portal-required-version',
  // Windows starts an app with them for a notification.
  '-Embedding',
  '-ToastActivated',
]);

/**
 * How nearly all others begin. Chromium has thousands of switches, which change with each version and aren't listed
 * anywhere. So a list alone would refuse switches that work, and to pass everything on would hide that `--status`
 * isn't a command. Uncurl's own options begin in none of these ways, and `--` lets any switch through.
 */
const families: readonly RegExp[] = [
  /^--(allow|auth|disable|enable|force|gpu|host|ignore|log|no|ozone|proxy|remote|trace|use|wayland)[-_]\w/,
  /^--(debug|inspect)(-\w|$)/,
  /^--squirrel-\w/,
  // macOS adds it.
  /^-psn_\d/,
];

/** Whether a word, with or without `=` and a value, is a switch that isn't Uncurl's own. */
export function isForeignSwitch(word: string): boolean {
  const [name = ''] = word.split('=', 1);
  return names.has(name) || families.some((family) => family.test(name));
}
