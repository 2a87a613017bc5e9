/**
 * Every state of a session's screen, in a browser with the app behind it faked: nothing for axe to find, nothing cut
 * off. Pictures for looking at are written to `test-results/screens/`, also with a person's own colours.
 */
import type { Page } from '@playwright/test';
import { defaultSettings } from '../../core/settings.ts';
import type { Snapshot } from '../../electron/ipc/contract.ts';
import { expectWholeAtEverySize, takePicture, zoomed } from './every-size.ts';
import { openPage, overflowOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { feelWorse, inRoutine, pause, running, untilDone, untilPhase } from './session-page.ts';
import {
  remindedView,
  routineScreen,
  snapshotWith,
  stretchScreen,
  unreadCautions,
  unreadRedFlags,
} from './snapshots.ts';

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

const states: readonly { name: string; snapshot: Snapshot; prepare?: (page: Page) => Promise<void> }[] = [
  {
    name: 'offered',
    snapshot: snapshotWith({ view: remindedView, screen: stretchScreen('side-bend', 'standing', 'offered') }),
  },
  {
    name: 'red-flags',
    snapshot: running('side-bend', 'standing', { view: unreadRedFlags }),
  },
  {
    name: 'cautions',
    snapshot: running('forward-fold', 'seated', { view: unreadCautions }),
  },
  {
    name: 'cautions-routine',
    snapshot: snapshotWith({
      view: { ...unreadCautions, can: remindedView.can },
      screen: routineScreen('cleveland-nine'),
    }),
  },
  { name: 'lead-in', snapshot: sideBend, prepare: pause },
  { name: 'hold', snapshot: sideBend, prepare: (page) => untilPhase(page, 'Hold') },
  { name: 'paused', snapshot: sideBend, prepare: (page) => untilPaused(page, 'Hold') },
  { name: 'other-side', snapshot: sideBend, prepare: (page) => untilPaused(page, 'Other side') },
  {
    name: 'breathing-first',
    snapshot: running('side-bend', 'standing', { settings: { ...defaultSettings, breathingFirst: true } }),
    prepare: pause,
  },
  { name: 'missing', snapshot: running('not-in-the-library', 'standing') },
  { name: 'rest', snapshot: bridge, prepare: (page) => untilPaused(page, 'Rest') },
  {
    name: 'next-up',
    snapshot: running('side-bend', 'standing', quick),
    prepare: async (page) => {
      await pause(page);
      await expect(page.getByTestId('next-up')).toBeVisible();
    },
  },
  {
    name: 'breath',
    snapshot: running('forward-fold', 'seated'),
    prepare: (page) => untilPaused(page, 'Breathe out'),
  },
  { name: 'about', snapshot: sideBend, prepare: readAbout },
  // Nothing in it can be pressed, so that it is scrolled by itself.
  { name: 'about-text', snapshot: running('forward-fold', 'seated'), prepare: readAbout },
  {
    name: 'routine-next',
    snapshot: inRoutine('standing-reset'),
    prepare: (page) => untilPaused(page, 'Next'),
  },
  {
    name: 'routine-second',
    snapshot: inRoutine('standing-reset'),
    prepare: async (page) => {
      await untilPhase(page, 'Next');
      await untilPaused(page, 'Hold');
    },
  },
  { name: 'done', snapshot: sideBend, prepare: untilDone },
  { name: 'worse', snapshot: sideBend, prepare: feelWorse },
  {
    name: 'rested',
    snapshot: sideBend,
    prepare: async (page) => {
      await feelWorse(page);
      await page.getByRole('button', { name: 'Rest Side bend for a week' }).click();
    },
  },
  { name: 'worse-routine', snapshot: inRoutine('standing-reset'), prepare: feelWorse },
  {
    name: 'counted',
    snapshot: sideBend,
    prepare: async (page) => {
      await untilPhase(page, 'Hold');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'That counted for' })).toBeVisible();
    },
  },
];

for (const { name, snapshot, prepare } of states) {
  test(`${name}: accessible, and whole at every size`, async ({ page }, info) => {
    const complaints = await openPage(page, snapshot);
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
