/** The page with a library in which every id is the name of a property that all objects inherit. */
import { libraryNamed, validInheritedName as name } from '../../content/testing/inherited-names.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch, feelWorse, untilDone } from './session-page.ts';
import { library, offering, startWith, unreadCautions, type Start } from './starts.ts';

const [sideBend] = library.entries.filter(({ stretch }) => stretch.id === 'side-bend');
if (!sideBend) throw new Error('the library has no side bend');
const part: Partial<Start> = { library: libraryNamed(name, sideBend) };

test('the library lists its stretch and routine', async ({ page }) => {
  const { complaints } = await openPage(page, startWith({ ...part, opening: { name: 'library' } }));
  const list = page.getByRole('region', { name: 'All stretches' });
  await expect(list.getByRole('button', { name: 'Start Side bend' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Twice' })).toBeVisible();
  await expect(page.getByText('Set aside until')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('its stretch can be set aside and brought back', async ({ page }) => {
  const { main } = await openPage(
    page,
    startWith({ ...part, setAside: [name], opening: { name: 'library' } }),
  );
  await expect(page.getByText('Set aside until Monday, March 9.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Side bend' }).click();
  await expect(page.getByText('Set aside until')).toHaveCount(0);
  expect(main.view.setAside).toEqual({});
});

test('settings can hide its stretch', async ({ page }) => {
  await openPage(page, startWith({ ...part, settings: { hidden: [name] }, opening: { name: 'settings' } }));
  await page.getByText('Stretches to offer').click();
  await expect(page.getByRole('switch', { name: 'Side bend' })).not.toBeChecked();
});

test('its stretch is offered in its variant', async ({ page }) => {
  await openPage(page, offering(name, name, part));
  await expect(page.getByText('Standing')).toBeVisible();
});

test('a session shows its cautions, steps and dose, and it can be set aside', async ({ page }) => {
  const { main, complaints } = await openPage(page, inStretch(name, name, { ...part, ...unreadCautions }));
  await expect(page.getByText('Go gently.')).toBeVisible();
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByText('Stand firmly, feet about hip-width apart').first()).toBeVisible();
  await page.getByRole('button', { name: 'About this stretch' }).click();
  await page.getByRole('button', { name: 'Repetitions: more' }).click();
  expect(main.requestsOf('settings:change')).toEqual([{ doses: { [name]: { reps: 4 } } }]);
  await page.keyboard.press('Escape');
  await feelWorse(page, main);
  await expect(page.getByText('Side bend is set aside until')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('its routine can be done to the end', async ({ page }) => {
  const { main, complaints } = await openPage(page, inRoutine(name, part));
  await untilDone(page, main);
  expect(main.stretchesDone()).toEqual([name, name]);
  expect(complaints).toEqual([]);
});
