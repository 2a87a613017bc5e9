/** What the user can do during a session, in a browser with a fake main process. */
import type { Page } from '@playwright/test';
import { defaultSettings } from '../../core/settings/settings.ts';
import { openPage, pressAndSettle, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch, pause, untilDone, untilPhase } from './session-page.ts';
import { offering, startWith, unreadRedFlags } from './starts.ts';

/** A lead-in long enough for a test to act in it. */
const longLeadIn = { settings: { leadInSeconds: 30 } };

test('a whole session by keyboard alone', async ({ page }) => {
  const { main } = await openPage(
    page,
    offering('side-bend', 'standing', { ...unreadRedFlags, ...longLeadIn }),
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
  await pause(page);
  await page.keyboard.press('Space');
  await expect(phase).toHaveText('Get ready');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Hold');
  await page.keyboard.press('ArrowLeft');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('r');
  await expect(phase).toHaveText('Get ready');
  await untilDone(page, main);

  await expect(page.getByRole('heading', { name: 'Done.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.commandNames()).toEqual([
    'start',
    'readRedFlags',
    'readCautions',
    'beginSession',
    'pauseSession',
    'resumeSession',
    'nextPhase',
    'previousPhase',
    'restartStretch',
    'nextPhase',
    'answerComfort',
  ]);
  expect(main.requestsOf('command')[0]).toEqual({
    name: 'start',
    stretch: 'side-bend',
    variant: 'standing',
  });
  expect(main.stretchesDone()).toEqual(['side-bend']);
  expect(main.recorded.at(-1)).toMatchObject({ kind: 'comfort', comfort: 'better' });
});

test('a routine announces each stretch, and records it when done', async ({ page }) => {
  const { main } = await openPage(page, startWith({ opening: { name: 'library' } }));
  await page.getByRole('button', { name: 'Start Standing reset' }).click();
  await expect(page.getByRole('heading', { name: 'Supported cat-cow' })).toBeFocused();
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();

  await untilPhase(page, main, 'Next');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeVisible();
  await expect(page.getByText('Standing reset · 2 of 3')).toBeVisible();
  await expect(page.getByText(/^Next: Side bend\. /)).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();
  await untilDone(page, main);

  expect(main.requestsOf('command')[0]).toEqual({ name: 'startRoutine', routine: 'standing-reset' });
  expect(main.stretchesDone()).toEqual(['supported-cat-cow', 'side-bend', 'childs-pose']);
});

test('another variant continues at the same repetition, and keeps the focus', async ({ page }) => {
  const { main } = await openPage(page, inStretch('forward-fold', 'seated'));
  const repetition = page.getByText('2 of 3', { exact: true });
  do await pressAndSettle(page, main, 'ArrowRight');
  while (!(await repetition.isVisible()));
  const standing = page.getByRole('radio', { name: 'Standing' });
  await standing.click();
  await expect(standing).toBeChecked();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('listitem').filter({ hasText: 'Stand with your feet' })).toBeVisible();
  await expect(repetition).toBeVisible();
  await expect(standing).toBeFocused();
  expect(main.requestsOf('command').at(-1)).toEqual({ name: 'switchVariant', variant: 'standing' });
});

test('the user can switch which side comes first', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing', longLeadIn));
  await expect(page.getByText('To the right · 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with the other side' }).click();
  await expect(page.getByText('To the left · 1 of 3')).toBeVisible();
});

test('keys and buttons switch sound and voice, and the buttons show their state', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  const sound = page.getByRole('button', { name: 'Sound', pressed: true });
  await expect(sound).toHaveAttribute('aria-keyshortcuts', 'M');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sound' }).click();
  await expect(sound).toBeVisible();
  await page.keyboard.press('V');
  await expect(page.getByRole('button', { name: 'Read the steps aloud', pressed: true })).toBeVisible();
  const { volume } = defaultSettings.sound;
  expect(main.requestsOf('settings:change')).toEqual([
    { sound: { on: false, volume } },
    { sound: { on: true, volume } },
    { voice: true },
  ]);
});

test('the focus moves to the heading if the next stretch lacks the control that had it', async ({ page }) => {
  const { main } = await openPage(page, inRoutine('standing-reset'));
  await page.getByRole('radio', { checked: true }).focus();
  // The arrow keys would choose among the radio buttons.
  while (main.view.session?.item === 0) await main.command({ name: 'nextPhase' });
  const next = page.getByRole('heading', { name: 'Side bend' });
  await expect(next).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(next).toBeFocused();
});

test('after a reload the session is at the same repetition, paused, and goes on from there', async ({
  page,
}) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  const second = page.getByText('To the right · 2 of 3');
  do await untilPhase(page, main, 'Hold');
  while (!(await second.isVisible()));

  await page.reload();
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  await expect(second).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Hold');
  await expect(second).toBeVisible();
  await settle(page, main);
  expect(main.commandNames()).toEqual(['beginSession', 'nextPhase', 'resumeSession']);
});

/** The looks of the dots, by group. */
const dots = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.dots .group')].map((group) =>
      [...group.children].map((dot) => dot.classList[0]).join(' '),
    ),
  );

test('the dots of alternating sides are in pairs, in the order in which the sides are done', async ({
  page,
}) => {
  const { main } = await openPage(page, inStretch('seated-marching', 'seated'));
  const [first, second, ...others] = await dots(page);
  expect([first, second]).toEqual(['ahead ahead', 'ahead ahead']);
  for (const expected of [
    ['now ahead', 'ahead ahead'],
    ['done now', 'ahead ahead'],
    ['done done', 'now ahead'],
    ['done done', 'done now'],
  ]) {
    const before = (await dots(page)).join();
    do await pressAndSettle(page, main, 'ArrowRight');
    while ((await dots(page)).join() === before);
    expect(await dots(page)).toEqual([...expected, ...others]);
  }
});
