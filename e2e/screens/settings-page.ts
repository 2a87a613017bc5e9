/** The settings screen. */
import type { Page } from '@playwright/test';
import { repairSettings } from '../../core/settings/repair.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { FakeMain } from './fake-main.ts';
import { settle } from './open-page.ts';
import { startWith, type Start } from './starts.ts';

export { expect, test } from './screen-test.ts';

/** The settings screen with settings that differ from the defaults. */
export const settingsScreen = (settings: Partial<Settings> = {}, part: Partial<Start> = {}): Start =>
  startWith({ opening: { name: 'settings' }, settings, ...part });

/** The changes that the page has requested so far, in order. */
export async function changes(page: Page, main: FakeMain): Promise<unknown[]> {
  await settle(page, main);
  return main.requestsOf('settings:change');
}

/** Everything at once that makes the screen longer: hours of every kind, repairs, a long list. */
export const full = settingsScreen(
  {
    workingHours: {
      monday: [
        ['09:00', '12:30'],
        ['13:30', '18:00'],
      ],
      tuesday: [['22:00', '06:00']],
      wednesday: [
        ['05:00', '09:00'],
        ['08:00', '08:00'],
      ],
      thursday: [
        ['00:00', '01:00'],
        ['02:00', '03:00'],
        ['04:00', '05:00'],
        ['06:00', '07:00'],
        ['08:00', '09:00'],
        ['10:00', '11:00'],
      ],
    },
    hidden: ['bridge', 'no-longer-there'],
    maxMinutes: null,
    backProfile: { disc: true, backCondition: true },
    intervalMinutes: 60,
    openAfterReminders: 2,
    sound: { on: true, volume: 0.8 },
  },
  {
    surroundings: {
      repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs,
    },
  },
);
