/**
 * The settings screen in a browser, with the app behind it faked: accessible, whole at every size, usable by keyboard.
 * Pictures for looking at are written to `test-results/settings/`.
 */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { repairSettings } from '../../core/repair-settings.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { Snapshot } from '../../electron/ipc/contract.ts';
import { openPage, overflowOf, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { snapshotWith } from './snapshots.ts';

test.use({ locale: 'en-GB' });

const settingsScreen = (changed: Partial<Settings> = {}, part: Partial<Snapshot> = {}): Snapshot =>
  snapshotWith({ screen: { name: 'settings' }, settings: { ...defaultSettings, ...changed }, ...part });

declare global {
  interface Window {
    /** The volume of each chime that was played. */
    readonly heard: number[];
    /** What the system's speech offers. */
    readonly voices: Partial<SpeechSynthesisVoice>[];
  }
}

/** Runs in the page before its own scripts. */
function keepWhatIsHeard(): void {
  const heard: number[] = [];
  Object.assign(window, { heard });
  window.AudioContext = class extends AudioContext {
    #output: GainNode | undefined;

    override createGain(): GainNode {
      this.#output = super.createGain();
      return this.#output;
    }

    override createBufferSource(): AudioBufferSourceNode {
      const source = super.createBufferSource();
      const start = source.start.bind(source);
      source.start = (when) => {
        heard.push(Number(this.#output?.gain.value.toFixed(2)));
        start(when);
      };
      return source;
    }
  };
}

const changes = (page: Page): Promise<unknown[]> => requestsOf(page, 'settings:change');

/** Everything at once that makes the screen longer: hours of every kind, repairs, an open list. */
const full = settingsScreen(
  {
    workingHours: {
      monday: [
        ['09:00', '12:30'],
        ['13:30', '18:00'],
      ],
      tuesday: [['22:00', '06:00']],
      wednesday: [
        ['05:00', '09:00'],
        ['08:00', '08:00'],
      ],
      thursday: [
        ['00:00', '01:00'],
        ['02:00', '03:00'],
        ['04:00', '05:00'],
        ['06:00', '07:00'],
        ['08:00', '09:00'],
        ['10:00', '11:00'],
      ],
    },
    hidden: ['bridge', 'no-longer-there'],
    maxMinutes: null,
    backProfile: { disc: true, backCondition: true },
    intervalMinutes: 60,
    openAfterReminders: 2,
    sound: { on: true, volume: 0.8 },
  },
  { repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs },
);

const sizes = [
  { width: 900, height: 640 },
  { width: 640, height: 480 },
];

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: accessible, and whole at every size`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    const complaints = await openPage(page, full);
    await page.locator('summary').click();
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await overflowOf(page)).toBe(0);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.screenshot({
        path: path.join(info.project.outputDir, 'settings', `${theme}-${size.width}.png`),
        fullPage: true,
      });
    }
    expect(complaints).toEqual([]);
  });
}

test('with text twice as large, and in forced colours, nothing is cut off at the side', async ({
  page,
}, info) => {
  await page.emulateMedia({ forcedColors: 'active' });
  // A window of 640×480 that is zoomed to 200 % has room for so many of the page's own pixels.
  await page.setViewportSize({ width: 320, height: 240 });
  await openPage(page, full);
  expect(await overflowOf(page)).toBe(0);
  await page.screenshot({
    path: path.join(info.project.outputDir, 'settings', 'zoomed.png'),
    fullPage: true,
  });
});

test('a change is sent at once, one out of range is not, and the default is one press away', async ({
  page,
}) => {
  await openPage(page, settingsScreen());
  const interval = page.getByRole('textbox', { name: 'Time for a stretch after' });

  await interval.fill('500');
  await interval.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('A whole number from 10 to 180, please.');
  await interval.fill('60');
  await interval.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Set “Time for a stretch after” back to 45 min' }).press('Enter');
  await expect(interval).toHaveValue('45');
  await expect(interval).toBeFocused();
  expect(await changes(page)).toEqual([{ intervalMinutes: 60 }, { intervalMinutes: 45 }]);
});

test('the end of a range does not take the keyboard away', async ({ page }) => {
  await openPage(page, settingsScreen({ recoveryMinutes: 2 }));
  const less = page.getByRole('button', { name: 'A full break takes: less' });
  await less.press('Enter');
  await expect(page.getByRole('textbox', { name: 'A full break takes' })).toHaveValue('1');
  await expect(less).toBeFocused();
  await less.press('Enter');
  expect(await changes(page)).toEqual([{ recoveryMinutes: 1 }]);
});

/** What each control sends when it is used once. */
const uses: readonly { use: (page: Page) => Promise<void>; sent: Partial<Settings> }[] = [
  { use: toggle('Heads-up a minute before'), sent: { headsUp: true } },
  { use: choose('Open the window by itself', '2'), sent: { openAfterReminders: 2 } },
  { use: choose('Remind me with', 'Uncurl’s window'), sent: { notifications: 'window' } },
  {
    use: toggle('You are in a call'),
    sent: { holdFor: { doNotDisturb: true, fullScreen: true, call: false, typing: true } },
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
];

function toggle(name: string) {
  return (page: Page): Promise<void> => page.getByRole('switch', { name, exact: true }).click();
}

function choose(group: string, option: string) {
  return (page: Page): Promise<void> =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).check();
}

test('each setting is sent by itself, and the page looks as chosen', async ({ page }) => {
  await openPage(page, settingsScreen());
  for (const { use } of uses) await use(page);
  expect(await changes(page)).toEqual(uses.map(({ sent }) => sent));
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-skin', 'medium');
  await expect(html).toHaveAttribute('data-hair', 'short');
});

test('the last place stays, and it is said why', async ({ page }) => {
  await openPage(page, settingsScreen({ places: { seated: true, standing: false, floor: false } }));
  await page.getByRole('switch', { name: 'On a chair' }).click();
  await expect(page.getByText('At least one place has to stay')).toBeVisible();
  expect(await changes(page)).toEqual([]);
});

test('a section goes back to its defaults as a whole, and the keyboard stays in it', async ({ page }) => {
  await openPage(page, settingsScreen({ headsUp: true, snoozeMinutes: 20, intervalMinutes: 60 }));
  await page.getByRole('button', { name: 'Set all of “Reminders” back to the defaults' }).press('Enter');
  expect(await changes(page)).toEqual([{ snoozeMinutes: 10, headsUp: false }]);
  await expect(page.getByRole('heading', { name: 'Reminders', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Set all of/ })).toHaveCount(1);
});

test('a signal that is missing is said beside its switch, which still works', async ({ page }) => {
  await openPage(page, settingsScreen());
  const call = page.getByRole('switch', { name: 'You are in a call' });
  await expect(call).toHaveAccessibleDescription(
    'A program is using the microphone or the camera. Cannot be noticed on this computer: neither PipeWire nor PulseAudio answers',
  );
  await expect(page.getByRole('switch', { name: 'Do not disturb is on' })).toHaveAccessibleDescription(
    'The system’s own switch for quiet.',
  );
  await call.click();
  await expect(call).not.toBeChecked();

  const works = page.getByRole('region', { name: 'What works on this computer' });
  await expect(works.getByText('Works', { exact: true })).toHaveCount(4);
  await expect(works.getByText('Not here', { exact: true })).toHaveCount(2);
  await expect(works).toContainText('Reminders come also during calls.');
});

test('a change that is refused is said, and what holds is shown', async ({ page }) => {
  await openPage(page, settingsScreen());
  await page.evaluate(() => window.fakeApp.failing.push('settings:change'));
  const volume = page.getByRole('slider', { name: 'Volume' });
  await volume.press('End');
  await expect(page.getByRole('alert')).toContainText('That change was not saved.');
  await expect(volume).toHaveValue('60');
  const headsUp = page.getByRole('switch', { name: 'Heads-up a minute before' });
  await headsUp.click();
  await expect(headsUp).not.toBeChecked();
});

test('a change of the volume is heard at the new volume, and nothing once chimes are off', async ({
  page,
}) => {
  await page.addInitScript(keepWhatIsHeard);
  await openPage(page, settingsScreen());
  const heard = (): Promise<number[]> => page.evaluate(() => window.heard);

  await page.getByRole('slider', { name: 'Volume' }).press('ArrowRight');
  await expect.poll(heard).toEqual([0.65]);
  await page.getByRole('switch', { name: 'Chimes' }).click();
  await expect(page.getByRole('slider', { name: 'Volume' })).toBeDisabled();
  await page.getByRole('switch', { name: 'Chimes' }).click();
  await expect.poll(heard).toHaveLength(2);
});

test('a computer without a voice says so, until it has one', async ({ page }) => {
  await page.addInitScript(() => {
    const voices: Partial<SpeechSynthesisVoice>[] = [];
    Object.assign(speechSynthesis, { getVoices: () => voices });
    Object.assign(window, { voices });
  });
  await openPage(page, settingsScreen());
  const voice = page.getByRole('switch', { name: 'Read the steps aloud' });
  await expect(voice).toHaveAccessibleDescription(/This computer has no voice for this language\./);
  await page.evaluate(() => {
    window.voices.push({ lang: 'en-GB', localService: true, default: true });
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });
  await expect(voice).toHaveAccessibleDescription('With the voice of your system.');
});

test('hidden stretches can be shown again, also one that is gone from the library', async ({ page }) => {
  await openPage(page, settingsScreen({ hidden: ['bridge', 'no-longer-there'] }));
  await page.locator('summary').press('Enter');
  await expect(page.getByRole('switch', { name: 'Bridge' })).not.toBeChecked();
  await page.getByRole('switch', { name: 'no-longer-there' }).click();
  await page.getByRole('switch', { name: 'Bridge' }).click();
  await page.getByRole('switch', { name: 'Side bend' }).click();
  expect(await changes(page)).toEqual([{ hidden: ['bridge'] }, { hidden: [] }, { hidden: ['side-bend'] }]);
});

test('the list at the side leads to each section and follows the page', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 640 });
  await openPage(page, settingsScreen());
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const current = sections.locator('[aria-current]');
  await expect(current).toHaveText('Rhythm');

  for (const name of ['Look', 'Your back', 'What works on this computer', 'Working hours']) {
    await sections.getByRole('link', { name }).press('Enter');
    await expect(current).toHaveText(name);
    await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
  }
  await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect(current).toHaveText('What works on this computer');
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await expect(current).toHaveText('Rhythm');

  await page.setViewportSize({ width: 640, height: 480 });
  await expect(sections).toBeHidden();
});

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

  test('are proposed, and kept while "always" is tried', async ({ page }) => {
    await openPage(page, settingsScreen());
    await expect(day(page, 'Monday')).toHaveCount(0);
    await byWeekday(page).check();
    await day(page, 'Friday').getByRole('button', { name: 'Remove 09:00 – 17:00 on Friday' }).click();
    await always(page).check();
    await byWeekday(page).check();
    const four = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday'].map((name) => [name, [['09:00', '17:00']]]),
    );
    const sent = await changes(page);
    expect(sent[0]).toEqual({ workingHours: { ...four, friday: [['09:00', '17:00']] } });
    expect(sent.slice(1)).toEqual([
      { workingHours: { ...four, friday: [] } },
      { workingHours: {} },
      { workingHours: { ...four, friday: [] } },
    ]);
  });

  test('are typed by keyboard, and sent when both times are left', async ({ page }) => {
    await openPage(page, settingsScreen({ workingHours: split }));
    const from = page.getByLabel('Monday, hours 1: from');
    await from.focus();
    // In a browser that counts twelve hours an A follows; in others it has no effect.
    await page.keyboard.type('1000A');
    expect(await changes(page)).toEqual([]);
    await page.getByLabel('Monday, hours 1: to').focus();
    await page.keyboard.type('1100A');
    expect(await changes(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => changes(page))
      .toEqual([{ workingHours: { monday: [['10:00', '11:00'], split.monday?.[1]] } }]);

    await from.fill('');
    await from.press('Escape');
    await expect(from).toHaveValue('10:00');
    await from.fill('');
    await page.getByLabel('Monday, hours 2: from').focus();
    await expect(day(page, 'Monday')).toContainText('A time is missing.');
    expect(await changes(page)).toHaveLength(1);
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });

  test('lead the keyboard on when ranges come and go', async ({ page }) => {
    await openPage(page, settingsScreen({ workingHours: split }));
    const monday = day(page, 'Monday');
    await monday.getByRole('button', { name: 'Remove 09:00 – 12:30 on Monday' }).press('Enter');
    const undo = monday.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await expect(undo).toHaveAccessibleDescription('09:00 – 12:30 on Monday is removed.');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Monday, hours 1: from')).toBeFocused();
    await expect(page.getByLabel('Monday, hours 1: from')).toHaveValue('09:00');
    await expect(undo).toHaveCount(0);

    await page.getByRole('button', { name: 'Add hours on Sunday' }).press('Enter');
    await expect(page.getByLabel('Sunday, hours 1: from')).toBeFocused();
    await monday
      .getByRole('button', { name: 'Same hours as on Monday from Monday to Friday' })
      .press('Enter');
    await expect(undo).toBeFocused();
    await expect(page.getByLabel('Friday, hours 2: to')).toHaveValue('18:00');
    await page.keyboard.press('Enter');
    await expect(
      monday.getByRole('button', { name: 'Same hours as on Monday from Monday to Friday' }),
    ).toBeFocused();
    const sent = await changes(page);
    expect(sent.at(-1)).toEqual({ workingHours: { ...split, sunday: [['09:00', '17:00']] } });
  });

  test('say what a range means', async ({ page }) => {
    await openPage(page, full);
    await expect(day(page, 'Tuesday')).toContainText('Until Wednesday.');
    await expect(day(page, 'Tuesday')).toContainText('Overlaps with other hours.');
    await expect(day(page, 'Wednesday')).toContainText('24 hours, until the same time on Thursday.');
    await expect(day(page, 'Thursday')).toContainText('6 ranges are the most that a day can have.');
    await expect(page.getByRole('button', { name: 'Add hours on Thursday' })).toHaveCount(0);
    await expect(day(page, 'Friday')).toContainText('Off');
    await expect(page.getByText('No day has hours')).toHaveCount(0);
  });

  test('that are never are said to be', async ({ page }) => {
    await openPage(page, settingsScreen({ workingHours: { monday: [['09:00', '12:30']] } }));
    await page.getByRole('button', { name: /^Remove/ }).click();
    await expect(page.getByText('No day has hours')).toBeVisible();
    await expect(byWeekday(page)).toBeChecked();
  });

  test('stay as they were when a change is refused', async ({ page }) => {
    await openPage(page, settingsScreen({ workingHours: split }));
    await page.evaluate(() => window.fakeApp.failing.push('settings:change'));
    await page.getByRole('button', { name: 'Remove 09:00 – 12:30 on Monday' }).click();
    await expect(page.getByRole('alert')).toContainText('That change was not saved.');
    await expect(page.getByLabel('Monday, hours 1: from')).toHaveValue('09:00');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await always(page).click();
    await expect(byWeekday(page)).toBeChecked();
  });
});
