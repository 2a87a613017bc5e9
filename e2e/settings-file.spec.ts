/** The settings file, edited by hand while the app runs. */
import fs from 'node:fs';
import path from 'node:path';
import { calm, sitDown, tenMinutes } from './sitting-down.ts';
import { expect, test } from './uncurl.ts';

test('an edit of the settings file while the app runs is used, and the window says what is wrong in it', async ({
  desk,
  uncurl,
}) => {
  const file = path.join(uncurl.dataFolder, 'settings.json');
  await sitDown(uncurl, { minutes: 5, start: calm });
  await expect.poll(() => uncurl.status()).toMatch(/next stretch in \d min$/);

  uncurl.writeSettings({ ...tenMinutes, intervalMinutes: 60 });
  await expect.poll(() => uncurl.status()).toMatch(/next stretch in 5\d min$/);

  // A comma too many: the settings stay, and the file too.
  const wrong = '{\n  "intervalMinutes": 30,\n}\n';
  fs.writeFileSync(file, wrong);
  await desk.tray.click('Settings');
  const page = await uncurl.window();
  await expect(page.getByText('Line 2, column 24: there’s an extra comma.')).toBeVisible();
  await expect.poll(() => uncurl.status()).toMatch(/next stretch in 5\d min$/);
  expect(fs.readFileSync(file, 'utf8')).toBe(wrong);

  // Editors replace the file by a new one.
  fs.writeFileSync(`${file}.new`, '{ "intervalMinutes": 30, "headsUp": 1 }');
  fs.renameSync(`${file}.new`, file);
  await expect(page.getByText(/^Line 1, column 26: .* must be true or false\.$/)).toBeVisible();
  await expect(page.getByText('there’s an extra comma')).toBeHidden();
  await expect.poll(() => uncurl.status()).toMatch(/next stretch in 2\d min$/);

  // The file as it was is kept when the window changes a setting.
  await page.getByRole('switch', { name: 'Three breaths first' }).click();
  await expect(
    page.getByText(/kept a copy of the previous settings file as settings\.before-repair-.*\.json/),
  ).toBeVisible();
  await expect.poll(() => fs.readFileSync(file, 'utf8')).toContain('"breathingFirst": true');
});
