/** What Windows says about the moment for a notification: one question for do not disturb and full screen. */
import path from 'node:path';
import type { RunProgram } from '../program.ts';
import { parseNotificationState, type NotificationState } from './notification-state-output.ts';

export type ReadNotificationState = () => Promise<NotificationState>;

/** PowerShell takes its time to start, and to compile the declaration; the rules do not wait for more than 5 s. */
export const answersWithinMs = 4_500;

/**
 * Both are documented: `SHQueryUserNotificationState` of the shell, and since Windows 11 22H2
 * `ToastNotificationManagerForUser.NotificationMode`, for the shell's state knows nothing of do not disturb. In strict
 * mode a property that an older Windows does not have is an error, not a silent zero.
 */
const script = `
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$declaration = '[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);'
$shell = Add-Type -Namespace Uncurl -Name Shell -MemberDefinition $declaration -PassThru
$state = 0
$result = $shell::SHQueryUserNotificationState([ref]$state)
if ($result -ne 0) { throw "SHQueryUserNotificationState answered $result" }
$mode = ''
try {
  $manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
  $mode = [int]$manager::GetDefault().NotificationMode
} catch { }
"state=$state mode=$mode"
`;

/** Asks through PowerShell; whoever asks while an answer is on its way gets that one. */
export function notificationStateReader(run: RunProgram, systemFolder: string): ReadNotificationState {
  const powerShell = path.win32.join(systemFolder, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const values = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script];
  let onItsWay: Promise<NotificationState> | undefined;
  return async () => {
    onItsWay ??= run(powerShell, values, answersWithinMs)
      .then(parseNotificationState)
      .finally(() => {
        onItsWay = undefined;
      });
    return await onItsWay;
  };
}
