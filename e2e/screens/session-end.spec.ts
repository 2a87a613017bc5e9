/** The end of a session: left before its time, or done, with what is said and asked then. */
import { openPage, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { feelWorse, inRoutine, running, untilPhase } from './session-page.ts';

test('Esc closes what is open, then leaves a session that had not begun without a word', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  const opener = page.getByRole('button', { name: 'About this stretch' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(about).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(opener).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'close' }]);
  await expect(page.getByText('That counted')).toHaveCount(0);
});

test('what was done of a session that is closed early counts, and that is all that is said', async ({
  page,
}) => {
  await openPage(page, running('side-bend', 'standing', { speed: 20 }));
  await expect(page.getByTestId('phase')).toHaveText('Hold');
  await page.getByRole('button', { name: 'Close' }).click();
  const line = page.getByRole('heading', { name: /^That counted for \d+ seconds\.$/ });
  await expect(line).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'close' }]);
  await expect.poll(() => requestsOf(page, 'window:close'), 'it goes by itself').toHaveLength(1);
});

test('the line about a session closed early goes at once when it is clicked', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  await untilPhase(page, 'Hold');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /^That counted for \d+ seconds?\.$/ }).click();
  expect(await requestsOf(page, 'window:close')).toHaveLength(1);
});

test('"worse" offers a rest with its undo, says when to see a professional, and waits to be closed', async ({
  page,
}) => {
  await openPage(page, running('side-bend', 'standing'));
  await feelWorse(page);
  await expect(page.getByRole('heading', { name: 'Leave it at that for today.' })).toBeFocused();
  await expect(page.getByText('See a doctor or a physical therapist')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Set Side bend aside for a week' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend is set aside until Friday, March 6.');
  await expect(page.getByRole('button', { name: 'Undo setting Side bend aside' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend');
  expect(await requestsOf(page, 'window:close')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'finish' },
    { name: 'answerComfort', comfort: 'worse' },
    { name: 'setAsideStretch', stretch: 'side-bend' },
    { name: 'endSetAside', stretch: 'side-bend' },
  ]);
});

test('after a routine any of its stretches can rest', async ({ page }) => {
  await openPage(page, inRoutine('standing-reset'));
  await feelWorse(page);
  await page.getByRole('button', { name: 'Set Child’s pose aside for a week' }).click();
  await expect(page.getByText('Child’s pose is set aside until Friday, March 6.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Set .+ aside for a week$/ })).toHaveCount(2);
});
