/** The states of `SHQueryUserNotificationState`, from 1. */
const states = [
  'notPresent',
  'busy',
  'fullScreenGame',
  'presentation',
  'acceptsNotifications',
  'quietTime',
  'storeApp',
] as const;

/** The modes of `ToastNotificationMode`, from 0. */
const modes = ['unrestricted', 'priorityOnly', 'alarmsOnly'] as const;

export interface NotificationState {
  /** What the shell says. "busy" is a full-screen program, or Windows' presentation settings. */
  readonly state: (typeof states)[number];
  /** Do not disturb is "priorityOnly" or "alarmsOnly"; undefined where Windows does not tell. */
  readonly mode: (typeof modes)[number] | undefined;
}

/**
 * What our script printed, such as "state=5 mode=0".
 *
 * @throws when it is anything else
 */
export function parseNotificationState(output: string): NotificationState {
  const [, stateNumber = '', modeNumber = ''] = /^state=(\d+) mode=(\d*)\s*$/m.exec(output) ?? [];
  const state = states[Number(stateNumber) - 1];
  if (!state) throw new Error('Windows told no notification state that is known');
  const mode = modeNumber === '' ? undefined : modes[Number(modeNumber)];
  if (modeNumber !== '' && !mode) throw new Error('Windows told no notification mode that is known');
  return { state, mode };
}
