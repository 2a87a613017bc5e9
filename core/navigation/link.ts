/** Links to screens of the main window, such as `#/history/2026-11`. */
import { linkedScreens, type LinkedScreen } from './linked-screens.ts';
import type { MainScreen } from './main-screen.ts';

/** Returns the link to a screen: `#/`, its name, and what it shows, if it names that. */
export function linkTo(screen: MainScreen): string {
  const shown = shownBy(screen);
  return shown === undefined ? `#/${screen.name}` : `#/${screen.name}/${shown}`;
}

/** Returns the screen that a link names, with or without its `#/`; undefined if it names none. */
export function screenOf(link: string): MainScreen | undefined {
  const [, value, ...rest] = partsOf(link);
  if (rest.length > 0) return undefined;
  const screen = linkedScreenOf(link);
  return value === undefined ? screen?.start : screen?.showing(value);
}

/** Returns the screen with whose name a link begins, whatever follows; undefined if it begins with no such name. */
export function linkedScreenOf(link: string): LinkedScreen | undefined {
  const [name] = partsOf(link);
  return linkedScreens.find(({ start }) => start.name === name);
}

const partsOf = (link: string): string[] => link.replace(/^#?\/?/, '').split('/');

function shownBy(screen: MainScreen): string | undefined {
  switch (screen.name) {
    case 'today':
      return screen.day;
    case 'library':
      return screen.stretch;
    case 'routine':
      return screen.routine;
    case 'history':
      return screen.period;
    case 'settings':
      return screen.section;
    case 'about':
    case 'welcome':
      return undefined;
  }
}
