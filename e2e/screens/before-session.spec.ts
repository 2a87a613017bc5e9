/** Before a session: the stretch that is offered, and the red flags and cautions to read first. */
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch } from './session-page.ts';
import { library, offering, unreadCautions, unreadRedFlags } from './starts.ts';

test('an offered stretch can be snoozed for a time from the menu', async ({ page }) => {
  const { main } = await openPage(page, offering('side-bend', 'standing'));
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('menuitem', { name: '5 min', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '10 min (usual)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.requestsOf('command')).toEqual([{ name: 'snooze', minutes: 20 }]);
  expect(main.view.state).toBe('snoozed');
});

test('cautions are shown before the first use, and another stretch can be done instead', async ({ page }) => {
  const entries = library.entries.filter(({ stretch }) => ['side-bend', 'childs-pose'].includes(stretch.id));
  const start = inStretch('side-bend', 'standing', {
    ...unreadCautions,
    library: { ...library, entries, routines: [] },
  });
  const { main } = await openPage(page, start);
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await expect(page.getByText('Listen to your back.')).toBeVisible();
  await page.getByRole('button', { name: 'Show me another' }).click();
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  expect(main.requestsOf('command')).toEqual([
    { name: 'startAnother' },
    { name: 'readCautions', stretch: 'childs-pose' },
    { name: 'beginSession' },
  ]);
});

test('a routine’s cautions are shown on one page', async ({ page }) => {
  const { main } = await openPage(page, inRoutine('standing-reset', { cautionsRead: ['side-bend'] }));
  await expect(page.getByText('Supported cat-cow, Child’s pose')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(main.requestsOf('command')).toEqual([
    { name: 'readCautions', stretch: 'supported-cat-cow' },
    { name: 'readCautions', stretch: 'childs-pose' },
    { name: 'beginSession' },
  ]);
});

test('the red flags say when to talk to somebody first, and when to make an appointment', async ({
  page,
}) => {
  await openPage(page, inStretch('side-bend', 'standing', unreadRedFlags));
  const first = page.getByRole('listitem');
  await expect(first).toHaveText([/fall or accident/, /signs of illness/]);
  await expect(page.getByText('Make an appointment if your pain persists')).toBeVisible();
});
