/** Links to screens of the main window, such as `#/history/2026-11`. */
import { identifierPattern } from '../../content/identifier.ts';
import { isPeriod } from '../history/period.ts';
import { isDate } from '../time/date.ts';
import type { MainScreen } from './main-screen.ts';

const isIdentifier = (text: string): boolean => identifierPattern.test(text);

/** Returns the link to a screen: `#/`, its name, and what it shows, if it names that. */
export function linkTo(screen: MainScreen): string {
  const shown = shownBy(screen);
  return shown === undefined ? `#/${screen.name}` : `#/${screen.name}/${shown}`;
}

/** Returns the screen that a link names, with or without its `#/`; undefined if it names none. */
export function screenOf(link: string): MainScreen | undefined {
  const [name, shown, ...rest] = link.replace(/^#?\/?/, '').split('/');
  if (rest.length > 0) return undefined;
  switch (name) {
    case 'today':
      return withShown(shown, isDate, { name }, (day) => ({ name, day }));
    case 'library':
      return withShown(shown, isIdentifier, { name }, (stretch) => ({ name, stretch }));
    case 'routine':
      return withShown(shown, isIdentifier, { name }, (routine) => ({ name, routine }));
    case 'history':
      return withShown(shown, isPeriod, { name }, (period) => ({ name, period }));
    case 'settings':
      return withShown(shown, isIdentifier, { name }, (section) => ({ name, section }));
    case 'about':
    case 'welcome':
      return shown === undefined ? { name } : undefined;
    default:
      return undefined;
  }
}

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

function withShown(
  shown: string | undefined,
  isShown: (shown: string) => boolean,
  without: MainScreen,
  showing: (shown: string) => MainScreen,
): MainScreen | undefined {
  if (shown === undefined) return without;
  return isShown(shown) ? showing(shown) : undefined;
}
