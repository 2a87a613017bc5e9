/** The screens that links name, and what each can show. Links, the command line's help and its errors read this list. */
import { identifierPattern } from '../../content/identifier.ts';
import { isPeriod } from '../history/period.ts';
import { isDate } from '../time/date.ts';
import type { MainScreen } from './main-screen.ts';
import { isSettingsSection, settingsSections } from './settings-sections.ts';

export interface LinkedScreen {
  /** What a link with only the screen's name shows. */
  readonly start: MainScreen;
  /** Returns the screen that shows a value; undefined if it can't show that. */
  readonly showing: (value: string) => MainScreen | undefined;
  /** Values that it can show: some of them, but all sections of the settings. */
  readonly examples: readonly string[];
}

const isIdentifier = (text: string): boolean => identifierPattern.test(text);

/** In the order of the window's rail. A screen that the rail lacks follows the one that leads to it. */
export const linkedScreens: readonly LinkedScreen[] = [
  {
    start: { name: 'today' },
    showing: (day) => (isDate(day) ? { name: 'today', day } : undefined),
    examples: ['2026-11-28'],
  },
  {
    start: { name: 'library' },
    showing: (stretch) => (isIdentifier(stretch) ? { name: 'library', stretch } : undefined),
    examples: ['side-bend'],
  },
  {
    start: { name: 'routine' },
    showing: (routine) => (isIdentifier(routine) ? { name: 'routine', routine } : undefined),
    examples: ['my-mornings'],
  },
  {
    start: { name: 'history' },
    showing: (period) => (isPeriod(period) ? { name: 'history', period } : undefined),
    examples: ['2026', '2026-11', '2026-W48'],
  },
  {
    start: { name: 'settings' },
    showing: (section) => (isSettingsSection(section) ? { name: 'settings', section } : undefined),
    examples: settingsSections,
  },
  { start: { name: 'about' }, showing: () => undefined, examples: [] },
  { start: { name: 'welcome' }, showing: () => undefined, examples: [] },
];
