/** Before a session: the stretch that is offered, and the red flags and cautions to read first. */
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch, untilPhase } from './session-page.ts';
import {
  folding,
  library,
  offering,
  startWith,
  unreadCautions,
  unreadRedFlags,
  withFolding,
} from './starts.ts';

/** The general caution of most stretches' source. */
const backOff = 'source/cleveland-clinic/back-off';

test('an offered stretch can be snoozed for a time from the menu', async ({ page }) => {
  const { main } = await openPage(page, offering('side-bend', 'standing'));
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('menuitem', { name: '5 min', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '10 min (usual)' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
  expect(main.requestsOf('command')).toEqual([{ name: 'snooze', minutes: 20 }]);
  expect(main.view.state).toBe('snoozed');
});

test('cautions are shown before the first use, and another stretch can be done instead', async ({ page }) => {
  const entries = library.entries.filter(({ stretch }) => ['side-bend', 'childs-pose'].includes(stretch.id));
  const start = inStretch('side-bend', 'standing', {
    ...unreadCautions,
    library: { ...library, entries, routines: [] },
  });
  const { main } = await openPage(page, start);
  await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
  await expect(page.getByText('Listen to your back.')).toBeVisible();
  await page.getByRole('button', { name: 'Show me another' }).click();
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await expect(page.getByRole('heading', { name: 'Child’s pose' })).toBeFocused();
  expect(main.requestsOf('command')).toEqual([
    { name: 'startAnother' },
    { name: 'readCautions', cautions: [backOff] },
    { name: 'beginSession' },
  ]);
});

test('a routine’s cautions are shown on one page, each once', async ({ page }) => {
  const { main } = await openPage(page, inRoutine('standing-reset', unreadCautions));
  await expect(page.getByText('Supported cat-cow, Side bend, Child’s pose')).toBeVisible();
  await expect(page.getByText('Listen to your back.')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(main.requestsOf('command')).toEqual([
    { name: 'readCautions', cautions: [backOff] },
    { name: 'beginSession' },
  ]);
});

test('a caution that was read with one stretch isn’t asked again with another, but can be read again', async ({
  page,
}) => {
  await openPage(page, inStretch('side-bend', 'standing', { cautionsRead: [backOff] }));
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await page.getByRole('button', { name: 'About this stretch' }).click();
  await expect(page.getByText('Listen to your back.')).toBeVisible();
});

test('switching to a variant with an unread caution pauses the stretch and shows it', async ({ page }) => {
  const { main } = await openPage(page, inStretch('supported-cat-cow', 'desk', { cautionsRead: [backOff] }));
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  await page.getByRole('radio', { name: 'On the floor' }).click();
  await expect(page.getByText('Wait with that until your pain has eased')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Supported cat-cow' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Get ready');
  expect(main.commandNames()).toEqual(['beginSession', 'switchVariant', 'readCautions', 'resumeSession']);
});

test('leaving at a caution of a variant ends the stretch, and says how long it counted', async ({ page }) => {
  const { main } = await openPage(page, inStretch('supported-cat-cow', 'desk', { cautionsRead: [backOff] }));
  await untilPhase(page, main, 'Move');
  await page.getByRole('radio', { name: 'On the floor' }).click();
  await expect(page.getByText('Wait with that until your pain has eased')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => main.view.ended?.how).toBe('endedEarly');
  await expect.poll(() => main.requestsOf('window:close')).toHaveLength(1);
});

test.describe('with a disc condition', () => {
  const disc = { settings: { backProfile: { disc: true, backCondition: false } } };
  const asked = { askedDoctor: library.entries.map(({ stretch }) => stretch.id) };
  const mayNotSuit = 'Forward fold may not suit you';

  test('the caution screen notes it, shows another stretch, and can undo both', async ({ page }) => {
    const { main } = await openPage(page, inStretch('forward-fold', 'standing', unreadCautions));
    await page.getByRole('button', { name: 'I have a disc condition' }).click();
    await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
    await expect(page.getByText('a disc condition. Uncurl won’t offer Forward fold.')).toBeVisible();
    expect(main.requestsOf('settings:change')).toEqual([
      { backProfile: { disc: true, backCondition: false } },
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: 'Forward fold' })).toBeFocused();
    expect(main.view.session?.items).toEqual([{ stretch: 'forward-fold', variant: 'standing' }]);
    expect(main.requestsOf('settings:change').at(-1)).toEqual({
      backProfile: { disc: false, backCondition: false },
    });
    await expect(page.getByRole('button', { name: 'I have a disc condition' })).toBeVisible();
    const ended = main.recorded.filter(({ kind }) => kind !== 'started');
    expect(ended, 'neither stretch is in the history as done').toEqual([]);
  });

  test('a double click notes it once, so that undoing it goes back', async ({ page }) => {
    const { main } = await openPage(page, inStretch('forward-fold', 'standing', unreadCautions));
    await page.getByRole('button', { name: 'I have a disc condition' }).dblclick();
    await expect(page.getByRole('heading', { name: 'Side bend' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: 'Forward fold' })).toBeFocused();
    expect(main.view.session?.passedOver).toEqual([]);
  });

  test('the note is gone once the user has left, so that it never speaks of a tick taken back since', async ({
    page,
  }) => {
    await openPage(page, inStretch('forward-fold', 'standing', unreadCautions));
    await page.getByRole('button', { name: 'I have a disc condition' }).click();
    await expect(page.getByText('Uncurl won’t offer Forward fold.')).toBeVisible();
    await page.evaluate(() => window.uncurl?.request('screen:show', { name: 'settings' }));
    await page.getByRole('switch', { name: 'A disc injury or condition' }).click();
    await page.evaluate(() => window.uncurl?.request('screen:show', { name: 'library' }));
    await page.getByRole('button', { name: 'Start Forward fold' }).click();
    await expect(page.getByRole('button', { name: 'I have a disc condition' })).toBeVisible();
    await expect(page.getByText('Uncurl won’t offer Forward fold.')).toHaveCount(0);
  });

  test('without another stretch that fits, the caution screen asks whether to do this one', async ({
    page,
  }) => {
    const [fold] = library.entries.filter(({ stretch }) => stretch.id === 'forward-fold');
    const alone = { ...library, entries: [fold!], routines: [] };
    await openPage(page, inStretch('forward-fold', 'standing', { ...unreadCautions, library: alone }));
    await page.getByRole('button', { name: 'I have a disc condition' }).press('Enter');
    await expect(page.getByRole('heading', { name: mayNotSuit })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Forward fold', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(page.getByRole('heading', { name: mayNotSuit })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Forward fold', exact: true })).toBeFocused();
  });

  test('a stretch picked by hand says why it may not suit, and asks each time', async ({ page }) => {
    const { main } = await openPage(page, startWith({ ...disc, ...asked, opening: { name: 'library' } }));
    for (const time of ['first', 'second']) {
      await page.getByRole('button', { name: 'Start Forward fold' }).click();
      await expect(page.getByRole('heading', { name: mayNotSuit }), time).toBeVisible();
      await expect(page.getByText('the way you come back up')).toBeVisible();
      await page.getByRole('button', { name: 'Do it anyway' }).click();
      await expect(page.getByTestId('phase')).toHaveText('Get ready');
      await main.command({ name: 'close' });
      await main.show({ name: 'library' });
      await expect(page.getByRole('region', { name: 'All stretches' })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Start Forward fold' }).click();
    await page.getByRole('button', { name: 'Show me another' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    expect(main.view.session?.items[0]?.stretch).not.toBe('forward-fold');
  });

  test('it also asks if the stretch is started from elsewhere', async ({ page }) => {
    const { main } = await openPage(page, startWith({ ...disc, ...asked }));
    await main.command({ name: 'start', stretch: 'forward-fold' });
    await expect(page.getByRole('heading', { name: mayNotSuit })).toBeVisible();
    expect(main.view.session?.begun).toBe(false);
  });

  test('a routine asks about the stretch in it', async ({ page }) => {
    const { main } = await openPage(
      page,
      inRoutine(folding.routine.id, { ...disc, ...asked, ...withFolding }),
    );
    await expect(page.getByRole('heading', { name: mayNotSuit })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show me another' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Do it anyway' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    expect(main.commandNames()).toEqual(['beginSession']);
  });

  test('also says to ask a doctor first', async ({ page }) => {
    await openPage(page, inStretch('side-bend', 'standing', disc));
    await expect(page.getByRole('heading', { name: 'Ask your doctor first' })).toBeVisible();
  });
});

test.describe('with another back condition', () => {
  const condition = { settings: { backProfile: { disc: false, backCondition: true } } };
  const askFirst = 'Ask your doctor first';

  test('"ask your doctor first" stands above the cautions until the user has asked', async ({ page }) => {
    const { main } = await openPage(
      page,
      inStretch('side-bend', 'standing', { ...condition, ...unreadCautions }),
    );
    await expect(page.locator('main')).toHaveText(/Ask your doctor first.*Listen to your back\./s);
    await page.getByRole('button', { name: 'I’ve asked' }).press('Enter');
    await expect(page.getByRole('heading', { name: askFirst })).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('Noted. Uncurl won’t ask about this again.');
    await expect(page.getByRole('heading', { name: 'Side bend' })).toBeFocused();
    await page.getByRole('button', { name: 'I’ve read this' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    expect(main.requestsOf('command')).toEqual([
      { name: 'askedDoctor', stretches: ['side-bend'] },
      { name: 'readCautions', cautions: [backOff] },
      { name: 'beginSession' },
    ]);
  });

  test('it is shown without unread cautions too, again if the user goes on without asking', async ({
    page,
  }) => {
    const { main } = await openPage(page, inStretch('side-bend', 'standing', condition));
    await expect(page.getByRole('heading', { name: askFirst })).toBeVisible();
    await page.getByRole('button', { name: 'Do it anyway' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    await main.command({ name: 'close' });
    await main.command({ name: 'start', stretch: 'side-bend' });
    await page.getByRole('button', { name: 'I’ve asked' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    await main.command({ name: 'close' });
    await main.command({ name: 'start', stretch: 'side-bend' });
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    await main.command({ name: 'start', stretch: 'bridge' });
    await expect(page.getByRole('heading', { name: askFirst })).toBeVisible();
  });

  test('a routine names the stretches to ask about', async ({ page }) => {
    const { main } = await openPage(
      page,
      inRoutine('standing-reset', { ...condition, askedDoctor: ['side-bend'] }),
    );
    await expect(page.getByText('if these suit you: Supported cat-cow, Child’s pose.')).toBeVisible();
    await page.getByRole('button', { name: 'I’ve asked' }).click();
    await expect(page.getByTestId('phase')).toHaveText('Get ready');
    expect(main.view.askedDoctor).toEqual(['side-bend', 'supported-cat-cow', 'childs-pose']);
  });
});

test('the red flags say when to talk to somebody first, and when to make an appointment', async ({
  page,
}) => {
  await openPage(page, inStretch('side-bend', 'standing', unreadRedFlags));
  const first = page.getByRole('listitem');
  await expect(first).toHaveText([/fall or accident/, /signs of illness/]);
  await expect(page.getByText('Make an appointment if your pain persists')).toBeVisible();
});
