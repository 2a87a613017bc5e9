/** The screens of the main window: their titles, and the places that the rail leads to. */
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import * as m from '../../messages/compiled/messages.js';
import type { IconName } from '../ui/icons.ts';

export const titles: Readonly<Record<MainScreen['name'], () => string>> = {
  today: m.window_today,
  library: m.window_library,
  routine: m.window_routine,
  history: m.window_history,
  settings: m.window_settings,
  about: m.window_about,
  welcome: m.window_welcome,
};

/** A place in the rail, and the screens that belong to it. */
export interface Place {
  readonly screen: MainScreen;
  readonly icon: IconName;
  readonly includes: readonly MainScreen['name'][];
}

export const places: readonly Place[] = [
  { screen: { name: 'today' }, icon: 'today', includes: ['today'] },
  { screen: { name: 'library' }, icon: 'library', includes: ['library', 'routine'] },
  { screen: { name: 'history' }, icon: 'history', includes: ['history'] },
  { screen: { name: 'settings' }, icon: 'settings', includes: ['settings', 'about'] },
];
