/**
 * Every state of the stretch screens in a browser with a fake main process: accessible, and nothing cut off.
 */
import type { Page } from '@playwright/test';
import { expectWholeAtEverySize } from './every-size.ts';
import type { FakeMain } from './fake-main.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import {
  feelWorse,
  inRoutine,
  inStretch,
  pause,
  removeStretch,
  untilDone,
  untilPhase,
} from './session-page.ts';
import { folding, offering, unreadCautions, unreadRedFlags, withFolding, type Start } from './starts.ts';

type Prepare = (page: Page, main: FakeMain) => Promise<void>;

const sideBend = inStretch('side-bend', 'standing');
const standingReset = inRoutine('standing-reset');
const disc = { settings: { backProfile: { disc: true, backCondition: false } } };
const backCondition = { settings: { backProfile: { disc: false, backCondition: true } } };

const until =
  (phase: string): Prepare =>
  (page, main) =>
    untilPhase(page, main, phase);

const pausedIn =
  (phase: string): Prepare =>
  async (page, main) => {
    await untilPhase(page, main, phase);
    await pause(page);
  };

async function readAbout(page: Page): Promise<void> {
  await pause(page);
  await page.getByRole('button', { name: 'About this stretch' }).click();
}

const states: readonly { name: string; start: Start; prepare?: Prepare }[] = [
  { name: 'offered', start: offering('side-bend', 'standing') },
  { name: 'red-flags', start: inStretch('side-bend', 'standing', unreadRedFlags) },
  { name: 'cautions', start: inStretch('forward-fold', 'seated', unreadCautions) },
  {
    name: 'cautions-ask-doctor',
    start: inStretch('forward-fold', 'seated', { ...unreadCautions, ...backCondition }),
  },
  { name: 'ask-doctor', start: inStretch('side-bend', 'standing', backCondition) },
  { name: 'ruled-out', start: inStretch('forward-fold', 'seated', { ...disc, ...unreadCautions }) },
  { name: 'ruled-out-routine', start: inRoutine(folding.routine.id, { ...disc, ...withFolding }) },
  {
    name: 'just-ruled-out',
    start: inStretch('forward-fold', 'seated', unreadCautions),
    prepare: async (page) => {
      await page.getByRole('button', { name: 'I have a disc condition' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
  { name: 'cautions-routine', start: inRoutine('cleveland-nine', unreadCautions) },
  { name: 'lead-in', start: sideBend, prepare: pause },
  { name: 'hold', start: sideBend, prepare: until('Hold') },
  { name: 'paused', start: sideBend, prepare: pausedIn('Hold') },
  { name: 'other-side', start: sideBend, prepare: pausedIn('Other side') },
  {
    name: 'breathing-first',
    start: inStretch('side-bend', 'standing', { settings: { breathingFirst: true } }),
    prepare: pause,
  },
  { name: 'missing', start: offering('not-in-the-library', 'standing') },
  { name: 'rest', start: inStretch('bridge', 'floor'), prepare: pausedIn('Rest') },
  {
    name: 'next-up',
    start: inStretch('side-bend', 'standing', { settings: { leadInSeconds: 3 } }),
    prepare: async (page) => {
      await pause(page);
      await expect(page.getByTestId('next-up')).toBeVisible();
    },
  },
  { name: 'breath', start: inStretch('forward-fold', 'seated'), prepare: pausedIn('Breathe out') },
  { name: 'about', start: sideBend, prepare: readAbout },
  // It has no controls, so the arrow keys scroll the panel itself.
  { name: 'about-text', start: inStretch('forward-fold', 'seated'), prepare: readAbout },
  { name: 'routine-next', start: standingReset, prepare: pausedIn('Next') },
  {
    name: 'routine-second',
    start: standingReset,
    prepare: async (page, main) => {
      await untilPhase(page, main, 'Next');
      await pausedIn('Hold')(page, main);
    },
  },
  { name: 'done', start: sideBend, prepare: untilDone },
  {
    name: 'done-missing',
    start: sideBend,
    prepare: async (page, main) => {
      await untilDone(page, main);
      await removeStretch(page, main, 'side-bend');
      await expect(page.getByRole('heading', { name: 'no longer in the library' })).toBeVisible();
    },
  },
  { name: 'worse', start: sideBend, prepare: feelWorse },
  {
    name: 'worse-paused',
    start: sideBend,
    prepare: async (page, main) => {
      await feelWorse(page, main);
      await page.getByRole('button', { name: 'Pause reminders until tomorrow' }).click();
    },
  },
  {
    name: 'the-same',
    start: sideBend,
    prepare: async (page, main) => {
      await untilDone(page, main);
      await page.getByRole('button', { name: 'The same' }).click();
    },
  },
  { name: 'worse-routine', start: standingReset, prepare: feelWorse },
  {
    name: 'counted',
    start: sideBend,
    prepare: async (page, main) => {
      await untilPhase(page, main, 'Hold');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'That counted for' })).toBeVisible();
    },
  },
];

for (const { name, start, prepare } of states) {
  test(`${name}: accessible and not cut off at any size, in both themes`, async ({ page }, info) => {
    const { main, complaints } = await openPage(page, start);
    await prepare?.(page, main);
    await expectWholeAtEverySize(page, info, name);
    expect(complaints).toEqual([]);
  });
}
