/** What a session survives: a crash or reload of its page, and a kill of the whole app. */
import type { Page } from '@playwright/test';
import type { Desk } from '../tools/desk/desk.ts';
import { phaseOf } from './sitting-down.ts';
import { expect, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

/** The side bend's first hold of ten seconds takes 2.5 s. */
const calm = { speed: 4 };
const settings = { intervalMinutes: 180, leadInSeconds: 3, stayOnTop: false };

/** Starts the side bend and goes on to the hold of its second repetition. */
async function inSecondHold(desk: Desk, uncurl: Uncurl): Promise<Page> {
  uncurl.writeSettings(settings);
  await uncurl.start(calm);
  await desk.tray.click('Choose a stretch…');
  const page = await uncurl.window();
  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await readBeforeFirst(page);
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('To the right · 2 of 3')).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [50] });
  await expect(phaseOf(page)).toHaveText('Hold', { timeout: 10_000 });
  return page;
}

/** Whether the session is back where it was: paused, in its second repetition. */
async function expectPausedInSecondRepetition(page: Page, timeout: number): Promise<void> {
  await expect(phaseOf(page)).toHaveText('Paused', { timeout });
  await expect(page.getByText('To the right · 2 of 3')).toBeVisible();
}

test('a page that crashes in mid-hold is back within two seconds, paused in the same repetition', async ({
  desk,
  uncurl,
}) => {
  await inSecondHold(desk, uncurl);
  const cameBackAfterMs = uncurl.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((resolve) => {
        const [window] = BrowserWindow.getAllWindows();
        const crashedMs = Date.now();
        window?.webContents.once('did-finish-load', () => {
          resolve(Date.now() - crashedMs);
        });
        window?.webContents.forcefullyCrashRenderer();
      }),
  );
  expect(await cameBackAfterMs).toBeLessThan(2000);

  // A page that has crashed once is lost to Playwright, so the new one is asked by way of the main process.
  const ask = (script: string): Promise<unknown> =>
    uncurl.app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
  await expect.poll(() => ask("document.querySelector('[data-testid=phase]')?.textContent")).toBe('Paused');
  expect(await ask('document.body.innerText')).toContain('To the right · 2 of 3');
  await expect
    .poll(() => uncurl.savedState().session)
    .toMatchObject({ begun: true, playback: { running: false } });

  await ask(
    "[...document.querySelectorAll('button')].find((each) => each.textContent.includes('Continue')).click()",
  );
  await expect
    .poll(() => ask("document.querySelector('[data-testid=phase]')?.textContent"))
    .not.toBe('Paused');
  await expect.poll(() => uncurl.savedState().session?.playback.running).toBe(true);
});

test('a page that is reloaded finds its session paused where it was', async ({ desk, uncurl }) => {
  const page = await inSecondHold(desk, uncurl);
  await page.reload();
  await expectPausedInSecondRepetition(page, 10_000);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(phaseOf(page)).not.toHaveText('Paused');
});

test('an app that is killed in mid-session offers to go on with it', async ({ desk, uncurl }) => {
  await inSecondHold(desk, uncurl);
  await expect.poll(() => uncurl.savedState().session?.item).toBe(0);
  await uncurl.kill();
  await uncurl.start(calm);
  const page = await uncurl.window();
  await expectPausedInSecondRepetition(page, 10_000);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'Better' })).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [50] });
  await expect.poll(() => uncurl.historyKinds()).toEqual(['stretch']);
});
