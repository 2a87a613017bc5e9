/** Before a session: the offered stretch, and its cautions. */
import { openPage, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { remindedView, routineScreen, pageDataWith, stretchScreen, unreadCautions } from './page-data.ts';

test('an offered stretch can be snoozed for a chosen time', async ({ page }) => {
  await openPage(
    page,
    pageDataWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  );
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('menuitem', { name: '5 min', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '10 min (usual)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'snooze', minutes: 20 }]);
});

test('cautions are shown once, and another stretch can be chosen there', async ({ page }) => {
  await openPage(
    page,
    pageDataWith({ view: unreadCautions, screen: stretchScreen('side-bend', 'standing', 'running') }),
  );
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await expect(page.getByText('Listen to your back.')).toBeVisible();
  await page.getByRole('button', { name: 'Show me another' }).click();
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'startAnother' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});

test('a routine’s cautions are shown together', async ({ page }) => {
  const view = { ...unreadCautions, can: remindedView.can, cautionsRead: ['side-bend'] };
  await openPage(page, pageDataWith({ view, screen: routineScreen('standing-reset') }));
  await expect(page.getByText('Supported cat-cow, Child’s pose')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'readCautions', stretch: 'supported-cat-cow' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});
