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

/** Windows' notification state, which determines whether it shows notifications now. */
export interface NotificationState {
  /** The shell's state. "busy" means a full-screen program, or Windows' presentation settings. */
  readonly state: (typeof states)[number];
  /** Do not disturb is "priorityOnly" or "alarmsOnly". Undefined if this version of Windows doesn't report it. */
  readonly mode: (typeof modes)[number] | undefined;
}

/**
 * Parses the output of our script, such as "state=5 mode=0".
 *
 * @throws if it is anything else
 */
export function parseNotificationState(output: string): NotificationState {
  const [, stateNumber = '', modeNumber = ''] = /^state=(\d+) mode=(\d*)\s*$/m.exec(output) ?? [];
  const state = states[Number(stateNumber) - 1];
  if (!state) throw new Error('Windows returned an unknown notification state');
  const mode = modeNumber === '' ? undefined : modes[Number(modeNumber)];
  if (modeNumber !== '' && !mode) throw new Error('Windows returned an unknown notification mode');
  return { state, mode };
}
