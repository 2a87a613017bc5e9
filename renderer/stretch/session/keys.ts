/** The keys of a running session. */
import type { SessionPlayer } from './session-player.svelte.ts';

export type SessionAction =
  | keyof Pick<SessionPlayer, 'togglePause' | 'next' | 'back' | 'restart'>
  | 'toggleSound'
  | 'toggleVoice'
  | 'leave';

const actions: Readonly<Record<string, SessionAction>> = {
  ' ': 'togglePause',
  ArrowRight: 'next',
  ArrowLeft: 'back',
  r: 'restart',
  R: 'restart',
  m: 'toggleSound',
  M: 'toggleSound',
  v: 'toggleVoice',
  V: 'toggleVoice',
  Escape: 'leave',
};

/** Returns the action of a key, or undefined if the key belongs to the focused control or to the system. */
export function sessionKey(event: KeyboardEvent): SessionAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return undefined;
  const action = actions[event.key];
  if (event.target instanceof Element) {
    // Esc closes the open information first.
    if (document.querySelector(':popover-open')) return undefined;
    // A focused button is pressed by the space bar, and arrows choose among radio buttons.
    if (action === 'togglePause' && event.target.closest('button, input')) return undefined;
    if ((action === 'next' || action === 'back') && event.target.closest('input')) return undefined;
  }
  return action;
}
