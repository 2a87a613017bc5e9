import type { ShortcutName } from '../../../core/settings/settings.ts';
import type { ShortcutWay } from './shortcut-way.ts';

/** Why a shortcut in the settings doesn't work: something else has the keys, or another shortcut of the app. */
export type ShortcutProblem = 'taken' | { readonly sameAs: ShortcutName };

/** How shortcuts work here and which of them don't, for the settings screen. */
export interface ShortcutsReport {
  readonly way: ShortcutWay;
  readonly platform: NodeJS.Platform;
  /** The start of the commands that the desktop can bind to keys. */
  readonly command: string;
  readonly problems: Readonly<Partial<Record<ShortcutName, ShortcutProblem>>>;
}
