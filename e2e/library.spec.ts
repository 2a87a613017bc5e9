/** Every stretch of the library, started from the list and played to its end. */
import type { Page } from '@playwright/test';
import { readLibrary } from '../tools/read-library.ts';
import { expect, readBeforeFirst, readCautions, test } from './uncurl.ts';

/** The longest session, about eight minutes, takes 4 s of real time. */
const racing = { speed: 120 };

test('each of the 16 stretches plays to its end', async ({ desk, uncurl }) => {
  const names = readLibrary().entries.map(({ stretch, words }) => ({ id: stretch.id, name: words.name }));
  expect(names).toHaveLength(16);
  test.setTimeout(240_000);
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 3 });
  await uncurl.start(racing);

  for (const [index, { id, name }] of names.entries()) {
    await test.step(id, async () => {
      // At this speed the menu may change between reading it and the click, which then has no effect.
      await expect(async () => {
        await desk.tray.click('Choose a stretch…');
        await expect.poll(() => uncurl.app.windows(), { timeout: 3000 }).toHaveLength(1);
      }).toPass();
      const page = await uncurl.window();
      const all = page.getByRole('region', { name: 'All stretches' });
      await all.getByRole('button', { name: `Start ${name}`, exact: true }).click();
      await (index === 0 ? readBeforeFirst(page) : readCautions(page));
      await untilClosed(page);
      await expect
        .poll(() =>
          uncurl
            .historyEntries()
            .filter(({ kind }) => kind !== 'naturalBreak')
            .at(-1),
        )
        .toMatchObject({ kind: 'stretch', stretch: id });
    });
  }
  await expect.poll(() => uncurl.historyKinds().filter((kind) => kind === 'endedEarly')).toEqual([]);
});

/**
 * Waits until a stretch is over and its window has closed. At this speed, a quarter of a second without progress on a
 * busy system counts as sleep, after which the session is paused until the user continues it.
 */
async function untilClosed(page: Page): Promise<void> {
  const resume = page.getByRole('button', { name: 'Continue' });
  await expect(async () => {
    if (!page.isClosed() && (await resume.isVisible())) await resume.click({ timeout: 1000 });
    expect(page.isClosed()).toBe(true);
  }).toPass({ intervals: [250], timeout: 30_000 });
}
