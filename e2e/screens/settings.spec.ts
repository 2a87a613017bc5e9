/** The settings, in a browser with a fake main process. */
import type { Page } from '@playwright/test';
import type { Settings } from '../../core/settings/settings.ts';
import type { PageData } from '../../electron/ipc/contract.ts';
import { signals } from './fake-main.ts';
import { openPage, settle } from './open-page.ts';
import { changes, expect, settingsScreen, test } from './settings-page.ts';
import { startWith } from './starts.ts';

test('a change is sent at once unless it’s out of range, and a button resets it', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  const interval = page.getByRole('textbox', { name: 'Time for a stretch after' });

  await interval.fill('500');
  await interval.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Enter a whole number from 10 to 180.');
  await interval.fill('60');
  await interval.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset to 45 min: Time for a stretch after' }).press('Enter');
  await expect(interval).toHaveValue('45');
  await expect(interval).toBeFocused();
  expect(await changes(page, main)).toEqual([{ intervalMinutes: 60 }, { intervalMinutes: 45 }]);
});

test('the focus stays on a button at the end of its range', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen({ recoveryMinutes: 2 }));
  const less = page.getByRole('button', { name: 'A full break takes: less' });
  await less.press('Enter');
  await expect(page.getByRole('textbox', { name: 'A full break takes' })).toHaveValue('1');
  await expect(less).toBeFocused();
  await less.press('Enter');
  expect(await changes(page, main)).toEqual([{ recoveryMinutes: 1 }]);
});

/** The change that each control sends when it is used once. */
const uses: readonly { use: (page: Page) => Promise<void>; sent: Partial<Settings> }[] = [
  { use: toggle('Heads-up a minute before'), sent: { headsUp: true } },
  { use: choose('Open the window automatically', '2'), sent: { openAfterReminders: 2 } },
  { use: choose('Remind me with', 'Uncurl’s window'), sent: { notifications: 'window' } },
  {
    use: toggle('You’re in a call'),
    sent: { deferFor: { doNotDisturb: true, fullScreen: true, call: false, typing: true } },
  },
  { use: toggle('Three breaths first'), sent: { breathingFirst: true } },
  {
    use: (page) => page.getByRole('button', { name: 'Time to get into position: more' }).click(),
    sent: { leadInSeconds: 6 },
  },
  { use: toggle('Keep the window in front'), sent: { stayOnTop: false } },
  {
    use: (page) => page.getByRole('slider', { name: 'Volume' }).press('ArrowRight'),
    sent: { sound: { on: true, volume: 0.65 } },
  },
  { use: toggle('Chimes'), sent: { sound: { on: false, volume: 0.65 } } },
  { use: toggle('Read the steps aloud'), sent: { voice: true } },
  { use: toggle('Standing'), sent: { places: { seated: true, standing: false, floor: false } } },
  { use: choose('Longest stretch', 'Any'), sent: { maxMinutes: null } },
  { use: toggle('A disc injury or condition'), sent: { backProfile: { disc: true, backCondition: false } } },
  { use: toggle('Another back condition'), sent: { backProfile: { disc: true, backCondition: true } } },
  { use: choose('Light or dark', 'Dark'), sent: { theme: 'dark' } },
  { use: choose('The figure’s skin', 'Medium'), sent: { figure: { skin: 'medium', hair: 'bun' } } },
  { use: choose('The figure’s hair', 'Short'), sent: { figure: { skin: 'medium', hair: 'short' } } },
  { use: toggle('Start at login'), sent: { launchAtLogin: true } },
  {
    use: async (page) => {
      await page.getByRole('button', { name: 'Start a stretch now: Not set' }).click();
      await page.keyboard.press('Control+Shift+KeyU');
    },
    sent: { shortcuts: { start: 'Ctrl+Shift+U', snooze: null, skip: null, pause: null } },
  },
];

function toggle(name: string) {
  return (page: Page): Promise<void> => page.getByRole('switch', { name, exact: true }).click();
}

function choose(group: string, option: string) {
  return (page: Page): Promise<void> =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).check();
}

test('each setting is sent separately, and the page takes the chosen look', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  for (const { use } of uses) {
    await use(page);
    await settle(page, main);
  }
  expect(await changes(page, main)).toEqual(uses.map(({ sent }) => sent));
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-skin', 'medium');
  await expect(html).toHaveAttribute('data-hair', 'short');
});

test('the last place can’t be turned off, and the page says why', async ({ page }) => {
  const { main } = await openPage(
    page,
    settingsScreen({ places: { seated: true, standing: false, floor: false } }),
  );
  await page.getByRole('switch', { name: 'On a chair' }).click();
  await expect(page.getByText('At least one place must stay on')).toBeVisible();
  expect(await changes(page, main)).toEqual([]);
});

test('a section can be reset to its defaults and back, and the focus stays in it', async ({ page }) => {
  const { main } = await openPage(
    page,
    settingsScreen({ headsUp: true, snoozeMinutes: 20, intervalMinutes: 60 }),
  );
  await page.getByRole('button', { name: 'Reset to defaults: Reminders' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo the reset of “Reminders”' });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleDescription('Reset to defaults.');
  await expect(page.getByRole('button', { name: /^Reset to defaults/ })).toHaveCount(1);
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: 'Reset to defaults: Reminders' })).toBeFocused();
  await expect(undo).toHaveCount(0);
  expect(await changes(page, main)).toEqual([
    { snoozeMinutes: 10, headsUp: false },
    { snoozeMinutes: 20, headsUp: true },
  ]);

  await page.getByRole('button', { name: 'Reset to defaults: Reminders' }).click();
  await expect(undo).toBeVisible();
  const headsUp = page.getByRole('switch', { name: 'Heads-up a minute before' });
  await headsUp.click();
  await expect(undo).toHaveCount(0);
  await headsUp.click();
  await expect(page.getByRole('button', { name: /^Reset to defaults/ })).toHaveCount(1);
  await expect(undo).toHaveCount(0);
});

test('a signal that isn’t available is described at its switch, which still works', async ({ page }) => {
  await openPage(page, settingsScreen());
  const call = page.getByRole('switch', { name: 'You’re in a call' });
  await expect(call).toHaveAccessibleDescription(
    'An app is using your microphone or camera. Can’t be detected on this computer: pactl isn’t installed; pw-dump isn’t installed',
  );
  await expect(page.getByRole('switch', { name: 'Do not disturb is on' })).toHaveAccessibleDescription(
    'Your system’s own switch for quiet.',
  );
  await call.click();
  await expect(call).not.toBeChecked();

  const works = page.getByRole('region', { name: 'What works on this computer' });
  await expect(works.getByText('Works', { exact: true })).toHaveCount(5);
  await expect(works.getByText('Not available', { exact: true })).toHaveCount(2);
  await expect(works).toContainText('Reminders also appear during calls.');
  await expect(works.getByText('Detecting your time zone')).toHaveCount(0);
});

test('the system’s answer to the start at login is shown, whatever the setting says', async ({ page }) => {
  const login: PageData['login'] = {
    available: true,
    on: false,
    note: { key: 'login_needs_approval', values: {} },
  };
  const { main } = await openPage(page, settingsScreen({ launchAtLogin: true }, { surroundings: { login } }));
  const toggle = page.getByRole('switch', { name: 'Start at login' });
  await expect(toggle).not.toBeChecked();
  await expect(toggle).toHaveAccessibleDescription(/^Uncurl starts in the tray, .* General › Login Items\.$/);
  await toggle.click();
  expect(await changes(page, main)).toEqual([{ launchAtLogin: true }]);
  const checks = main.requestsOf('settings:check').length;
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await settle(page, main);
  expect(main.requestsOf('settings:check'), 'asked again').toHaveLength(checks + 1);
});

test('where the app can’t be started at login, the switch is off and the page says why', async ({ page }) => {
  const login: PageData['login'] = { available: false, reason: { key: 'login_store', values: {} } };
  await openPage(page, settingsScreen({}, { surroundings: { login } }));
  const toggle = page.getByRole('switch', { name: 'Start at login' });
  await expect(toggle).toBeDisabled();
  await expect(toggle).toHaveAccessibleDescription(
    /Not available in the version from the Microsoft Store\.$/,
  );
});

test('where the window can’t stay in front, its switch says so', async ({ page }) => {
  const why = { key: 'signal_wayland_orders_windows', values: {} } as const;
  const onWayland = { ...signals, windowInFront: { available: false, reasons: [{ why }] } } as const;
  await openPage(page, { ...settingsScreen(), surroundings: { signals: onWayland } });
  await expect(page.getByRole('switch', { name: 'Keep the window in front' })).toHaveAccessibleDescription(
    'Other windows can’t cover a stretch. Not possible on this computer: on Wayland, only the desktop decides which window is in front',
  );
});

test('a time zone that is only a guess is named, with the reason', async ({ page }) => {
  const timeZone: PageData['timeZone'] = {
    name: '+01:00',
    guessedBecause: { key: 'signal_unknown_tz', values: { value: 'Mars/Phobos' } },
  };
  await openPage(page, { ...settingsScreen(), surroundings: { timeZone } });
  const works = page.getByRole('region', { name: 'What works on this computer' });
  await expect(works.getByText('Detecting your time zone')).toBeVisible();
  await expect(works).toContainText('Uncurl uses +01:00 for working hours and times of day.');
  await expect(works).toContainText('TZ=Mars/Phobos, which isn’t a known time zone');
});

test('a rejected change shows an error and the unchanged value', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  main.failing.add('settings:change');
  const volume = page.getByRole('slider', { name: 'Volume' });
  await volume.press('End');
  await expect(page.getByRole('alert')).toContainText('Your change couldn’t be saved.');
  await expect(volume).toHaveValue('60');
  const headsUp = page.getByRole('switch', { name: 'Heads-up a minute before' });
  await headsUp.click();
  await expect(headsUp).not.toBeChecked();
});

test('hidden stretches can be shown again, even one that is no longer in the library', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen({ hidden: ['bridge', 'no-longer-there'] }));
  await page.locator('summary').press('Enter');
  await expect(page.getByRole('switch', { name: 'Bridge' })).not.toBeChecked();
  for (const name of ['no-longer-there', 'Bridge', 'Side bend']) {
    await page.getByRole('switch', { name }).click();
    await settle(page, main);
  }
  expect(await changes(page, main)).toEqual([
    { hidden: ['bridge'] },
    { hidden: [] },
    { hidden: ['side-bend'] },
  ]);
});

test('the search shows only what it finds, counts it, and says what to do when it finds nothing', async ({
  page,
}) => {
  await openPage(page, settingsScreen());
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Search settings' });
  await expect(field).toBeFocused();
  await page.keyboard.type('VOLUME chimes');
  await expect(page.getByRole('status')).toHaveText('1 setting found.');
  await expect(page.getByRole('slider', { name: 'Volume' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Sound and voice']);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['During a stretch']);

  // By the title of its section, a name in a closed list, a day of the working hours, and an option.
  for (const [query, shown] of [
    ['defer', page.getByRole('switch', { name: 'You’re typing' })],
    ['side bend', page.getByRole('switch', { name: 'Side bend' })],
    ['Sunday', page.getByRole('radio', { name: 'Always' })],
    ['dark', page.getByRole('radiogroup', { name: 'Light or dark' })],
    ['lock', page.getByText('Detecting when the screen is locked')],
    // By words that aren't on the screen.
    ['notification', page.getByRole('radiogroup', { name: 'Remind me with' })],
    ['theme', page.getByRole('radiogroup', { name: 'Light or dark' })],
    ['dark mode', page.getByRole('radiogroup', { name: 'Light or dark' })],
    ['mute', page.getByRole('switch', { name: 'Chimes' })],
    ['autostart', page.getByRole('switch', { name: 'Start at login' })],
    ['language', page.getByText('Uncurl is only in English so far.')],
  ] as const) {
    await field.fill(query);
    await expect(shown).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Snooze for' })).toHaveCount(0);
  }

  await field.fill('hovercraft');
  await expect(page.getByRole('status')).toHaveText(/^No setting matches “hovercraft”/);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all settings' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Snooze for' })).toBeVisible();
  await field.fill('voice');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.getByRole('status')).toBeEmpty();
});

test('the headings of the groups line up with the title', async ({ page }) => {
  await openPage(page, settingsScreen());
  await page.setViewportSize({ width: 640, height: 480 });
  const startOf = async (level: number, name: string) =>
    (await page.getByRole('heading', { level, name, exact: true }).boundingBox())!.x +
    (await page
      .getByRole('heading', { level, name, exact: true })
      .evaluate((heading) => parseFloat(getComputedStyle(heading).paddingInlineStart)));
  expect(await startOf(2, 'Sitting and reminders')).toBe(await startOf(1, 'Settings'));
});

test('a link to a section goes there, also while the settings are shown', async ({ page }) => {
  await openPage(page, startWith({ opening: { name: 'settings', section: 'sound-and-voice' } }));
  const heading = page.getByRole('heading', { name: 'Sound and voice' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await page.evaluate(() => (location.hash = '#/settings/working-hours'));
  await expect(page.getByRole('heading', { name: 'Working hours', exact: true })).toBeFocused();
});

test('the list of sections scrolls to each section and follows the page', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 640 });
  await openPage(page, settingsScreen());
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const current = sections.locator('[aria-current]');
  await expect(current).toHaveText('Rhythm');

  for (const name of ['Look and language', 'Your back', 'What works on this computer', 'Working hours']) {
    await sections.getByRole('link', { name }).press('Enter');
    await expect(current).toHaveText(name);
    await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
  }
  await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect(current).toHaveText('Backup and files');
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await expect(current).toHaveText('Rhythm');

  await page.setViewportSize({ width: 640, height: 480 });
  await expect(sections).toBeHidden();
});
