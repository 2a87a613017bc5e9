/** The details of a session's stretch, in a browser with a fake app. */
import type { Page } from '@playwright/test';
import { openPage, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { running } from './session-page.ts';
import { remindedView } from './page-data.ts';

const partsOf = (page: Page) => ({
  opener: page.getByRole('button', { name: 'About this stretch' }),
  about: page.getByRole('dialog', { name: 'About this stretch' }),
});

test('the dialog takes the focus, and Escape returns it or Tab moves it on', async ({ page }) => {
  await openPage(page, running('forward-fold', 'seated'));
  const { opener, about } = partsOf(page);
  await opener.press('Enter');
  await expect(about, 'a screen reader announces it, and its end can be reached').toBeFocused();
  await page.keyboard.press('End');
  await expect(about.getByText(/^Source: /)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await opener.press('Enter');
  await expect(about).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(about, 'it doesn’t cover the focused control').toBeHidden();
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('the muscles are those of the variant, and the text says which ones the source doesn’t name', async ({
  page,
}) => {
  await openPage(page, running('forward-fold', 'seated'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByRole('heading')).toHaveText(['Take care', 'Muscles', 'How much', 'Good to know']);
  await expect(about.getByRole('term')).toHaveText(['Felt in', 'Lengthens', 'Works']);
  await expect(about.getByRole('definition')).toHaveText([
    'Lower back',
    ...['long back muscles (erector spinae)', 'large buttock muscle (gluteus maximus)'],
    ...['belly muscles (abdominals)', 'deep hip flexor (iliopsoas)'],
  ]);
  await expect(about.getByText('The source names belly muscles (abdominals) and deep hip')).toBeVisible();

  await page.getByRole('radio', { name: 'Standing' }).check();
  await opener.click();
  await expect(about.getByText('back thigh muscles (hamstrings)')).toBeVisible();
  await expect(about.getByText('large buttock muscle')).toHaveCount(0);
});

test('a stretch without muscles shows where one feels it', async ({ page }) => {
  await openPage(
    page,
    running('prone-lying', 'flat', { view: { ...remindedView, cautionsRead: ['prone-lying'] } }),
  );
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByRole('heading', { name: 'Where you feel it' })).toBeVisible();
  await expect(about.getByText('Lower back', { exact: true })).toBeVisible();
  await expect(about.getByRole('heading', { name: 'Muscles' })).toHaveCount(0);
});

test('the dose can be raised within the source’s range', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByText('3–5 times on each side · held for 3–5 s')).toBeVisible();
  await expect(
    about.getByText('You’ve been sitting for 46 minutes. You last did it 3 days ago.'),
  ).toBeVisible();
  const longer = about.getByRole('button', { name: 'Hold for: more' });
  await longer.press('Enter');
  await longer.press('Enter');
  await expect(longer).toBeDisabled();
  await expect(longer, 'the focus stays on the button').toBeFocused();
  await longer.press('Enter');
  await about.getByRole('button', { name: 'Repetitions: more' }).click();
  expect(await requestsOf(page, 'settings:change')).toEqual([
    { doses: { 'side-bend': { holdSeconds: 4 } } },
    { doses: { 'side-bend': { holdSeconds: 5 } } },
    { doses: { 'side-bend': { holdSeconds: 5, reps: 4 } } },
  ]);
});
