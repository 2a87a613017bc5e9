/** The page during a session of one stretch or of a routine, and how a test moves through it. */
import { expect, type Page } from '@playwright/test';
import type { FakeMain } from './fake-main.ts';
import { pressAndSettle } from './open-page.ts';
import { remindedStart, type Start } from './starts.ts';

/** A session of one stretch. */
export const inStretch = (stretch: string, variant: string, part: Partial<Start> = {}): Start =>
  remindedStart({ opening: { name: 'session', command: { name: 'start', stretch, variant } }, ...part });

/** A session of a routine. */
export const inRoutine = (routine: string, part: Partial<Start> = {}): Start =>
  remindedStart({ opening: { name: 'session', command: { name: 'startRoutine', routine } }, ...part });

/** Steps forward to the next phase with this name. */
export async function untilPhase(page: Page, main: FakeMain, name: string): Promise<void> {
  const phase = page.getByTestId('phase');
  do await pressAndSettle(page, main, 'ArrowRight');
  while ((await phase.textContent()) !== name);
}

export async function pause(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Paused');
}

/** Steps forward until the session is done. */
export async function untilDone(page: Page, main: FakeMain): Promise<void> {
  while (main.view.session) await pressAndSettle(page, main, 'ArrowRight');
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible();
}

/** Removes the user's own stretch from the library, as if its file had been deleted, and reloads the page. */
export async function removeStretch(page: Page, main: FakeMain, id: string): Promise<void> {
  const { library } = main;
  main.library = { ...library, entries: library.entries.filter(({ stretch }) => stretch.id !== id) };
  await page.reload();
}

/** Does the session to its end and answers that the back feels worse. */
export async function feelWorse(page: Page, main: FakeMain): Promise<void> {
  await untilDone(page, main);
  await page.getByRole('button', { name: 'Worse' }).click();
}
