import { expect, logOf, test } from './sample.ts';

test('a page starts with its preload, and both sides talk', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  await page.click('#echo');
  const seen = ['app://bundle/index.html', 'app://bundle', 5, '1', [1, 2, 255], true];
  await expect(page.locator('#out')).toHaveText(JSON.stringify(seen));
  await expect(page).toHaveTitle('Sample window'); // the policy blocked the inline script
});
