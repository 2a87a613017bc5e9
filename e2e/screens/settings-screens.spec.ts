/**
 * The settings screen with everything that makes it long: accessible, and nothing cut off. Pictures for people to look
 * at are written to `test-results/screens/`.
 */
import { expectWholeAtEverySize, overflowOf, takePicture, zoomed } from './every-size.ts';
import { openPage } from './open-page.ts';
import { expect, full, test } from './settings-page.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: accessible and not cut off at any size`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    const { complaints } = await openPage(page, full);
    await page.locator('summary').click();
    await expectWholeAtEverySize(page, info, `settings-${theme}`, { fullPage: true });
    expect(complaints).toEqual([]);
  });
}

test('zoomed to 200 % and in forced colours, nothing is cut off at the side', async ({ page }, info) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(zoomed);
  await openPage(page, full);
  expect(await overflowOf(page)).toBe(0);
  await takePicture(page, info, 'settings-zoomed', { fullPage: true });
});
