/**
 * Every state of a session's screen, in a browser with the app behind it faked: nothing for axe to find, nothing cut
 * off. Pictures for looking at are written to `test-results/screens/`, also with a person's own colours.
 */
import type { Page } from '@playwright/test';
import { defaultSettings } from '../../core/settings/settings.ts';
import type { PageData } from '../../electron/ipc/contract.ts';
import { expectWholeAtEverySize, takePicture, zoomed } from './every-size.ts';
import { openPage, overflowOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { feelWorse, inRoutine, pause, running, untilDone, untilPhase } from './session-page.ts';
import {
  remindedView,
  routineScreen,
  pageDataWith,
  stretchScreen,
  unreadCautions,
  unreadRedFlags,
} from './page-data.ts';

const sideBend = running('side-bend', 'standing');
const bridge = running('bridge', 'floor', { view: { ...remindedView, cautionsRead: ['bridge'] } });
const quick = { settings: { ...defaultSettings, leadInSeconds: 3 } };

async function untilPaused(page: Page, phase: string): Promise<void> {
  await untilPhase(page, phase);
  await pause(page);
}

async function readAbout(page: Page): Promise<void> {
  await pause(page);
  await page.getByRole('button', { name: 'About this stretch' }).click();
}

const states: readonly { name: string; pageData: PageData; prepare?: (page: Page) => Promise<void> }[] = [
  {
    name: 'offered',
    pageData: pageDataWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  },
  {
    name: 'red-flags',
    pageData: running('side-bend', 'standing', { view: unreadRedFlags }),
  },
  {
    name: 'cautions',
    pageData: running('forward-fold', 'seated', { view: unreadCautions }),
  },
  {
    name: 'cautions-routine',
    pageData: pageDataWith({
      view: { ...unreadCautions, can: remindedView.can },
      screen: routineScreen('cleveland-nine'),
    }),
  },
  { name: 'lead-in', pageData: sideBend, prepare: pause },
  { name: 'hold', pageData: sideBend, prepare: (page) => untilPhase(page, 'Hold') },
  { name: 'paused', pageData: sideBend, prepare: (page) => untilPaused(page, 'Hold') },
  { name: 'other-side', pageData: sideBend, prepare: (page) => untilPaused(page, 'Other side') },
  {
    name: 'breathing-first',
    pageData: running('side-bend', 'standing', { settings: { ...defaultSettings, breathingFirst: true } }),
    prepare: pause,
  },
  { name: 'missing', pageData: running('not-in-the-library', 'standing') },
  { name: 'rest', pageData: bridge, prepare: (page) => untilPaused(page, 'Rest') },
  {
    name: 'next-up',
    pageData: running('side-bend', 'standing', quick),
    prepare: async (page) => {
      await pause(page);
      await expect(page.getByTestId('next-up')).toBeVisible();
    },
  },
  {
    name: 'breath',
    pageData: running('forward-fold', 'seated'),
    prepare: (page) => untilPaused(page, 'Breathe out'),
  },
  { name: 'about', pageData: sideBend, prepare: readAbout },
  // Nothing in it can be pressed, so that it is scrolled by itself.
  { name: 'about-text', pageData: running('forward-fold', 'seated'), prepare: readAbout },
  {
    name: 'routine-next',
    pageData: inRoutine('standing-reset'),
    prepare: (page) => untilPaused(page, 'Next'),
  },
  {
    name: 'routine-second',
    pageData: inRoutine('standing-reset'),
    prepare: async (page) => {
      await untilPhase(page, 'Next');
      await untilPaused(page, 'Hold');
    },
  },
  { name: 'done', pageData: sideBend, prepare: untilDone },
  { name: 'worse', pageData: sideBend, prepare: feelWorse },
  {
    name: 'rested',
    pageData: sideBend,
    prepare: async (page) => {
      await feelWorse(page);
      await page.getByRole('button', { name: 'Set Side bend aside for a week' }).click();
    },
  },
  { name: 'worse-routine', pageData: inRoutine('standing-reset'), prepare: feelWorse },
  {
    name: 'counted',
    pageData: sideBend,
    prepare: async (page) => {
      await untilPhase(page, 'Hold');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'That counted for' })).toBeVisible();
    },
  },
];

for (const { name, pageData, prepare } of states) {
  test(`${name}: accessible, and whole at every size`, async ({ page }, info) => {
    const complaints = await openPage(page, pageData);
    await prepare?.(page);
    // Colours that are still changing would be measured half-way.
    await page.emulateMedia({ reducedMotion: 'reduce' });

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectWholeAtEverySize(page, info, `${name}-${colorScheme}`);
    }
    await page.setViewportSize(zoomed);
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 900, height: 640 });
    await page.emulateMedia({ forcedColors: 'active' });
    await takePicture(page, info, `${name}-own-colours`);
    expect(complaints).toEqual([]);
  });
}
