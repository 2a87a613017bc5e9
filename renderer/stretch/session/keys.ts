/** The keys of a running session. */
import type { SessionPlayer } from './session-player.svelte.ts';
import { shortcutOf } from './shortcut.ts';

export type SessionAction =
  | keyof Pick<SessionPlayer, 'togglePause' | 'next' | 'back' | 'restart'>
  | 'toggleSound'
  | 'toggleVoice'
  | 'leave';

const actions: ReadonlyMap<string, SessionAction> = new Map([
  [' ', 'togglePause'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
  ['r', 'restart'],
  ['m', 'toggleSound'],
  ['v', 'toggleVoice'],
  ['Escape', 'leave'],
]);

/** Returns the action of a key, or undefined if the key belongs to the focused control or to the system. */
export function sessionKey(event: KeyboardEvent): SessionAction | undefined {
  const shortcut = event.repeat ? undefined : shortcutOf(event);
  const action = shortcut === undefined ? undefined : actions.get(shortcut);
  if (event.target instanceof Element) {
    // Esc closes the open information first.
    if (document.querySelector(':popover-open')) return undefined;
    // A focused button is pressed by the space bar, and arrows choose among radio buttons.
    if (action === 'togglePause' && event.target.closest('button, input')) return undefined;
    if ((action === 'next' || action === 'back') && event.target.closest('input')) return undefined;
  }
  return action;
}
