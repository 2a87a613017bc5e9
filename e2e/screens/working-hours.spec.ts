/** The settings of working hours. */
import type { Locator, Page } from '@playwright/test';
import type { Settings } from '../../core/settings/settings.ts';
import { openPage } from './open-page.ts';
import { changes, expect, full, settingsScreen, test } from './settings-page.ts';

test.describe('working hours', () => {
  const day = (page: Page, name: string): Locator => page.getByRole('group', { name });
  const always = (page: Page) => page.getByRole('radio', { name: 'Always' });
  const byWeekday = (page: Page) => page.getByRole('radio', { name: 'In working hours' });
  const split: Settings['workingHours'] = {
    monday: [
      ['09:00', '12:30'],
      ['13:30', '18:00'],
    ],
  };

  test('have default ranges, and keep the user’s ranges while "always" is chosen', async ({ page }) => {
    const { main } = await openPage(page, settingsScreen());
    await expect(day(page, 'Monday')).toHaveCount(0);
    await byWeekday(page).check();
    await day(page, 'Friday').getByRole('button', { name: 'Remove 09:00 – 17:00 on Friday' }).click();
    await always(page).check();
    await byWeekday(page).check();
    const four = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday'].map((name) => [name, [['09:00', '17:00']]]),
    );
    const sent = await changes(page, main);
    expect(sent[0]).toEqual({ workingHours: { ...four, friday: [['09:00', '17:00']] } });
    expect(sent.slice(1)).toEqual([
      { workingHours: { ...four, friday: [] } },
      { workingHours: {} },
      { workingHours: { ...four, friday: [] } },
    ]);
  });

  test('can be typed, and are sent when the focus leaves both times', async ({ page }) => {
    const { main } = await openPage(page, settingsScreen({ workingHours: split }));
    const from = page.getByLabel('Monday, hours 1: from');
    await from.focus();
    // A browser with a 12-hour clock needs the A; others ignore it.
    await page.keyboard.type('1000A');
    expect(await changes(page, main)).toEqual([]);
    await page.getByLabel('Monday, hours 1: to').focus();
    await page.keyboard.type('1100A');
    expect(await changes(page, main)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await changes(page, main)).toEqual([
      { workingHours: { monday: [['10:00', '11:00'], split.monday?.[1]] } },
    ]);

    await from.fill('');
    await from.press('Escape');
    await expect(from).toHaveValue('10:00');
    await from.fill('');
    await page.getByLabel('Monday, hours 2: from').focus();
    await expect(day(page, 'Monday')).toContainText('A time is missing.');
    expect(await changes(page, main)).toHaveLength(1);
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });

  test('move the focus when ranges are added and removed', async ({ page }) => {
    const { main } = await openPage(page, settingsScreen({ workingHours: split }));
    const monday = day(page, 'Monday');
    await monday.getByRole('button', { name: 'Remove 09:00 – 12:30 on Monday' }).press('Enter');
    const undo = monday.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await expect(undo).toHaveAccessibleDescription('Removed 09:00 – 12:30 on Monday.');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Monday, hours 1: from')).toBeFocused();
    await expect(page.getByLabel('Monday, hours 1: from')).toHaveValue('09:00');
    await expect(undo).toHaveCount(0);

    await page.getByRole('button', { name: 'Add hours on Sunday' }).press('Enter');
    await expect(page.getByLabel('Sunday, hours 1: from')).toBeFocused();
    await monday.getByRole('button', { name: 'Copy to Monday–Friday: Monday' }).press('Enter');
    await expect(undo).toBeFocused();
    await expect(page.getByLabel('Friday, hours 2: to')).toHaveValue('18:00');
    await page.keyboard.press('Enter');
    await expect(monday.getByRole('button', { name: 'Copy to Monday–Friday: Monday' })).toBeFocused();
    const sent = await changes(page, main);
    expect(sent.at(-1)).toEqual({ workingHours: { ...split, sunday: [['09:00', '17:00']] } });
  });

  test('explain unusual ranges', async ({ page }) => {
    await openPage(page, full);
    await expect(day(page, 'Tuesday')).toContainText('Until Wednesday.');
    await expect(day(page, 'Tuesday')).toContainText('Overlaps with other hours.');
    await expect(day(page, 'Wednesday')).toContainText('24 hours, until the same time on Thursday.');
    await expect(day(page, 'Thursday')).toContainText('A day can have at most 6 time ranges.');
    await expect(page.getByRole('button', { name: 'Add hours on Thursday' })).toHaveCount(0);
    await expect(day(page, 'Friday')).toContainText('Off');
    await expect(page.getByText('No day has hours')).toHaveCount(0);
  });

  test('without any range show a warning', async ({ page }) => {
    await openPage(page, settingsScreen({ workingHours: { monday: [['09:00', '12:30']] } }));
    await page.getByRole('button', { name: /^Remove/ }).click();
    await expect(page.getByText('No day has hours')).toBeVisible();
    await expect(byWeekday(page)).toBeChecked();
  });

  test('stay unchanged when a change is rejected', async ({ page }) => {
    const { main } = await openPage(page, settingsScreen({ workingHours: split }));
    main.failing.add('settings:change');
    await page.getByRole('button', { name: 'Remove 09:00 – 12:30 on Monday' }).click();
    await expect(page.getByRole('alert')).toContainText('Your change couldn’t be saved.');
    await expect(page.getByLabel('Monday, hours 1: from')).toHaveValue('09:00');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await always(page).click();
    await expect(byWeekday(page)).toBeChecked();
  });

  for (const { hourCycle, locale, typed, range } of [
    { hourCycle: 'h12', locale: 'en-GB', typed: '0230p', range: '2:30 PM – 5:00 PM' },
    { hourCycle: 'h23', locale: 'en-US', typed: '1430', range: '14:30 – 17:00' },
  ] as const) {
    test.describe(`in a browser for ${locale}`, () => {
      test.use({ locale });

      test(`are shown and typed in the system’s hour cycle ${hourCycle}`, async ({ page }) => {
        const start = settingsScreen({ workingHours: { monday: [['09:00', '17:00']] } });
        await openPage(page, { ...start, surroundings: { hourCycle } });
        const from = page.getByLabel('Monday, hours 1: from');
        await from.focus();
        await page.keyboard.type(typed);
        await expect(from).toHaveValue('14:30');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('button', { name: `Remove ${range} on Monday` })).toBeVisible();
      });
    });
  }
});
