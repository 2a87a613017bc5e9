/** The library in a browser with a fake main process: its cards, filters and pages, by mouse and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import type { HistoryEntry } from '../../core/history/entry.ts';
import { START } from '../../core/testing/app-driver.ts';
import { expectWholeAtEverySize } from './every-size.ts';
import { emptyDay } from './fake-history.ts';
import { openPage, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { library, nothingFits, startWith, withFolding, type Start } from './starts.ts';

const open = (page: Page, part: Partial<Start> = {}) =>
  openPage(page, startWith({ opening: { name: 'library' }, ...part }));
const cards = (page: Page) => page.getByRole('region', { name: 'All stretches' }).getByRole('listitem');
const card = (page: Page, name: string) =>
  cards(page).filter({ has: page.getByRole('heading', { name, exact: true }) });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const count = (page: Page) => page.getByRole('region', { name: 'All stretches' }).getByRole('status');
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** A user with a disc condition, a stretch of their own, and a routine that begins with the stretch that is ruled out. */
const [sideBend] = library.entries.filter(({ stretch }) => stretch.id === 'side-bend');
const own = {
  ...sideBend!,
  stretch: { ...sideBend!.stretch, id: 'turn-while-standing', source: { title: 'Exercise sheet' } },
  words: { ...sideBend!.words, name: 'Turn while standing' },
};
const disc: Partial<Start> = {
  library: {
    ...withFolding.library,
    entries: [...library.entries, own],
    problems: [
      { file: 'unfinished.json', path: '', reason: 'is not JSON' },
      { file: 'bend.json', path: 'dose.reps.min', reason: 'must be at least 1' },
    ],
  },
  setAside: ['bridge'],
  settings: { backProfile: { disc: true, backCondition: false }, hidden: ['ankle-pump'] },
};
const done = (at: number, comfort: HistoryEntry['comfort']): HistoryEntry[] => [
  { kind: 'stretch', wall: at, zone: 'UTC', sittingMs: 0, stretch: 'forward-fold' },
  { kind: 'comfort', wall: at, zone: 'UTC', sittingMs: 0, stretch: 'forward-fold', comfort: comfort! },
];
const days = [
  {
    ...emptyDay('2026-03-01'),
    entries: [
      ...done(START.wall - 2, 'better'),
      ...done(START.wall - 1, 'better'),
      ...done(START.wall, 'worse'),
    ],
  },
];

const screens: readonly { name: string; start: Partial<Start> }[] = [
  { name: 'library', start: disc },
  { name: 'library-nothing-fits', start: { settings: nothingFits } },
  {
    name: 'library-stretch',
    start: { ...disc, days, opening: { name: 'library', stretch: 'forward-fold' } },
  },
];

for (const { name, start } of screens) {
  test(`${name}: accessible and not cut off at any size, in both themes`, async ({ page }, info) => {
    const { complaints } = await open(page, start);
    await expectWholeAtEverySize(page, info, name);
    expect(complaints).toEqual([]);
  });
}

test('by mouse: narrow the cards down, open a page, go back to the same place', async ({ page }) => {
  const { main, complaints } = await open(page);
  await expect(heading(page, 'Library')).toBeFocused();
  await expect(count(page)).toHaveText('16 stretches');
  await page.getByRole('combobox', { name: 'Place' }).selectOption('On the floor');
  await page.getByRole('combobox', { name: 'What it does' }).selectOption('Bends the back backward');
  await expect(cards(page).getByRole('heading')).toHaveText([
    'Bridge',
    'Cat-camel',
    'Lying on the stomach',
    'Prone on elbows',
    'Supported cat-cow',
  ]);
  await expect(count(page)).toHaveText('5 of 16 stretches');
  await card(page, 'Supported cat-cow').scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  expect(before).toBeGreaterThan(0);

  await card(page, 'Supported cat-cow').click({ position: { x: 40, y: 20 } });
  await expect(heading(page, 'Supported cat-cow')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/library/supported-cat-cow');
  expect(await scrolled(page)).toBe(0);
  await expect(page.getByRole('radio', { name: 'On the floor' }), 'as on the card').toBeChecked();
  await expect(page.getByRole('listitem').filter({ hasText: 'hands and knees' })).toBeVisible();
  await page.getByRole('radio', { name: 'At a desk' }).check();
  await expect(page.getByRole('listitem').filter({ hasText: 'Lay both hands flat on a desk' })).toBeVisible();

  await page.getByRole('link', { name: 'All stretches' }).click();
  await expect(page.getByRole('link', { name: 'Supported cat-cow' })).toBeFocused();
  expect(await scrolled(page)).toBe(before);
  await expect(count(page)).toHaveText('5 of 16 stretches');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count(page)).toHaveText('16 stretches');
  await expect(page.getByRole('searchbox')).toBeFocused();

  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await expect(page).toHaveTitle('Uncurl');
  expect(main.requestsOf('command')).toContainEqual({
    name: 'start',
    stretch: 'side-bend',
    variant: 'standing',
  });
  expect(complaints).toEqual([]);
});

test('the search finds routines by name, summary and stretches, and says when it finds none', async ({
  page,
}) => {
  await open(page);
  const routines = page.getByRole('region', { name: 'Routines' });
  const names = () => routines.getByRole('heading', { level: 3 }).allTextContents();
  const all = await names();
  await page.getByRole('searchbox').fill('bridge');
  await expect(routines.getByRole('listitem').first()).toContainText('Bridge');
  const withBridge = await names();
  expect(withBridge.length).toBeLessThan(all.length);
  for (const routine of await routines.getByRole('listitem').all())
    await expect(routine).toContainText('Bridge');
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(routines.getByText('No routine matches your search.')).toBeVisible();
  await expect(routines.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  expect(await names()).toEqual(all);
});

test('no filter is cut off in the smallest window', async ({ page }) => {
  await open(page);
  await page.setViewportSize({ width: 640, height: 480 });
  const cutOff = await page.getByRole('combobox').evaluateAll((filters) =>
    filters.flatMap((filter) => {
      // As wide as the chosen text.
      const whole = filter.cloneNode() as HTMLSelectElement;
      const text = (filter as HTMLSelectElement).selectedOptions[0]?.text ?? '';
      whole.append(new Option(text));
      whole.style.inlineSize = 'max-content';
      filter.after(whole);
      const isCut = whole.offsetWidth > filter.getBoundingClientRect().width;
      whole.remove();
      return isCut ? [text] : [];
    }),
  );
  expect(cutOff).toEqual([]);
});

test('by keyboard alone: search, open a page, set aside, hide, go back and start', async ({ page }) => {
  const { main } = await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('TRUNK bend');
  await expect(cards(page).getByRole('heading')).toHaveText(['Side bend']);
  await expect(count(page)).toHaveText('1 of 16 stretches');
  await tabTo(page, page.getByRole('link', { name: 'Side bend' }));
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Side bend')).toBeFocused();
  await expect(page).toHaveTitle('Side bend – Uncurl');

  await tabTo(page, page.getByRole('button', { name: 'Set aside for a week' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Set aside until Monday, March 9.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Set aside until')).toBeHidden();
  await tabTo(page, page.getByRole('button', { name: 'Don’t offer it' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hidden. Uncurl doesn’t offer it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offer it again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hidden.')).toBeHidden();
  expect(main.requestsOf('settings:change')).toEqual([{ hidden: ['side-bend'] }, { hidden: [] }]);

  await tabTo(page, page.getByRole('link', { name: 'All stretches' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Side bend' })).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('TRUNK bend');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Start Side bend' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Uncurl');
  await expect.poll(() => main.commandNames()).toEqual(['setAside', 'bringBack', 'start', 'beginSession']);
});

test('a search that finds nothing says so, and one key shows everything again', async ({ page }) => {
  await open(page);
  await page.getByRole('searchbox').fill('no such thing');
  await expect(count(page)).toHaveText('No stretch matches. Clear the filters to see them all again.');
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(cards(page)).toHaveCount(16);
});

test('only the card under the mouse or focus moves', async ({ page }) => {
  await open(page);
  const canvases = page.locator('canvas');
  await expect(canvases).toHaveCount(0);
  await card(page, 'Bridge').hover();
  const moving = card(page, 'Bridge').locator('canvas');
  await expect(moving).toHaveCount(1);
  const first = await pictureIn(moving);
  await expect.poll(() => pictureIn(moving)).not.toBe(first);
  await card(page, 'Cat-camel').hover();
  await expect(card(page, 'Cat-camel').locator('canvas')).toHaveCount(1);
  await expect(canvases).toHaveCount(1);
  await heading(page, 'Library').hover();
  await expect(canvases).toHaveCount(0);
  await page.getByRole('link', { name: 'Side bend' }).focus();
  await expect(card(page, 'Side bend').locator('canvas')).toHaveCount(1);
  await page.getByRole('searchbox').focus();
  await expect(canvases).toHaveCount(0);
});

test('the figure of a page moves until it is stopped, and not at all with reduced motion', async ({
  page,
}) => {
  await open(page, { opening: { name: 'library', stretch: 'side-bend' } });
  const canvas = page.locator('canvas');
  await expect(canvas).toHaveCount(1);
  const first = await pictureIn(canvas);
  await expect.poll(() => pictureIn(canvas)).not.toBe(first);
  await page.getByRole('button', { name: 'Stop the figure' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move the figure' })).toBeFocused();
  const stopped = await pictureIn(canvas);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await pictureIn(canvas)).toBe(stopped);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: /the figure$/ })).toHaveCount(0);
});

test('cards say why a stretch isn’t offered, but can still start it', async ({ page }) => {
  const { main } = await open(page, disc);
  await expect(card(page, 'Forward fold')).toContainText('the way you come back up may not suit you');
  await expect(card(page, 'Ankle pump')).toContainText('Hidden. Uncurl doesn’t offer it.');
  await expect(page.getByText('Forward fold may not suit your back.')).toBeVisible();
  await expect(card(page, 'Bridge')).toContainText('Set aside until Monday, March 9.');
  await page.getByRole('button', { name: 'Bring back Bridge' }).press('Enter');
  await expect(card(page, 'Bridge')).not.toContainText('Set aside until');
  await expect(page.getByRole('button', { name: 'Start Bridge' })).toBeFocused();
  expect(main.requestsOf('command')).toEqual([{ name: 'bringBack', stretch: 'bridge' }]);
  await page.getByRole('button', { name: 'Start Fold and bend' }).click();
  await expect(page.getByRole('heading', { name: 'Forward fold may not suit you' })).toBeVisible();
});

test('without a disc condition, cards only mark what fits now and when each was done', async ({ page }) => {
  await open(page);
  await expect(page.getByText('may not suit')).toHaveCount(0);
  await expect(card(page, 'Side bend')).toContainText('Last done 3 days ago');
  await expect(card(page, 'Bridge')).toContainText('Last done today');
  await expect(page.getByText('Fits now')).toHaveCount(1);
  await expect(card(page, 'Side bend')).toContainText('Fits now');
});

test('marks own stretches, and names file, place and reason of their errors', async ({ page }) => {
  await open(page, disc);
  await expect(card(page, 'Turn while standing')).toContainText('Yours');
  await expect(page.getByText('Yours', { exact: true })).toHaveCount(1);
  const note = page.getByRole('note').filter({ hasText: 'couldn’t be read' });
  await expect(note.getByRole('term')).toHaveText(['unfinished.json', 'bend.json']);
  await expect(note.getByRole('definition')).toHaveText(['is not JSON', 'dose.reps.min: must be at least 1']);
  await page.getByRole('combobox', { name: 'Source' }).selectOption('Your own stretches');
  await expect(cards(page).getByRole('heading')).toHaveText(['Turn while standing']);
});

test('opens the user’s folders from the library, and reports a failure', async ({ page }) => {
  const { main } = await open(page, disc);
  const own = page.getByRole('region', { name: 'Your own stretches' });
  await own.getByRole('button', { name: 'Open the folder' }).click();
  await page.getByRole('note').getByRole('button', { name: 'Open Uncurl’s data folder' }).click();
  expect(main.requestsOf('folder:open')).toEqual([{ which: 'ownStretches' }, { which: 'data' }]);
  main.failing.add('folder:open');
  await own.getByRole('button', { name: 'Open the folder' }).press('Enter');
  await expect(own.getByRole('status')).toHaveText(/^The folder couldn’t be opened\./);
});

test('if nothing fits, the library says why and leads to the settings', async ({ page }) => {
  await open(page, { settings: nothingFits });
  const note = page.getByRole('note').filter({ hasText: 'No stretch fits right now' });
  await expect(note).toContainText('Some need a place you’ve turned off in the settings.');
  await note.getByRole('link').click();
  await expect(heading(page, 'Settings')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/settings/places');
});

test('a page shows how often a stretch was done and how it felt, and updates at once', async ({ page }) => {
  const { main } = await open(page, { days, opening: { name: 'library', stretch: 'forward-fold' } });
  const soFar = page.locator('section').filter({ has: page.getByRole('heading', { name: 'So far' }) });
  await expect(soFar).toContainText('You’ve done it 3 times.');
  await expect(soFar.getByRole('definition')).toHaveText(['2 times', '1 time']);
  await expect(soFar.getByRole('term')).toHaveText(['Better', 'Worse']);
  main.history.deleteAll();
  await settle(page, main);
  await expect(soFar).toHaveCount(0);
});

test('the page of a stretch that doesn’t exist says so and leads back', async ({ page }) => {
  await open(page, { opening: { name: 'library', stretch: 'no-such-stretch' } });
  await expect(heading(page, 'There’s no such stretch')).toBeFocused();
  await page.getByRole('link', { name: 'All stretches' }).press('Enter');
  await expect(heading(page, 'Library')).toBeFocused();
});

test.describe('in a browser that is in another time zone', () => {
  test.use({ timezoneId: 'Pacific/Pago_Pago' });

  test('uses the main process’s days', async ({ page }) => {
    await open(page, { setAside: ['bridge'] });
    await expect(page.getByText('Set aside until Monday, March 9')).toBeVisible();
    await expect(card(page, 'Side bend')).toContainText('Last done 3 days ago');
  });
});

/** Presses Tab, or Shift+Tab, until the element has the focus. */
async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(element).toHaveCount(1);
  for (let presses = 0; presses < 30; presses += 1) {
    if (await element.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(element).toBeFocused();
}

const pictureIn = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
