/** Every stretch of the library, started from the list and played to its end. */
import type { Page } from '@playwright/test';
import { cautionsFor } from '../content/cautions.ts';
import { readLibrary } from '../tools/read-library.ts';
import { expect, readBeforeFirst, readCautions, test } from './uncurl.ts';

/** The longest session, about seven minutes, takes 5 s of real time, and a gap of 375 ms counts as sleep. */
const racing = { speed: 80 };

test('each of the 16 stretches plays to its end', async ({ desk, uncurl }) => {
  const { entries } = readLibrary();
  expect(entries).toHaveLength(16);
  const cautionsRead = new Set<string>();
  test.setTimeout(240_000);
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 3 });
  await uncurl.start(racing);

  for (const [index, { stretch, words, cautions }] of entries.entries()) {
    const { id, variants } = stretch;
    const { name } = words;
    const ids = cautionsFor(cautions, variants[0]!).map((caution) => caution.id);
    const hasUnread = ids.some((caution) => !cautionsRead.has(caution));
    for (const caution of ids) cautionsRead.add(caution);
    await test.step(id, async () => {
      // At this speed the menu may change between reading it and the click, which then has no effect.
      await expect(async () => {
        await desk.tray.click('Choose a stretch…');
        await expect.poll(() => uncurl.app.windows(), { timeout: 3000 }).toHaveLength(1);
      }).toPass();
      const page = await uncurl.window();
      const all = page.getByRole('region', { name: 'All stretches' });
      await all.getByRole('button', { name: `Start ${name}`, exact: true }).click();
      if (index === 0) await readBeforeFirst(page);
      else if (hasUnread) await readCautions(page);
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
 * Waits until a stretch is over and its window has closed. At this speed, a short time without progress on a
 * busy system counts as sleep, after which the session is paused until the user continues it.
 */
async function untilClosed(page: Page): Promise<void> {
  const resume = page.getByRole('button', { name: 'Continue' });
  await expect(async () => {
    if (!page.isClosed() && (await resume.isVisible())) await resume.click({ timeout: 1000 });
    expect(page.isClosed()).toBe(true);
  }).toPass({ intervals: [250], timeout: 30_000 });
}
