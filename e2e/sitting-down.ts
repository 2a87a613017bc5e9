/** Somebody who sits down shortly before a reminder, and the reminder that they get. */
import type { Page } from '@playwright/test';
import type { Settings } from '../core/settings/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import type { Desk } from '../tools/desk/desk.ts';
import { expect, type Uncurl } from './uncurl.ts';

/** The shortest interval that the settings allow, and no voice but the notification's own. */
export const tenMinutes = { intervalMinutes: 10, leadInSeconds: 3 } satisfies Partial<Settings>;
/** Ten minutes of sitting take half a minute; a gap of 30 s, which would be sleep, takes 1.5 s. */
export const fast = { speed: 20 };
/** Ten minutes of sitting take 50 s, and the question at the end stays for almost two. */
export const unhurried = { speed: 12 };
/** Slow enough for a person, or a test, to follow a session and to press a key in it. */
export const calm = { speed: 4 };

/** Somebody sits down with this much sitting behind them; the reminder comes half a minute later. */
export async function sitDown(
  uncurl: Uncurl,
  { minutes = 9.5, start = fast, settings = {} } = {},
): Promise<void> {
  const all = { ...tenMinutes, ...settings };
  uncurl.writeSettings(all);
  uncurl.haveSat(minutes, start, all);
  await uncurl.start(start);
}

/** The stretch that the only notification on screen names: its id and its name. Which one it is, the rules decide. */
export function remindedOf(desk: Desk): { id: string; name: string } {
  const summaries = desk.notifications.shown().map(({ summary }) => summary);
  expect(summaries).toEqual([expect.stringMatching(/^.+ · \d min$/)]);
  const [name = ''] = summaries[0]?.split(' · ') ?? [];
  const entry = readLibrary().entries.find(({ words }) => words.name === name);
  if (!entry) throw new Error(`the library has no stretch called "${name}"`);
  return { id: entry.stretch.id, name };
}

/** Waits for the reminder and clicks it; the answer is the window that opens. */
export async function clickReminder(desk: Desk, uncurl: Uncurl): Promise<Page> {
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.click();
  return uncurl.window();
}

/** What the session's page says is on. */
export const phaseOf = (page: Page) => page.getByTestId('phase');
