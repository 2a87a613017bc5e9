/** What a person can do in a session, in a browser with the app behind it faked. */
import { openPage, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { feelWorse, inRoutine, running, untilDone, untilPhase } from './session-page.ts';
import {
  remindedView,
  routineScreen,
  snapshotWith,
  stretchScreen,
  unreadCautions,
  unreadRedFlags,
} from './snapshots.ts';

test('a whole session by keyboard alone', async ({ page }) => {
  await openPage(
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
  await untilDone(page);

  await expect(page.getByRole('heading', { name: 'Done.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([
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
  await openPage(page, snapshotWith({}));
  await page.getByRole('button', { name: 'Start Standing reset' }).click();
  await expect(page.getByRole('heading', { name: 'Supported cat-cow' })).toBeFocused();
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();

  await untilPhase(page, 'Next');
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeVisible();
  await expect(page.getByText('Standing reset · 2 of 3')).toBeVisible();
  await expect(page.getByText(/^Next: Side bend\. /)).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Standing reset · 1 of 3')).toBeVisible();
  await untilDone(page);

  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'startRoutine', routine: 'standing-reset' },
    { name: 'finishItem', item: 0 },
    { name: 'finishItem', item: 1 },
    { name: 'finish' },
  ]);
});

test('Esc closes what is open, then leaves a session that had not begun without a word', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  const opener = page.getByRole('button', { name: 'About this stretch' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(about).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(opener).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'close' }]);
  await expect(page.getByText('That counted')).toHaveCount(0);
});

test('what was done of a session that is closed early counts, and that is all that is said', async ({
  page,
}) => {
  await openPage(page, running('side-bend', 'standing', { speed: 20 }));
  await expect(page.getByTestId('phase')).toHaveText('Hold');
  await page.getByRole('button', { name: 'Close' }).click();
  const line = page.getByRole('heading', { name: /^That counted for \d+ seconds\.$/ });
  await expect(line).toBeFocused();
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'close' }]);
  await expect.poll(() => requestsOf(page, 'window:close'), 'it goes by itself').toHaveLength(1);
});

test('the line about a session closed early goes at once when it is clicked', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  await untilPhase(page, 'Hold');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /^That counted for \d+ seconds?\.$/ }).click();
  expect(await requestsOf(page, 'window:close')).toHaveLength(1);
});

test('a session fits into its window, with nothing left to scroll to', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const below = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  for (const size of [
    { width: 900, height: 640 },
    { width: 640, height: 480 },
  ]) {
    await page.setViewportSize(size);
    expect(await below()).toBe(0);
  }
});

test('the hold counts down, and the figure moves and keeps still', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const drawn = (): Promise<string> =>
    page.locator('.stage canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

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

test('those who listen hear each step once for each side, and nothing twice', async ({ page }) => {
  // From the page's first moment on, so that nothing is missed.
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const text = document.querySelector('[aria-live]')?.textContent ?? '';
      if (text !== '' && text !== heard.at(-1)) heard.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await openPage(page, running('side-bend', 'standing', { speed: 8 }));
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeFocused();
  const steps = [
    'Reach your arms and upper body over to the side.',
    'Hold, with your hips straight: neither lifted nor pushed out.',
    'Come back to the centre.',
  ];
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'Get ready. Right side. Stand with your feet about hip-width apart, firmly planted. ' +
      'Stretch both arms straight up over your head.',
    ...steps,
    ...['Right side, 2 of 3.', 'Hold.', 'Right side, 3 of 3.', 'Hold.'],
    'Now the left side.',
    ...steps,
    ...['Left side, 2 of 3.', 'Hold.', 'Left side, 3 of 3.', 'Hold.'],
  ]);
});

test('with less motion wanted, poses are still and nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, running('side-bend', 'standing'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  const pictures = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector<HTMLCanvasElement>('.stage canvas')?.toDataURL() ?? '');
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
  await openPage(page, running('forward-fold', 'seated'));
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
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'switchVariant', variant: 'standing' }]);
});

test('the other side can be the first', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  await expect(page.getByText('Right side · 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with the left side' }).click();
  await expect(page.getByText('Left side · 1 of 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin with the right side' })).toBeVisible();
});

test('sound and voice are switched by their keys and their buttons, and show how they are', async ({
  page,
}) => {
  await openPage(page, running('side-bend', 'standing'));
  const sound = page.getByRole('button', { name: 'Sound', pressed: true });
  await expect(sound).toHaveAttribute('aria-keyshortcuts', 'M');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sound' }).click();
  await expect(sound).toBeVisible();
  await page.keyboard.press('V');
  await expect(page.getByRole('button', { name: 'Read the steps aloud', pressed: true })).toBeVisible();
  const { volume } = snapshotWith({}).settings.sound;
  expect(await requestsOf(page, 'settings:change')).toEqual([
    { sound: { on: false, volume } },
    { sound: { on: true, volume } },
    { voice: true },
  ]);
});

test('the dose can be raised within what the source says', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  await page.getByRole('button', { name: 'About this stretch' }).click();
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  await expect(about.getByText('3–5 times on each side · held for 3–5 s')).toBeVisible();
  await expect(about.getByText('You have sat for 46 min. You last did it 3 days ago.')).toBeVisible();
  const longer = about.getByRole('button', { name: 'Hold for: more' });
  await longer.press('Enter');
  await longer.press('Enter');
  await expect(longer).toBeDisabled();
  await expect(longer, 'the keyboard stays where it was').toBeFocused();
  await longer.press('Enter');
  await about.getByRole('button', { name: 'Repetitions: more' }).click();
  expect(await requestsOf(page, 'settings:change')).toEqual([
    { doses: { 'side-bend': { holdSeconds: 4 } } },
    { doses: { 'side-bend': { holdSeconds: 5 } } },
    { doses: { 'side-bend': { holdSeconds: 5, reps: 4 } } },
  ]);
});

test('what to take care of is read once; another stretch can take the place', async ({ page }) => {
  await openPage(
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
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'startAnother' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});

test('the keyboard is not lost when the next stretch lacks the control that it was on', async ({ page }) => {
  await openPage(page, inRoutine('standing-reset', { speed: 30 }));
  await page.getByRole('radio', { checked: true }).focus();
  const next = page.getByRole('heading', { name: 'Side bend' });
  await expect(next).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(next).toBeFocused();
});

test('a routine’s cautions are read together', async ({ page }) => {
  const view = { ...unreadCautions, can: remindedView.can, cautionsRead: ['side-bend'] };
  await openPage(page, snapshotWith({ view, screen: routineScreen('standing-reset') }));
  await expect(page.getByText('Supported cat-cow, Child’s pose')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'readCautions', stretch: 'supported-cat-cow' },
    { name: 'readCautions', stretch: 'childs-pose' },
  ]);
});

test('what comes next is shown in the last seconds, without moving anything', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
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
  await openPage(page, running('side-bend', 'standing'));
  await feelWorse(page);
  await expect(page.getByRole('heading', { name: 'Leave it at that for today.' })).toBeFocused();
  await expect(page.getByText('See a doctor or a physical therapist')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rest Side bend for a week' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend rests until Friday, March 6.');
  await expect(page.getByRole('button', { name: 'Undo the rest of Side bend' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Side bend');
  expect(await requestsOf(page, 'window:close')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([
    { name: 'finish' },
    { name: 'answerComfort', comfort: 'worse' },
    { name: 'restStretch', stretch: 'side-bend' },
    { name: 'endRest', stretch: 'side-bend' },
  ]);
});

test('after a routine any of its stretches can rest', async ({ page }) => {
  await openPage(page, inRoutine('standing-reset'));
  await feelWorse(page);
  await page.getByRole('button', { name: 'Rest Child’s pose for a week' }).click();
  await expect(page.getByText('Child’s pose rests until Friday, March 6.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rest .+ for a week$/ })).toHaveCount(2);
});

test('an offered stretch can be snoozed for as long as the person chooses', async ({ page }) => {
  await openPage(
    page,
    snapshotWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  );
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('menuitem', { name: '5 min', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '10 min (usual)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => requestsOf(page, 'window:close')).toHaveLength(1);
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'snooze', minutes: 20 }]);
});
