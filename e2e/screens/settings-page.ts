/** The settings screen, with the British locale. */
import type { Page } from '@playwright/test';
import { repairSettings } from '../../core/settings/repair.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { PageData } from '../../electron/ipc/contract.ts';
import { requestsOf } from './on-the-page.ts';
import { test as screenTest } from './screen-test.ts';
import { pageDataWith } from './page-data.ts';

export const test = screenTest.extend({ locale: 'en-GB' });
export { expect } from './screen-test.ts';

/** Page data of the settings screen: the defaults with changes. */
export const settingsScreen = (changed: Partial<Settings> = {}, part: Partial<PageData> = {}): PageData =>
  pageDataWith({ screen: { name: 'settings' }, settings: { ...defaultSettings, ...changed }, ...part });

/** The changes that the page has requested, in order. */
export const changes = (page: Page): Promise<unknown[]> => requestsOf(page, 'settings:change');

/** Everything that makes the screen longer at once: working hours of every kind, repairs, a list with entries. */
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
  { repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs },
);
