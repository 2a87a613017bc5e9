/** The information about the stretch of a session, in a browser with a fake main process. */
import type { Page } from '@playwright/test';
import { openPage, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch, untilPhase } from './session-page.ts';

const partsOf = (page: Page) => ({
  opener: page.getByRole('button', { name: 'About this stretch' }),
  about: page.getByRole('dialog', { name: 'About this stretch' }),
});

test('it takes the focus, and returns it when closed by Esc or passes it on by Tab', async ({ page }) => {
  await openPage(page, inStretch('forward-fold', 'seated'));
  const { opener, about } = partsOf(page);
  await opener.press('Enter');
  await expect(about, 'a screen reader announces it, and End scrolls it').toBeFocused();
  await page.keyboard.press('End');
  await expect(about.getByText(/^Source: /)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await opener.press('Enter');
  await expect(about).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(about, 'covers no control that has the focus').toBeHidden();
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('it lists the muscles of the variant, and says which the source does not name', async ({ page }) => {
  await openPage(page, inStretch('forward-fold', 'seated'));
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

  const standing = page.getByRole('radio', { name: 'Standing' });
  await standing.click();
  await expect(standing).toBeChecked();
  await opener.click();
  await expect(about.getByText('back thigh muscles (hamstrings)')).toBeVisible();
  await expect(about.getByText('large buttock muscle')).toHaveCount(0);
});

test('it says nothing about muscles, nor where a stretch is felt, if the source says neither', async ({
  page,
}) => {
  await openPage(page, inStretch('prone-lying', 'flat'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByRole('heading', { name: 'Good to know' })).toBeVisible();
  for (const name of ['Where you feel it', 'Muscles']) {
    await expect(about.getByRole('heading', { name })).toHaveCount(0);
  }
});

test('a dose can be chosen within the range of the source', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByText('3–5 times on each side · held for 3–5 s')).toBeVisible();
  await expect(
    about.getByText('You’ve been sitting for 46 minutes. You last did it 3 days ago.'),
  ).toBeVisible();
  const longer = about.getByRole('button', { name: 'Hold for: more' });
  await longer.press('Enter');
  await settle(page, main);
  await longer.press('Enter');
  await expect(longer).toBeDisabled();
  await expect(longer, 'the focus stays on the button').toBeFocused();
  await longer.press('Enter');
  await about.getByRole('button', { name: 'Repetitions: more' }).click();
  await expect
    .poll(() => main.requestsOf('settings:change'))
    .toEqual([
      { doses: { 'side-bend': { holdSeconds: 4 } } },
      { doses: { 'side-bend': { holdSeconds: 5 } } },
      { doses: { 'side-bend': { holdSeconds: 5, reps: 4 } } },
    ]);
});

test('it says which numbers are Uncurl’s own, and where the others are in the source', async ({ page }) => {
  await openPage(page, inStretch('hip-flexor-lunge', 'floor'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByText(/^Uncurl’s own, not the source’s: /)).toContainText(
    '2.5–4 s for each movement, 8 s to change sides, 10 s more to get down to the floor',
  );
  await expect(about.getByText(/^Source: /)).toHaveText(/ \(Iliopsoas Stretch\)$/);
});

test('in a routine it says how many of the sets the routine does', async ({ page }) => {
  const { main } = await openPage(page, inRoutine('desk-reset'));
  const { opener, about } = partsOf(page);
  await opener.click();
  await expect(about.getByText('In this routine')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await untilPhase(page, main, 'Next');
  await opener.click();
  await expect(about.getByText('3 sets · 8 times on each side')).toBeVisible();
  await expect(about.getByText('In this routine: 1 of 3 sets.')).toBeVisible();
  await expect(about.getByText('between sets')).toHaveCount(0);
});
