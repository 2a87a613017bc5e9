/**
 * The settings screen at its longest: accessible, not cut off. Pictures for review are written to
 * `test-results/screens/`.
 */
import { expectWholeAtEverySize, takePicture, zoomed } from './every-size.ts';
import { openPage, overflowOf } from './on-the-page.ts';
import { expect, full, test } from './settings-page.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: accessible, and not cut off at any size`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    const complaints = await openPage(page, full);
    await page.locator('summary').click();
    await expectWholeAtEverySize(page, info, `settings-${theme}`, { fullPage: true });
    expect(complaints).toEqual([]);
  });
}

test('not cut off at the side at 200 % zoom and in forced colours', async ({ page }, info) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(zoomed);
  await openPage(page, full);
  expect(await overflowOf(page)).toBe(0);
  await takePicture(page, info, 'settings-zoomed', { fullPage: true });
});
