/** Every stretch of the library, picked from the list and played to its end. */
import type { Page } from '@playwright/test';
import { readLibrary } from '../tools/read-library.ts';
import { expect, readBeforeFirst, readCautions, test } from './uncurl.ts';

/** The longest session, of some eight minutes, takes four seconds. */
const racing = { speed: 120 };

test('each of the sixteen stretches plays to its end', async ({ desk, uncurl }) => {
  const names = readLibrary().entries.map(({ stretch, words }) => ({ id: stretch.id, name: words.name }));
  expect(names).toHaveLength(16);
  test.setTimeout(240_000);
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 3 });
  await uncurl.start(racing);

  for (const [index, { id, name }] of names.entries()) {
    await test.step(id, async () => {
      // At this speed the menu may change between a look at it and the click, which then is for nothing.
      await expect(async () => {
        await desk.tray.click('Choose a stretch…');
        await expect.poll(() => uncurl.app.windows(), { timeout: 3000 }).toHaveLength(1);
      }).toPass();
      const page = await uncurl.window();
      const all = page.getByRole('region', { name: 'All stretches' });
      await all.getByRole('button', { name: `Start ${name}`, exact: true }).click();
      await (index === 0 ? readBeforeFirst(page) : readCautions(page));
      await goneThrough(page);
      await expect
        .poll(() =>
          uncurl
            .records()
            .filter(({ kind }) => kind !== 'naturalBreak')
            .at(-1),
        )
        .toMatchObject({ kind: 'stretch', stretch: id });
    });
  }
  expect(uncurl.kinds().filter((kind) => kind === 'endedEarly')).toEqual([]);
});

/**
 * Waits until a stretch is over and its window gone. At this speed a quarter of a second in which a busy machine does
 * nothing is a sleep, after which a stretch waits for the person to go on.
 */
async function goneThrough(page: Page): Promise<void> {
  const goOn = page.getByRole('button', { name: 'Continue' });
  await expect(async () => {
    if (!page.isClosed() && (await goOn.isVisible())) await goOn.click({ timeout: 1000 });
    expect(page.isClosed()).toBe(true);
  }).toPass({ intervals: [250], timeout: 30_000 });
}
