/**
 * The settings screen with everything that makes it long: accessible, and nothing cut off.
 */
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage } from './open-page.ts';
import { expect, full, test } from './settings-page.ts';

test('accessible and not cut off at any size, in both themes', async ({ page }, info) => {
  const { complaints } = await openPage(page, full);
  await page.locator('summary').click();
  await expectWholeAtEverySize(page, info, 'settings', { fullPage: true });
  expect(complaints).toEqual([]);
});
