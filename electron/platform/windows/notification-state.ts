/** Reads Windows' notification state with one call, for both do not disturb and full screen. */
import path from 'node:path';
import type { RunProgram } from '../program.ts';
import { parseNotificationState, type NotificationState } from './notification-state-output.ts';

/** Reads the state now. Rejects if PowerShell fails or its output can't be parsed. */
export type ReadNotificationState = () => Promise<NotificationState>;

/** PowerShell needs time to start and to compile the declaration. The rules wait for at most 5 s. */
export const timeoutMs = 4_500;

/**
 * Uses two documented APIs: the shell's `SHQueryUserNotificationState` and, since Windows 11 22H2,
 * `ToastNotificationManagerForUser.NotificationMode`, because the shell's state doesn't include do not disturb. In
 * strict mode, a property that an older Windows lacks is an error instead of a silent zero.
 */
const script = `
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$declaration = '[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);'
$shell = Add-Type -Namespace Uncurl -Name Shell -MemberDefinition $declaration -PassThru
$state = 0
$result = $shell::SHQueryUserNotificationState([ref]$state)
if ($result -ne 0) { throw "SHQueryUserNotificationState returned $result" }
$mode = ''
try {
  $manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
  $mode = [int]$manager::GetDefault().NotificationMode
} catch { }
"state=$state mode=$mode"
`;

/**
 * Returns a function that reads the state with PowerShell. A call during a reading shares its result.
 *
 * @param systemFolder Windows' own folder, such as C:\Windows
 */
export function notificationStateReader(run: RunProgram, systemFolder: string): ReadNotificationState {
  const powerShell = path.win32.join(systemFolder, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script];
  let pending: Promise<NotificationState> | undefined;
  return async () => {
    pending ??= run(powerShell, args, timeoutMs)
      .then(parseNotificationState)
      .finally(() => {
        pending = undefined;
      });
    return await pending;
  };
}
