/** The end of a session: closed early, or done, with the question how the back feels. */
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { feelWorse, inRoutine, inStretch, removeStretch, untilDone, untilPhase } from './session-page.ts';

test('Esc closes the open information, then the window of a session without work yet', async ({ page }) => {
  const { main } = await openPage(
    page,
    inStretch('side-bend', 'standing', { settings: { leadInSeconds: 30 } }),
  );
  const about = page.getByRole('dialog', { name: 'About this stretch' });
  const opener = page.getByRole('button', { name: 'About this stretch' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(about).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(opener).toBeFocused();
  expect(main.requestsOf('command')).toEqual([{ name: 'beginSession' }]);

  await page.keyboard.press('Escape');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.requestsOf('command')).toEqual([{ name: 'beginSession' }, { name: 'close' }]);
  await expect(page.getByText('That counted')).toHaveCount(0);
});

test('closing a session early shows how long it counted, and the window closes by itself', async ({
  page,
}) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing', { speed: 4 }));
  await expect(page.getByTestId('phase')).toHaveText('Hold');
  await page.getByRole('button', { name: 'Close' }).click();
  const line = page.getByRole('heading', { name: /^That counted for \d+ seconds?\.$/ });
  await expect(line).toBeFocused();
  expect(main.requestsOf('command')).toEqual([{ name: 'beginSession' }, { name: 'close' }]);
  expect(main.recorded).toMatchObject([
    { kind: 'started', stretch: 'side-bend', variant: 'standing' },
    { kind: 'endedEarly', stretch: 'side-bend', variant: 'standing' },
  ]);
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
});

test('a click on the line about a session closed early closes the window at once', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  await untilPhase(page, main, 'Hold');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /^That counted for \d+ seconds?\.$/ }).click();
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
});

test('"worse" sets the stretch aside at once, says when to see a professional, and waits to be closed', async ({
  page,
}) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  await feelWorse(page, main);
  await expect(page.getByRole('heading', { name: 'That’s enough for today.' })).toBeFocused();
  await expect(page.getByText('Make an appointment with a doctor')).toBeVisible();
  const line = page.getByText('Side bend is set aside until Monday, March 9.');
  await expect(line).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo setting Side bend aside' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Side bend may be offered again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set aside for a week: Side bend' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line).toBeVisible();
  expect(main.requestsOf('window:close')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.commandNames()).toEqual([
    'beginSession',
    'nextPhase',
    'answerComfort',
    'bringBack',
    'setAside',
  ]);
  expect(main.stretchesDone()).toEqual(['side-bend']);
  expect(main.recorded.at(-1)).toMatchObject({ kind: 'comfort', stretch: 'side-bend', comfort: 'worse' });
});

test('after "worse", one button pauses reminders until tomorrow and says so, and can undo it', async ({
  page,
}) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  await feelWorse(page, main);
  await page.getByRole('button', { name: 'Pause reminders until tomorrow' }).press('Enter');
  await expect(page.getByText('Reminders are paused until tomorrow.')).toBeVisible();
  expect(main.view.pausedUntil).toBe('tomorrow');
  await expect(page.getByRole('button', { name: 'Resume reminders' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reminders continue as usual.')).toBeVisible();
  expect(main.view.pausedUntil).toBeNull();
  await main.command({ name: 'pause', until: { minutes: 60 } });
  await expect(page.getByText('Reminders are paused for now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause reminders until tomorrow' })).toBeVisible();
});

test('"the same" says that it takes time, and the window closes by itself', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing', { speed: 4 }));
  await untilDone(page, main);
  await page.getByRole('button', { name: 'The same' }).click();
  await expect(page.getByRole('heading', { name: 'Give it time.' })).toBeFocused();
  await expect(page.getByText('two weeks or longer')).toBeVisible();
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.view.setAside).toEqual({});
});

test('without an answer nothing is set aside', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  await untilDone(page, main);
  await page.keyboard.press('Escape');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.view.setAside).toEqual({});
});

test('after a routine any of its stretches can be set aside', async ({ page }) => {
  const { main } = await openPage(page, inRoutine('standing-reset'));
  await feelWorse(page, main);
  await expect(page.getByRole('heading', { name: 'Which one made it worse?' })).toBeVisible();
  expect(main.view.setAside).toEqual({});
  await page.getByRole('button', { name: 'Set aside for a week: Child’s pose' }).click();
  await expect(page.getByText('Child’s pose is set aside until Monday, March 9.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Set aside for a week: / })).toHaveCount(2);
});

test('the end of a stretch that has since been removed from the library says so, and leads to the others', async ({
  page,
}) => {
  const { main, complaints } = await openPage(page, inStretch('side-bend', 'standing'));
  await untilDone(page, main);
  await removeStretch(page, main, 'side-bend');
  await expect(
    page.getByRole('heading', { name: /^This stretch is no longer in the library/ }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'All stretches' })).toBeVisible();
  expect(main.requestsOf('window:close'), 'the window stays').toEqual([]);
  expect(complaints).toEqual([]);
});
