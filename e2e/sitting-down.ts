/** Starts the app shortly before a reminder, and reads the reminder. */
import type { Page } from '@playwright/test';
import type { Settings } from '../core/settings/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import type { Desk } from '../tools/desk/desk.ts';
import { expect, type Uncurl } from './uncurl.ts';

/** The shortest interval that the settings allow, and a short lead-in. */
export const tenMinutes = { intervalMinutes: 10, leadInSeconds: 3 } satisfies Partial<Settings>;
/** Ten minutes of sitting take 30 s of real time. A gap of 30 s, which counts as sleep, takes 1.5 s. */
export const fast = { speed: 20 };
/** Ten minutes of sitting take 50 s of real time, and the question at the end stays for almost 2 s. */
export const unhurried = { speed: 12 };
/** Slow enough to follow a session and press a key in it. */
export const calm = { speed: 4 };

/** Starts the app for a user who has been sitting for `minutes`. By default, the reminder comes half a minute later. */
export async function sitDown(
  uncurl: Uncurl,
  { minutes = 9.5, start = fast, settings = {} } = {},
): Promise<void> {
  const all = { ...tenMinutes, ...settings };
  uncurl.writeSettings(all);
  uncurl.writeStateAfterSitting(minutes, start, all);
  await uncurl.start(start);
}

/** Waits for the reminder, as the only notification. Resolves to its stretch, which the rules have chosen. */
export async function remindedStretch(desk: Desk): Promise<{ id: string; name: string }> {
  const summaries = () => desk.notifications.shown().map(({ summary }) => summary);
  await expect.poll(summaries).toEqual([expect.stringMatching(/^.+ · \d min$/)]);
  const [name = ''] = summaries()[0]?.split(' · ') ?? [];
  const entry = readLibrary().entries.find(({ words }) => words.name === name);
  if (!entry) throw new Error(`The library has no stretch with the name "${name}"`);
  return { id: entry.stretch.id, name };
}

/** Waits for the reminder and clicks it. Resolves to the window that opens. */
export async function clickReminder(desk: Desk, uncurl: Uncurl): Promise<Page> {
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.click();
  return uncurl.window();
}

/** The name of the phase, on the session's page. */
export const phaseOf = (page: Page) => page.getByTestId('phase');
