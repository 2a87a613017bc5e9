/** What a session shows over time, and what a screen reader announces. */
import type { Page } from '@playwright/test';
import { openPage, pressAndSettle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inStretch, pause, untilPhase } from './session-page.ts';

test('the hold counts down, and the figure moves and then keeps still', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing'));
  const picture = (): Promise<string> =>
    page.locator('.figure-pane canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  const first = await picture();
  await expect.poll(picture).not.toBe(first);

  await expect(page.getByTestId('phase')).toHaveText('Hold');
  const [a, b] = [await picture(), await picture()];
  expect(a).toBe(b);

  // Watched from inside the page, so that no number is missed between two looks.
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

test('with reduced motion, poses are still and nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, inStretch('side-bend', 'standing'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  const pictures = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector<HTMLCanvasElement>('.figure-pane canvas')?.toDataURL() ?? '');
    }
    return seen.size;
  });
  expect(pictures).toBe(1);
  const animations = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(animations).toBe(0);
});

test('the next pose is shown in the last seconds, and nothing else moves', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing'));
  const bounds = (): Promise<unknown> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ring, .figure-pane, li, .words, button')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      ),
    );
  const next = page.getByTestId('next-up');
  await expect(next).toHaveCount(0);
  const before = await bounds();
  await expect(next).toContainText('Reach over to the side');
  expect(await bounds()).toEqual(before);
});

/** Records what a screen reader announces, from the page's first moment on, so that nothing is missed. */
async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    let before = '';
    new MutationObserver(() => {
      const text = document.querySelector('[aria-live]')?.textContent ?? '';
      if (text !== '' && text !== before) announced.push(text);
      before = text;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { announced: string[] }).announced);
}

test('a screen reader announces each step once for each side, and nothing twice', async ({ page }) => {
  const announced = await recordAnnouncements(page);
  await openPage(page, inStretch('side-bend', 'standing', { speed: 4 }));
  await expect(page.getByRole('heading', { name: 'Done.' })).toBeFocused({ timeout: 30_000 });
  const steps = [
    'Reach over to the side, arms and trunk together.',
    'Hold, with your hips straight: neither lifted nor pushed out.',
    'Come back to the centre.',
  ];
  expect(await announced()).toEqual([
    'Get ready. Take a few deep breaths first. Stand firmly, feet about hip-width apart. ' +
      'Stretch both arms straight up over your head. To the right.',
    ...steps,
    ...['To the right, 2 of 3.', 'Hold.', 'To the right, 3 of 3.', 'Hold.'],
    'Other side: To the left.',
    ...steps,
    ...['To the left, 2 of 3.', 'Hold.', 'To the left, 3 of 3.', 'Hold.'],
  ]);
});

test('a screen reader announces each pause, also in a phase without an announcement of its own', async ({
  page,
}) => {
  const announced = await recordAnnouncements(page);
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  do await untilPhase(page, main, 'Hold');
  while (!(await page.getByText('To the right · 2 of 3').isVisible()));
  await pause(page);
  // Coming back from the second repetition is not announced again.
  await pressAndSettle(page, main, 'ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Move');
  await pause(page);
  expect((await announced()).filter((text) => text === 'Paused')).toHaveLength(2);
});
