/** A screen that closes the window when another session has just started in it. The session must stay. */
import type { Page } from '@playwright/test';
import type { Command } from '../../core/app/command.ts';
import type { Channel } from '../../electron/ipc/contract.ts';
import type { FakeMain } from './fake-main.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inStretch, untilDone, untilPhase } from './session-page.ts';
import { offering, unreadCautions, unreadRedFlags, type Start } from './starts.ts';

const start: Command = { name: 'start', stretch: 'bridge', variant: 'floor' };

/** Starts the bridge from the tray just before the main process handles the page's request to close the window. */
function startBridgeBeforeClosing(main: FakeMain): void {
  const handle = main.handle.bind(main);
  main.handle = async (channel: Channel, payload: unknown) => {
    if (channel === 'window:close') await main.command(start);
    return handle(channel, payload);
  };
}

/** Starts the bridge after a command, and has the page show it before the page gets the response to the command. */
function startBridgeAfter(name: Command['name'], main: FakeMain): void {
  const handle = main.handle.bind(main);
  main.handle = async (channel: Channel, payload: unknown) => {
    const response = handle(channel, payload);
    if (channel === 'command' && (payload as Command).name === name) await main.command(start);
    return response;
  };
}

async function expectBridgeStays(main: FakeMain): Promise<void> {
  await expect.poll(() => main.requestsOf('window:close'), 'the page asks to close').toHaveLength(1);
  expect(main.view.session).toMatchObject({ items: [{ stretch: 'bridge' }] });
}

interface LateClose {
  readonly name: string;
  readonly start: Start;
  readonly prepare?: (page: Page, main: FakeMain) => Promise<void>;
  /** What leads to the request to close the window. */
  readonly act: (page: Page) => Promise<void>;
  /** The command that the page sends before it; undefined if there is none. */
  readonly after?: Command['name'];
}

const sideBend = inStretch('side-bend', 'standing');
const escape = (page: Page) => page.keyboard.press('Escape');
const answer = (page: Page) => page.getByRole('button', { name: 'Better' }).click();

const cases: readonly LateClose[] = [
  { name: 'the answer at the end', start: sideBend, prepare: untilDone, act: answer, after: 'answerComfort' },
  { name: 'Esc at the end', start: sideBend, prepare: untilDone, act: escape },
  {
    name: 'the line about a session closed early',
    start: sideBend,
    prepare: async (page, main) => {
      await untilPhase(page, main, 'Hold');
      await escape(page);
      await expect(page.getByRole('heading', { name: 'That counted for' })).toBeVisible();
    },
    act: escape,
  },
  {
    name: 'the end of a session without work',
    start: inStretch('side-bend', 'standing', { settings: { leadInSeconds: 30 } }),
    act: escape,
  },
  {
    name: 'the red flags',
    start: inStretch('side-bend', 'standing', unreadRedFlags),
    act: escape,
  },
  {
    name: 'the cautions',
    start: inStretch('forward-fold', 'seated', unreadCautions),
    act: escape,
  },
  {
    name: 'an offer that is skipped',
    start: offering('side-bend', 'standing'),
    act: (page) => page.getByRole('button', { name: 'Skip' }).click(),
    after: 'skip',
  },
];

for (const { name, start: opening, prepare, act, after } of cases) {
  test(`${name}: a session that starts before the window closes stays`, async ({ page }) => {
    const { main } = await openPage(page, opening);
    await prepare?.(page, main);
    startBridgeBeforeClosing(main);
    await act(page);
    await expectBridgeStays(main);
  });

  if (after === undefined) continue;
  test(`${name}: a session shown before the response to "${after}" stays`, async ({ page }) => {
    const { main } = await openPage(page, opening);
    await prepare?.(page, main);
    startBridgeAfter(after, main);
    await act(page);
    await expectBridgeStays(main);
  });
}
