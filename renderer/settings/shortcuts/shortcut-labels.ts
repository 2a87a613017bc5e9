import type { ShortcutName } from '../../../core/settings/settings.ts';
import * as m from '../../../messages/compiled/messages.js';

/** What each shortcut does, in words. */
export const shortcutLabels: Readonly<Record<ShortcutName, () => string>> = {
  start: m.settings_shortcut_start,
  snooze: m.settings_shortcut_snooze,
  skip: m.settings_shortcut_skip,
  pause: m.settings_shortcut_pause,
};
