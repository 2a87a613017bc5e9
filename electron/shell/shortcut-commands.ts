import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import type { ShortcutName } from '../../core/settings/settings.ts';

/** Returns what a shortcut does now. The same keys pause reminders and, while they are paused, resume them. */
export function commandOfShortcut(name: ShortcutName, { can }: Pick<View, 'can'>): Command {
  if (name !== 'pause') return { name };
  return can.resume ? { name: 'resume' } : { name: 'pause', until: 'resumed' };
}
