/** The page while a stretch or a routine runs in it, and how a test moves through the session. */
import { expect, type Page } from '@playwright/test';
import type { PageData } from '../../electron/ipc/contract.ts';
import { remindedView, routineScreen, pageDataWith, stretchScreen } from './page-data.ts';

/** A stretch that runs. */
export const running = (stretch: string, variant: string, part: Partial<PageData> = {}): PageData =>
  pageDataWith({ screen: stretchScreen(stretch, variant, 'running'), view: remindedView, ...part });

/** A routine that runs. */
export const inRoutine = (routine: string, part: Partial<PageData> = {}): PageData =>
  pageDataWith({ screen: routineScreen(routine), view: remindedView, ...part });

/** Steps forward until a phase of this name is on. */
export async function untilPhase(page: Page, name: string): Promise<void> {
  const phase = page.getByTestId('phase');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(phase).toHaveText(name, { timeout: 1 });
  }).toPass({ intervals: [20] });
}

export async function pause(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Paused');
}

/** Steps forward until the session is done. */
export async function untilDone(page: Page): Promise<void> {
  const done = page.getByRole('heading', { name: 'Done.' });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(done).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [20] });
}

/** Does the session to its end and says that the back feels worse. */
export async function feelWorse(page: Page): Promise<void> {
  await untilDone(page);
  await page.getByRole('button', { name: 'Worse' }).click();
}
