/** Whole sessions on a real X server: by mouse, by keyboard alone, and with reduced motion. */
import type { Page } from '@playwright/test';
import type { Desk } from '../tools/desk/desk.ts';
import { createClock } from '../electron/platform/clock.ts';
import { expect, pressToClose, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

/** The side bend takes a minute, and so ten seconds of real time. The test pauses it to look at it. */
const calm = { speed: 6 };
/** For sessions in which nothing has to be pressed. */
const fast = { speed: 10 };

/** Two seconds of real time to pause before the first movement. */
const settings = { intervalMinutes: 180, leadInSeconds: 12, stayOnTop: false };

/** Starts the app and opens its window at today. */
async function atHome(desk: Desk, uncurl: Uncurl, start = calm): Promise<Page> {
  uncurl.writeSettings(settings);
  await uncurl.start(start);
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'All stretches' })).toBeVisible();
  return page;
}

const phaseOf = (page: Page) => page.getByTestId('phase');

test('a session by mouse, from the list to the answer', async ({ desk, uncurl }) => {
  const page = await atHome(desk, uncurl);
  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await readBeforeFirst(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(phaseOf(page)).toHaveText('Paused');
  await expect(page.getByText('To the right · 1 of 3')).toBeVisible();

  await page.getByRole('button', { name: 'Begin with the other side' }).click();
  await expect(page.getByText('To the left · 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'About this stretch' }).click();
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  await about.getByRole('button', { name: 'Repetitions: more' }).click();
  await expect(about.getByRole('textbox', { name: 'Repetitions' })).toHaveValue('4');
  await page.getByRole('button', { name: 'About this stretch' }).click();
  await expect(about).toBeHidden();

  const current = page.locator('[aria-current="step"]');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(current).toContainText('Reach over to the side');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(current).toContainText('Hold');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(current).toContainText('Reach over to the side');
  await page.getByRole('button', { name: 'Sound' }).click();
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  const closed = page.waitForEvent('close', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Better' }).click({ timeout: 30_000 });
  await closed;
  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([
      { kind: 'stretch', stretch: 'side-bend' },
      { kind: 'comfort', stretch: 'side-bend', comfort: 'better' },
    ]);
});

test('a session in which the computer sleeps is paused until the user continues it', async ({
  desk,
  uncurl,
}) => {
  const page = await atHome(desk, uncurl);
  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toHaveText('Get ready');

  const child = uncurl.app.process();
  const clock = createClock(calm.speed);
  child.kill('SIGSTOP');
  const stoppedMs = clock.now().elapsed;
  await expect.poll(() => clock.now().elapsed - stoppedMs).toBeGreaterThan(35_000);
  child.kill('SIGCONT');

  await expect(phaseOf(page)).toHaveText('Paused');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Better' })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => uncurl.historyKinds()).toEqual(['stretch']);
});

test('a session by keyboard alone, from the list to the stretch that is set aside', async ({
  desk,
  uncurl,
}) => {
  const page = await atHome(desk, uncurl);
  const focused = page.locator(':focus');
  /** Moves the focus to the next control, and expects it to have this name. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveAccessibleName(name);
  };
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await expect(async () => {
    await press('Tab');
    await expect(focused).toHaveAccessibleName('Start Side bend', { timeout: 1 });
  }).toPass({ intervals: [1] });
  await press('Enter');
  await expect(focused).toHaveText('Before your first stretch');
  await tabTo('I’ve read this');
  await press('Enter');
  await expect(focused).toHaveText('Side bend');
  await tabTo('I’ve read this');
  await tabTo('Show me another');
  await tabTo('Not now');
  await press('Shift+Tab');
  await press('Shift+Tab');
  await press('Enter');

  await expect(focused, 'the new screen has the focus on its heading').toHaveText('Side bend');
  await press('Space');
  await expect(phaseOf(page)).toHaveText('Paused');
  await tabTo('About this stretch');
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'About this stretch' })).toBeVisible();
  await press('Escape');
  await expect(focused, 'the closed dialog has returned the focus').toHaveAccessibleName(
    'About this stretch',
  );
  await tabTo('Close');
  await tabTo('Steps');
  await tabTo('Start again');
  await tabTo('Begin with the other side');
  await press('Enter');
  await expect(page.getByText('To the left · 1 of 3')).toBeVisible();
  await expect(focused).toHaveAccessibleName('Begin with the other side');
  await tabTo('Back');
  await tabTo('Continue');
  await press('Enter');
  await expect(focused).toHaveAccessibleName('Pause');
  await tabTo('Next');
  await tabTo('Read the steps aloud');
  await tabTo('Sound');
  await press('m');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeFocused();

  const done = page.getByRole('heading', { name: 'Done.' });
  await expect(async () => {
    await press('ArrowRight');
    await expect(done).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [50] });
  await expect(done).toBeFocused();
  await tabTo('Better');
  await tabTo('The same');
  await tabTo('Worse');
  await press('Space');
  await expect(focused).toHaveText('That’s enough for today.');
  await tabTo('Undo setting Side bend aside');
  await tabTo('Pause reminders until tomorrow');
  await press('Enter');
  await expect(focused).toHaveAccessibleName('Resume reminders');
  await tabTo('Close');
  await pressToClose(page, 'Enter');
  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([
      { kind: 'stretch', stretch: 'side-bend' },
      { kind: 'comfort', stretch: 'side-bend', comfort: 'worse' },
    ]);
  await expect.poll(() => Object.keys(uncurl.savedState().setAside)).toEqual(['side-bend']);
  await expect.poll(() => uncurl.status()).toMatch(/^Paused until/);
});

test('with reduced motion there are still poses and no animations', async ({ desk, uncurl }) => {
  const page = await atHome(desk, uncurl, fast);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await readBeforeFirst(page);
  await page.evaluate(() => {
    const seen = { poses: [] as string[], animated: 0 };
    Object.assign(window, { seen });
    const look = (): void => {
      const pose = document.querySelector<HTMLCanvasElement>('.figure-pane canvas')?.toDataURL();
      if (pose !== undefined && seen.poses.at(-1) !== pose) seen.poses.push(pose);
      seen.animated += document.getAnimations().filter(({ playState }) => playState === 'running').length;
      requestAnimationFrame(look);
    };
    look();
  });
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeVisible({ timeout: 30_000 });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { poses: string[]; animated: number } }).seen,
  );
  // The ready pose, then for each of three repetitions on two sides: over, held without an arrow, and back.
  expect(seen.poses.length).toBeGreaterThan(6);
  expect(seen.poses.length, 'a pose for each phase, and none between').toBeLessThan(30);
  expect(seen.animated).toBe(0);
  await page.getByRole('button', { name: 'The same' }).click();
  await expect.poll(() => uncurl.historyEntries().map(({ comfort }) => comfort)).toEqual([null, 'same']);
});
