/** The editor of the user's own routines: by mouse, by keyboard, at every size. */
import type { Page } from '@playwright/test';
import type { LibraryWithRoutines, RoutineEntry } from '../../content/routine-library.ts';
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { library, startWith, type Start } from './starts.ts';

const item = (stretch: string, variant: string) => ({ stretch, variant });
const bend = item('side-bend', 'standing');
const bridge = item('bridge', 'floor');
const fold = item('forward-fold', 'standing');
const march = item('seated-marching', 'seated');

/** The user's own routine "Mornings", and one with a stretch that is gone. */
const ownRoutine = (id: string, name: string, items: RoutineEntry['routine']['items']): RoutineEntry => ({
  routine: { id, combinedBy: 'user', items },
  words: { name, summary: '' },
});
const withOwn: LibraryWithRoutines = {
  ...library,
  routines: [
    ownRoutine('mornings', 'Mornings', [bend, bridge, fold, march]),
    ownRoutine('old', 'Old one', [bend, item('handstand', 'wall'), march]),
    ...library.routines,
  ],
};
const starting = (routine?: string, part: Partial<Start> = {}): Start =>
  startWith({
    opening: { name: 'routine', ...(routine !== undefined && { routine }) },
    library: withOwn,
    ...part,
  });

const items = (page: Page) => page.getByRole('region', { name: 'In this routine' }).getByRole('listitem');
const namesOf = (page: Page) => items(page).getByRole('heading').allTextContents();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const adder = (page: Page, stretch: string) =>
  page.getByRole('button', { name: new RegExp(`^Add ${stretch}, \\d+ min$`) });

test('a new routine and a long one: accessible and not cut off at any size, in both themes', async ({
  page,
}, info) => {
  const disc = { backProfile: { disc: true, backCondition: false }, maxMinutes: 1 as const };
  const { complaints } = await openPage(page, starting(undefined, { settings: disc }));
  await button(page, 'Save').click();
  await expectWholeAtEverySize(page, info, `routine-new`);

  await page.evaluate(() => (location.hash = '#/routine/mornings'));
  await expect(items(page)).toHaveCount(4);
  await button(page, 'Remove Side bend').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('A name that is far too long to be one '.repeat(2));
  await expectWholeAtEverySize(page, info, `routine-mornings`);

  await page.evaluate(() => (location.hash = '#/routine/old'));
  await expect(page.getByText('No longer in the library.', { exact: true })).toBeVisible();
  await adder(page, 'Bridge').click();
  await button(page, 'Cancel').click();
  await expectWholeAtEverySize(page, info, `routine-old`);
  expect(complaints).toEqual([]);
});

test('by mouse: build, change and save a routine, then see it in the library', async ({ page }) => {
  const { main } = await openPage(page, starting());
  await page.getByRole('textbox', { name: 'Name' }).fill(' Evenings ');
  await page.getByRole('searchbox').fill('BEND standing');
  await adder(page, 'Side bend').click();
  await page.getByRole('searchbox').fill('no such stretch');
  await expect(page.getByText('No stretch fits “no such stretch”.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await adder(page, 'Bridge').click();
  await adder(page, 'Child’s pose').click();
  expect(await namesOf(page)).toEqual(['Side bend', 'Bridge', 'Child’s pose']);
  await expect(page.getByText(/^3 stretches · \d+ min$/)).toBeVisible();

  await page.getByLabel('Child’s pose: variant').selectOption({ label: 'Floor or bed' });
  await button(page, 'Move Child’s pose up').click();
  await button(page, 'Remove Side bend').click();
  await button(page, 'Undo removing Side bend').click();
  expect(await namesOf(page)).toEqual(['Side bend', 'Child’s pose', 'Bridge']);
  await button(page, 'Save').click();

  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  expect(main.requestsOf('routine:save')).toEqual([
    { name: 'Evenings', items: [bend, item('childs-pose', 'floor'), bridge] },
  ]);
  await page.getByRole('button', { name: 'Start Evenings' }).click();
  await expect(page.getByText('Evenings · 1 of 3')).toBeVisible();
});

test('by keyboard: move, remove and restore rows; the focus follows', async ({ page }) => {
  const { main } = await openPage(page, starting('mornings'));
  const said = page.locator('[aria-live="polite"].visually-hidden');
  await button(page, 'Move Side bend down').press('Enter');
  await expect(said).toHaveText('Side bend is now number 2 of 4.');
  await expect(button(page, 'Move Side bend down')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said).toHaveText('Side bend is now number 4 of 4.');
  // At the end of the list, the button stays and does nothing.
  await expect(button(page, 'Move Side bend down')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await namesOf(page)).toEqual(['Bridge', 'Forward fold', 'Seated marching', 'Side bend']);

  await button(page, 'Remove Forward fold').press('Enter');
  await expect(button(page, 'Undo removing Forward fold')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Remove Forward fold')).toBeFocused();
  await adder(page, 'Cat-camel').press('Enter');
  await expect(said).toHaveText('Added Cat-camel. It’s number 5.');
  await expect(adder(page, 'Cat-camel')).toBeFocused();
  await button(page, 'Save').press('Enter');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeFocused();
  expect(main.requestsOf('routine:save')).toEqual([
    { id: 'mornings', name: 'Mornings', items: [bridge, fold, march, bend, item('cat-camel', 'floor')] },
  ]);
});

test('dragging moves a row; Escape puts it back', async ({ page }) => {
  await openPage(page, starting('mornings'));
  const gripOf = (index: number) => items(page).nth(index).locator('[title="Drag to another place"]');
  await gripOf(0).hover();
  await page.mouse.down();
  await gripOf(2).hover();
  await page.mouse.move(0, 5, { steps: 2 });
  expect(await namesOf(page)).toEqual(['Side bend', 'Bridge', 'Forward fold', 'Seated marching']);
  const third = await items(page).nth(2).boundingBox();
  await page.mouse.move(third!.x, third!.y + third!.height - 4, { steps: 5 });
  await expect.poll(() => namesOf(page)).toEqual(['Bridge', 'Forward fold', 'Side bend', 'Seated marching']);
  await page.mouse.up();
  await page.mouse.move(third!.x, 5);
  expect(await namesOf(page)).toEqual(['Bridge', 'Forward fold', 'Side bend', 'Seated marching']);

  await gripOf(3).hover();
  await page.mouse.down();
  await page.mouse.move(third!.x, 5, { steps: 5 });
  await expect.poll(() => namesOf(page)).toEqual(['Seated marching', 'Bridge', 'Forward fold', 'Side bend']);
  await page.keyboard.press('Escape');
  expect(await namesOf(page)).toEqual(['Bridge', 'Forward fold', 'Side bend', 'Seated marching']);
  await page.mouse.up();
});

test('says in place what is missing, and moves the focus there', async ({ page }) => {
  const { main } = await openPage(page, starting());
  const name = page.getByRole('textbox', { name: 'Name' });
  await button(page, 'Save').press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Give your routine a name.');
  await name.fill('mornings');
  await expect(name).toHaveAccessibleDescription('Another routine has this name. Choose a different one.');
  await name.fill('Nights');
  await expect(name).toHaveAccessibleDescription('');
  await button(page, 'Save').press('Enter');
  await expect(page.getByRole('heading', { name: 'In this routine' })).toBeFocused();
  await expect(page.getByText('A routine needs at least 2 stretches.')).toBeVisible();
  for (let count = 0; count < 20; count += 1) await adder(page, 'Bridge').press('Enter');
  await expect(items(page)).toHaveCount(20);
  await expect(adder(page, 'Bridge')).toBeFocused();
  await expect(adder(page, 'Bridge')).toBeDisabled();
  await expect(page.getByText('A routine can have at most 20 stretches.')).toBeVisible();
  expect(main.requestsOf('routine:save')).toEqual([]);
});

test('Cancel asks only after a change, and an unfinished draft is there on return', async ({ page }) => {
  const { main } = await openPage(page, starting('mornings'));
  await button(page, 'Cancel').click();
  await page.getByRole('link', { name: 'Edit Mornings' }).click();
  await button(page, 'Remove Bridge').click();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Your earlier changes are still here.')).toBeVisible();
  expect(await namesOf(page)).toEqual(['Side bend', 'Forward fold', 'Seated marching']);

  await button(page, 'Cancel').press('Enter');
  await expect(button(page, 'Keep editing')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Cancel')).toBeFocused();
  await page.keyboard.press('Enter');
  await button(page, 'Discard').click();
  await page.getByRole('link', { name: 'Edit Mornings' }).click();
  await expect(items(page)).toHaveCount(4);
  expect(main.requestsOf('routine:save')).toEqual([]);
});

test('a routine is deleted and brought back', async ({ page }) => {
  const { main } = await openPage(page, starting('mornings'));
  await button(page, 'Delete Mornings').press('Enter');
  await expect(page.getByRole('heading', { name: '“Mornings” has been deleted.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your routine' })).toBeFocused();
  expect(main.requestsOf('routine:undoDelete')).toEqual([{ id: 'mornings' }]);
  await button(page, 'Delete Mornings').click();
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await expect(page.getByRole('button', { name: 'Start Desk reset' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Mornings' })).toHaveCount(0);
});

test('marks a missing stretch, and saves the routine without it', async ({ page }) => {
  const { main } = await openPage(page, starting('old'));
  expect(await namesOf(page)).toEqual(['Side bend', 'handstand', 'Seated marching']);
  await expect(items(page).nth(1)).toContainText('No longer in the library');
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'In this routine' })).toBeFocused();
  await expect(page.getByText('Remove it before you save.')).toBeVisible();
  await button(page, 'Remove handstand').click();
  await button(page, 'Save').click();
  await expect(page.getByRole('button', { name: 'Start Old one' })).toBeVisible();
  expect(main.requestsOf('routine:save')).toEqual([{ id: 'old', name: 'Old one', items: [bend, march] }]);
});

test('reports what the disk refuses, and loses nothing', async ({ page }) => {
  const { main } = await openPage(page, starting('mornings'));
  main.routines.refusal = { key: 'routine_disk_full', values: {} };
  await button(page, 'Remove Bridge').click();
  await button(page, 'Save').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The disk is full. Free some space, then try again.');
  await button(page, 'Delete Mornings').click();
  await settle(page, main);
  expect(await namesOf(page)).toEqual(['Side bend', 'Forward fold', 'Seated marching']);
  main.failing.add('routine:save');
  await button(page, 'Save').click();
  await expect(alert).toContainText('That didn’t work.');
  main.failing.clear();
  main.routines.refusal = undefined;
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});

test('a link to an unknown routine says so', async ({ page }) => {
  await openPage(page, starting('desk-reset'));
  await expect(page.getByRole('heading', { name: 'There’s no routine of yours here.' })).toBeFocused();
  await page.getByRole('link', { name: 'New routine' }).click();
  await expect(page.getByRole('heading', { name: 'New routine' })).toBeFocused();
});
