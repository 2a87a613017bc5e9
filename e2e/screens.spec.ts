/**
 * The page's screens in a browser, with the app behind them faked: accessible, nothing cut off, usable by keyboard.
 * Pictures for looking at are written to `test-results/screens/`.
 */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { repairSettings } from '../core/repair-settings.ts';
import type { Channel, Snapshot } from '../electron/ipc/contract.ts';
import { readLibrary } from '../tools/read-library.ts';
import { installFakeApp } from './screens/fake-bridge.ts';
import { servePage, type PageServer } from './screens/page-server.ts';
import {
  remindedView,
  restingView,
  routineScreen,
  snapshotWith,
  stretchScreen,
  unreadCautions,
  unreadRedFlags,
} from './screens/snapshots.ts';

test.use({ launchOptions: { executablePath: process.env['STANDIN_CHROMIUM'] ?? '/usr/bin/chromium' } });

const library = readLibrary();
let server: PageServer;
test.beforeAll(async () => {
  server = await servePage();
});
test.afterAll(() => {
  server.close();
});

async function open(page: Page, snapshot: Snapshot, shown = library): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(installFakeApp, { snapshot, library: shown });
  await page.goto(server.address);
  await page.locator('h1').waitFor();
  return complaints;
}

const requests = (page: Page, channel: Channel): Promise<unknown[]> =>
  page.evaluate(
    (wanted) =>
      window.fakeApp.requests.filter((request) => request.channel === wanted).map(({ payload }) => payload),
    channel,
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const running = (stretch: string, variant: string, speed = 1): Snapshot =>
  snapshotWith({ screen: stretchScreen(stretch, variant, 'running'), view: remindedView, speed });

const inRoutine = (routine: string, speed = 1): Snapshot =>
  snapshotWith({ screen: routineScreen(routine), view: remindedView, speed });

/** Every screen in the state in which it is looked at. */
const screens: readonly { name: string; snapshot: Snapshot; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'home', snapshot: snapshotWith({}) },
  {
    name: 'home-reminded',
    snapshot: snapshotWith({
      view: remindedView,
      repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs,
    }),
  },
  {
    name: 'home-resting',
    snapshot: snapshotWith({ view: restingView }),
    prepare: (page) => page.getByRole('button', { name: 'Bring Bridge back' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'offered',
    snapshot: snapshotWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  },
  {
    name: 'red-flags',
    snapshot: snapshotWith({
      view: unreadRedFlags,
      screen: stretchScreen('side-bend', 'standing', 'running'),
    }),
  },
  { name: 'running-lead-in', snapshot: running('side-bend', 'standing'), prepare: pause },
  {
    name: 'running-hold',
    snapshot: running('side-bend', 'standing'),
    prepare: async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByTestId('phase')).toHaveText('Hold');
      await pause(page);
    },
  },
  {
    name: 'running-fold',
    snapshot: running('forward-fold', 'seated'),
    prepare: async (page) => {
      for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
      await pause(page);
    },
  },
  {
    name: 'routine-next',
    snapshot: inRoutine('standing-reset'),
    prepare: async (page) => {
      await untilPhase(page, 'Next');
      await pause(page);
    },
  },
  {
    name: 'routine-second',
    snapshot: inRoutine('standing-reset'),
    prepare: async (page) => {
      await untilPhase(page, 'Next');
      await untilPhase(page, 'Hold');
      await pause(page);
    },
  },
  {
    name: 'done',
    snapshot: running('side-bend', 'standing', 1000),
    prepare: (page) => page.getByRole('button', { name: 'Better' }).waitFor(),
  },
];

/** Steps forward until a phase of this name is on. */
async function untilPhase(page: Page, name: string): Promise<void> {
  const phase = page.getByTestId('phase');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(phase).toHaveText(name, { timeout: 1 });
  }).toPass({ intervals: [20] });
}

async function pause(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Paused');
}

/** The largest differs from the usual one only in distances, so what it says to a screen reader is not checked again. */
const sizes = [
  { width: 900, height: 640, checked: true },
  { width: 640, height: 480, checked: true },
  { width: 1600, height: 1000, checked: false },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, snapshot, prepare } of screens) {
    test(`${name}, ${theme}: accessible, and whole at every size`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: theme });
      const complaints = await open(page, snapshot);
      await prepare?.(page);

      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await overflow(page)).toBe(0);
        if (size.checked) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await page.screenshot({
          path: path.join(info.project.outputDir, 'screens', `${name}-${theme}-${size.width}.png`),
        });
      }
      expect(complaints).toEqual([]);
    });
  }
}

for (const { name, snapshot, prepare } of screens) {
  test(`${name}: at twice its size nothing is cut off at the side`, async ({ page }) => {
    // A window of 640×480 that is zoomed to 200 % has room for so many of the page's own pixels.
    await page.setViewportSize({ width: 320, height: 240 });
    await open(page, snapshot);
    await prepare?.(page);
    expect(await overflow(page)).toBe(0);
  });
}

test('a stretch that rests says until when, and can be brought back without losing the keyboard', async ({
  page,
}) => {
  await open(page, snapshotWith({ view: restingView }));
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bridge' }) });
  await expect(row).toContainText('Rests until Friday, March 6.');
  await page.getByRole('button', { name: 'Bring Bridge back' }).press('Enter');
  expect(await requests(page, 'command')).toEqual([{ name: 'endRest', stretch: 'bridge' }]);
  await expect(row).not.toContainText('Rests until');
  await expect(page.getByRole('button', { name: 'Start Bridge' })).toBeFocused();
});

test('a whole session by keyboard alone', async ({ page }) => {
  await open(
    page,
    snapshotWith({ view: unreadRedFlags, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  );

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeFocused();
  await page.keyboard.press('Enter');

  const phase = page.getByTestId('phase');
  await expect(phase).toHaveText('Get ready');
  await page.keyboard.press('Space');
  await expect(phase).toHaveText('Paused');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('ArrowRight');
  await expect(phase).toHaveText('Hold');
  await page.keyboard.press('ArrowLeft');
  await expect(phase).toHaveText('Move');
  await page.keyboard.press('r');
  await expect(phase).toHaveText('Get ready');
  const done = page.getByRole('heading', { name: 'Done.' });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(done).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [20] });

  await expect(done).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => requests(page, 'window:close')).toHaveLength(1);
  expect(await requests(page, 'command')).toEqual([
    { name: 'start', stretch: 'side-bend', variant: 'standing' },
    { name: 'readRedFlags' },
    { name: 'readCautions', stretch: 'side-bend' },
    { name: 'holdSession' },
    { name: 'continueSession' },
    { name: 'finish' },
    { name: 'answerComfort', comfort: 'better' },
  ]);
});

test('a routine from the home screen: each stretch is announced, and told when it is done', async ({
  page,
}) => {
  await open(page, snapshotWith({}));
  await page.getByRole('button', { name: 'Start Standing reset' }).click();
  await expect(page.getByRole('heading', { name: 'Supported cat-cow' })).toBeFocused();
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();

  await untilPhase(page, 'Next');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeVisible();
  await expect(page.getByText('Standing reset · 2 of 3')).toBeVisible();
  await expect(page.getByText(/^Next: Side bend\. /)).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();
  const done = page.getByRole('heading', { name: 'Done.' });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(done).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [20] });

  expect(await requests(page, 'command')).toEqual([
    { name: 'startRoutine', routine: 'standing-reset' },
    { name: 'finishItem', item: 0 },
    { name: 'finishItem', item: 1 },
    { name: 'finish' },
  ]);
});

test('a routine that may not suit the back is not offered, and says why', async ({ page }) => {
  const [standing] = library.routines.filter(({ routine }) => routine.id === 'standing-reset');
  const folding = {
    words: { name: 'Fold and bend', summary: 'Folds, then bends.' },
    routine: {
      ...standing!.routine,
      id: 'fold-and-bend',
      items: [
        { stretch: 'forward-fold', variant: 'standing' },
        { stretch: 'side-bend', variant: 'standing' },
      ],
    },
  };
  const settings = { ...snapshotWith({}).settings, backProfile: { disc: true, backCondition: false } };
  await open(page, snapshotWith({ settings }), { ...library, routines: [standing!, folding] });
  await expect(page.getByText('Not offered: Forward fold may not suit your back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Standing reset' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Fold and bend' })).toHaveCount(0);
});

test('Esc closes what is open, then leaves a session that had not begun without a word', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  const opener = page.getByRole('button', { name: 'About this stretch' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(about).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(opener).toBeFocused();
  expect(await requests(page, 'command')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect.poll(() => requests(page, 'window:close')).toHaveLength(1);
  expect(await requests(page, 'command')).toEqual([{ name: 'close' }]);
  await expect(page.getByText('That counted')).toHaveCount(0);
});

test('what was done of a session that is closed early counts, and that is all that is said', async ({
  page,
}) => {
  await open(page, running('side-bend', 'standing', 20));
  await expect(page.getByTestId('phase')).toHaveText('Hold');
  await page.getByRole('button', { name: 'Close' }).click();
  const line = page.getByRole('heading', { name: /^That counted for \d+ seconds\.$/ });
  await expect(line).toBeFocused();
  expect(await requests(page, 'command')).toEqual([{ name: 'close' }]);
  await expect.poll(() => requests(page, 'window:close'), 'it goes by itself').toHaveLength(1);
});

test('the line about a session closed early goes at once when it is clicked', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  await untilPhase(page, 'Hold');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /^That counted for \d+ seconds?\.$/ }).click();
  expect(await requests(page, 'window:close')).toHaveLength(1);
});

test('the hold counts down, and the figure moves and keeps still', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  const drawn = (): Promise<string> => page.locator('.stage svg').innerHTML();

  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  const first = await drawn();
  await expect.poll(drawn).not.toBe(first);

  await expect(page.getByTestId('phase')).toHaveText('Hold');
  const [one, other] = [await drawn(), await drawn()];
  expect(one).toBe(other);

  // Seen from inside the page, so that no number is missed between two looks.
  const counted = await page.evaluate(async () => {
    const seen: string[] = [];
    const text = (name: string): string =>
      document.querySelector(`[data-testid="${name}"]`)?.textContent ?? '';
    while (text('phase') === 'Hold') {
      if (seen.at(-1) !== text('count')) seen.push(text('count'));
      await new Promise(requestAnimationFrame);
    }
    return seen;
  });
  expect(counted.slice(-2)).toEqual(['2', '1']);
});

test('with less motion wanted, poses are still and nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, running('side-bend', 'standing'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  const pictures = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector('.stage svg')?.innerHTML ?? '');
    }
    return seen.size;
  });
  expect(pictures).toBe(1);
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});

test('another position takes over where the session is, and keeps the focus', async ({ page }) => {
  await open(page, running('forward-fold', 'seated'));
  const place = page.getByText('2 of 3', { exact: true });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(place).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [20] });
  await page.getByRole('radio', { name: 'Standing' }).check();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('listitem').filter({ hasText: 'Stand with your feet' })).toBeVisible();
  await expect(place).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Standing' })).toBeFocused();
  expect(await requests(page, 'command')).toEqual([{ name: 'switchVariant', variant: 'standing' }]);
});

test('the other side can be the first', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  await expect(page.getByText('Right side · 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with the left side' }).click();
  await expect(page.getByText('Left side · 1 of 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin with the right side' })).toBeVisible();
});

test('sound and voice are switched by their keys and their buttons, and show how they are', async ({
  page,
}) => {
  await open(page, running('side-bend', 'standing'));
  const sound = page.getByRole('button', { name: 'Sound', pressed: true });
  await expect(sound).toHaveAttribute('aria-keyshortcuts', 'M');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sound' }).click();
  await expect(sound).toBeVisible();
  await page.keyboard.press('V');
  await expect(page.getByRole('button', { name: 'Read the steps aloud', pressed: true })).toBeVisible();
  const { volume } = snapshotWith({}).settings.sound;
  expect(await requests(page, 'settings:change')).toEqual([
    { sound: { on: false, volume } },
    { sound: { on: true, volume } },
    { voice: true },
  ]);
});

test('the dose can be raised within what the source says', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  await page.getByRole('button', { name: 'About this stretch' }).click();
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  await expect(about.getByText('3–5 times on each side · held for 3–5 s')).toBeVisible();
  await expect(about.getByText('You have sat for 46 min. You last did it 3 days ago.')).toBeVisible();
  await about.getByRole('button', { name: 'Hold for: more' }).click();
  await about.getByRole('button', { name: 'Hold for: more' }).click();
  await expect(about.getByRole('button', { name: 'Hold for: more' })).toBeDisabled();
  await about.getByRole('button', { name: 'Repetitions: more' }).click();
  expect(await requests(page, 'settings:change')).toEqual([
    { doses: { 'side-bend': { holdSeconds: 4 } } },
    { doses: { 'side-bend': { holdSeconds: 5 } } },
    { doses: { 'side-bend': { holdSeconds: 5, reps: 4 } } },
  ]);
});

test('what to take care of is read once; another stretch can take the place', async ({ page }) => {
  await open(
    page,
    snapshotWith({ view: unreadCautions, screen: stretchScreen('side-bend', 'standing', 'running') }),
  );
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await expect(page.getByText('Listen to your back.')).toBeVisible();
  await page.getByRole('button', { name: 'Show me another' }).click();
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  expect(await requests(page, 'command')).toEqual([
    { name: 'startAnother' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});

test('a routine’s cautions are read together', async ({ page }) => {
  const view = { ...unreadCautions, can: remindedView.can, cautionsRead: ['side-bend'] };
  await open(page, snapshotWith({ view, screen: routineScreen('standing-reset') }));
  await expect(page.getByText('Supported cat-cow, Child’s pose')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(await requests(page, 'command')).toEqual([
    { name: 'readCautions', stretch: 'supported-cat-cow' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});

test('what comes next is shown in the last seconds, without moving anything', async ({ page }) => {
  await open(page, running('side-bend', 'standing'));
  const where = (): Promise<unknown> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ring, .stage, li, .words, button')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      ),
    );
  const next = page.getByTestId('next-up');
  await expect(next).toHaveCount(0);
  const before = await where();
  await expect(next).toContainText('Reach your arms and upper body over');
  expect(await where()).toEqual(before);
});

test('"worse" offers a rest with its undo, says when to see a professional, and waits to be closed', async ({
  page,
}) => {
  await open(page, running('side-bend', 'standing'));
  const worse = page.getByRole('button', { name: 'Worse' });
  while (!(await worse.isVisible())) await page.keyboard.press('ArrowRight');
  await worse.click();
  await expect(page.getByRole('heading', { name: 'Leave it at that for today.' })).toBeFocused();
  await expect(page.getByText('See a doctor or a physical therapist')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rest Side bend for a week' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend rests until Friday, March 6.');
  await expect(page.getByRole('button', { name: 'Undo the rest of Side bend' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend');
  expect(await requests(page, 'window:close')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => requests(page, 'window:close')).toHaveLength(1);
  expect(await requests(page, 'command')).toEqual([
    { name: 'finish' },
    { name: 'answerComfort', comfort: 'worse' },
    { name: 'restStretch', stretch: 'side-bend' },
    { name: 'endRest', stretch: 'side-bend' },
  ]);
});

test('after a routine any of its stretches can rest', async ({ page }) => {
  await open(page, inRoutine('standing-reset', 1000));
  await page.getByRole('button', { name: 'Worse' }).click();
  await page.getByRole('button', { name: 'Rest Child’s pose for a week' }).click();
  await expect(page.getByText('Child’s pose rests until Friday, March 6.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rest .+ for a week$/ })).toHaveCount(2);
});

test('an offered stretch can be snoozed for as long as the person chooses', async ({ page }) => {
  await open(
    page,
    snapshotWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  );
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('menuitem', { name: '5 min', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => requests(page, 'window:close')).toHaveLength(1);
  expect(await requests(page, 'command')).toEqual([{ name: 'snooze', minutes: 20 }]);
});

test('what goes wrong is said, with what to do', async ({ page }) => {
  await open(page, snapshotWith({ view: remindedView }));
  await page.evaluate(() => window.fakeApp.failing.push('command'));
  await page.getByRole('button', { name: 'Skip this one' }).click();
  await expect(page.getByRole('alert')).toContainText('That did not work. Try again');
});

test('opened outside of the app, the page says where it belongs', async ({ page }) => {
  await page.goto(server.address);
  await expect(page.getByRole('alert')).toContainText('Start Uncurl');
});
