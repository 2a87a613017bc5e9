/** Exporting and importing the settings, and the app's folders. */
import type { SettingsRepair } from '../../core/settings/repair.ts';
import type { FakeMain } from './fake-main.ts';
import { openPage } from './open-page.ts';
import { changes, expect, settingsScreen, test } from './settings-page.ts';

const tooLong: SettingsRepair = {
  path: ['intervalMinutes'],
  reason: { key: 'expected_whole_number', values: { min: 10, max: 180 } },
  place: { line: 3, column: 22 },
};

/** The user imports a file that changes the snooze, and has a wrong value. */
function importSnooze({ exchange }: FakeMain): void {
  exchange.import = () => {
    exchange.change({ snoozeMinutes: 25 });
    return Promise.resolve({
      outcome: 'imported',
      file: 'from-work.json',
      before: { snoozeMinutes: 15 },
      after: { snoozeMinutes: 25 },
      repairs: [tooLong],
      kept: 'settings.before-import-2026.json',
    });
  };
}

test('an import changes the settings, says what was wrong, and can be undone, by keyboard alone', async ({
  page,
}) => {
  const { main } = await openPage(page, settingsScreen({ snoozeMinutes: 15 }));
  importSnooze(main);
  const start = page.getByRole('button', { name: 'Import settings' });
  await start.press('Enter');
  await expect(start).toHaveAccessibleDescription(
    /Imported from-work\.json: 1 setting changed\. Uncurl kept a copy of the previous settings file as settings\.before-import/,
  );
  await expect(page.getByRole('textbox', { name: 'Snooze for' })).toHaveValue('25');
  await expect(page.getByText('Line 3, column 22: “Time for a stretch after”')).toBeVisible();

  await page.getByRole('button', { name: 'Undo the import' }).press('Enter');
  await expect(start).toBeFocused();
  await expect(start).toHaveAccessibleDescription(/Import undone\.$/);
  await expect(page.getByRole('textbox', { name: 'Snooze for' })).toHaveValue('15');
  await expect(page.getByText('Line 3, column 22')).toHaveCount(0);
  expect(await changes(page, main)).toEqual([{ snoozeMinutes: 15 }]);
});

test('undoing an import leaves settings that changed since', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen({ snoozeMinutes: 15 }));
  importSnooze(main);
  await page.getByRole('button', { name: 'Import settings' }).click();
  const undo = page.getByRole('button', { name: 'Undo the import' });
  await page.getByRole('switch', { name: 'Heads-up a minute before' }).click();
  await expect(undo).toBeVisible();
  const snooze = page.getByRole('textbox', { name: 'Snooze for' });
  for (const minutes of ['30', '25']) {
    await snooze.fill(minutes);
    await snooze.press('Enter');
    await expect(undo).toHaveCount(0);
  }
  expect(await changes(page, main)).toEqual([
    { headsUp: true },
    { snoozeMinutes: 30 },
    { snoozeMinutes: 25 },
  ]);
});

test('reports the result of an export or import, and nothing on cancel', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  const save = page.getByRole('button', { name: 'Export settings' });
  await save.click();
  await expect(save).toHaveAccessibleDescription(
    'Saves all settings in a file, as a backup or for another computer.',
  );
  main.exchange.export = () => Promise.resolve({ outcome: 'saved', file: '/home/ada/a.json' });
  await save.click();
  await expect(save).toHaveAccessibleDescription(/Saved as \/home\/ada\/a\.json\.$/);
  main.exchange.export = () =>
    Promise.resolve({ outcome: 'failed', file: '/a.json', reason: 'Not allowed.' });
  await save.click();
  await expect(save).toHaveAccessibleDescription(/\/a\.json couldn’t be saved\. Not allowed\.$/);

  const open = page.getByRole('button', { name: 'Import settings' });
  main.exchange.import = () =>
    Promise.resolve({ outcome: 'failed', file: 'a.json', reason: 'It contains no settings.' });
  await open.click();
  await expect(open).toHaveAccessibleDescription(
    /a\.json couldn’t be imported, so nothing has changed\. It contains no settings\.$/,
  );
  main.exchange.import = () =>
    Promise.resolve({
      outcome: 'imported',
      file: 'a.json',
      before: {},
      after: {},
      repairs: [tooLong],
      kept: undefined,
    });
  await open.click();
  await expect(open).toHaveAccessibleDescription(/Nothing has changed: a\.json contains no usable value/);
  main.failing.add('settings:import');
  await open.click();
  await expect(open).toHaveAccessibleDescription(/That didn’t work\. Try again\.$/);
  await expect(page.getByRole('button', { name: 'Undo the import' })).toHaveCount(0);
});

test('asks the main process for each folder, and reports a failure', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  const own = page.getByRole('button', { name: 'Open: Folder for your own stretches' });
  await own.click();
  await page.getByRole('button', { name: 'Open: Uncurl’s data folder' }).click();
  expect(main.requestsOf('folder:open')).toEqual([{ which: 'ownStretches' }, { which: 'data' }]);
  main.failing.add('folder:open');
  await own.click();
  await expect(own).toHaveAccessibleDescription(/The folder couldn’t be opened\./);
});
