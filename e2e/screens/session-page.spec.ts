/** What a person can do in a session, in a browser with the app behind it faked. */
import { openPage, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, running, untilDone, untilPhase } from './session-page.ts';
import { pageDataWith, stretchScreen, unreadRedFlags } from './page-data.ts';

test('a whole session by keyboard alone', async ({ page }) => {
  await openPage(
    page,
    pageDataWith({ view: unreadRedFlags, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  );

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'I’ve read this' })).toBeFocused();
  await page.keyboard.press('Enter');

  const phase = page.getByTestId('phase');
  await expect(phase).toHaveText('Get ready');
  await page.keyboard.press('Space');
  await expect(phase).toHaveText('Paused');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Hold');
  await page.keyboard.press('ArrowLeft');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('r');
  await expect(phase).toHaveText('Get ready');
  await untilDone(page);

  await expect(page.getByRole('heading', { name: 'Done.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'start', stretch: 'side-bend', variant: 'standing' },
    { name: 'readRedFlags' },
    { name: 'readCautions', stretch: 'side-bend' },
    { name: 'pauseSession' },
    { name: 'resumeSession' },
    { name: 'finish' },
    { name: 'answerComfort', comfort: 'better' },
  ]);
});

test('a routine from the home screen: each stretch is announced, and told when it is done', async ({
  page,
}) => {
  await openPage(page, pageDataWith({}));
  await page.getByRole('button', { name: 'Start Standing reset' }).click();
  await expect(page.getByRole('heading', { name: 'Supported cat-cow' })).toBeFocused();
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();

  await untilPhase(page, 'Next');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeVisible();
  await expect(page.getByText('Standing reset · 2 of 3')).toBeVisible();
  await expect(page.getByText(/^Next: Side bend\. /)).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();
  await untilDone(page);

  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'startRoutine', routine: 'standing-reset' },
    { name: 'finishItem', item: 0 },
    { name: 'finishItem', item: 1 },
    { name: 'finish' },
  ]);
});

test('another position takes over where the session is, and keeps the focus', async ({ page }) => {
  await openPage(page, running('forward-fold', 'seated'));
  const place = page.getByText('2 of 3', { exact: true });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(place).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [20] });
  await page.getByRole('radio', { name: 'Standing' }).check();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('listitem').filter({ hasText: 'Stand with your feet' })).toBeVisible();
  await expect(place).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Standing' })).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'switchVariant', variant: 'standing' }]);
});

test('the other side can be the first', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  await expect(page.getByText('Right side · 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with the left side' }).click();
  await expect(page.getByText('Left side · 1 of 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin with the right side' })).toBeVisible();
});

test('sound and voice are switched by their keys and their buttons, and show how they are', async ({
  page,
}) => {
  await openPage(page, running('side-bend', 'standing'));
  const sound = page.getByRole('button', { name: 'Sound', pressed: true });
  await expect(sound).toHaveAttribute('aria-keyshortcuts', 'M');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sound' }).click();
  await expect(sound).toBeVisible();
  await page.keyboard.press('V');
  await expect(page.getByRole('button', { name: 'Read the steps aloud', pressed: true })).toBeVisible();
  const { volume } = pageDataWith({}).settings.sound;
  expect(await requestsOf(page, 'settings:change')).toEqual([
    { sound: { on: false, volume } },
    { sound: { on: true, volume } },
    { voice: true },
  ]);
});

test('the keyboard is not lost when the next stretch lacks the control that it was on', async ({ page }) => {
  await openPage(page, inRoutine('standing-reset', { speed: 30 }));
  await page.getByRole('radio', { checked: true }).focus();
  const next = page.getByRole('heading', { name: 'Side bend' });
  await expect(next).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(next).toBeFocused();
});
