import { app, systemPreferences } from 'electron';
import { setHourCycle, type HourCycle } from '../../messages/time-of-day.ts';
import { systemHourCycle } from '../platform/hour-cycle.ts';

/** Makes this process show times with 12 or 24 hours, as the system does. Returns which, for the page. */
export function followHourCycle(): HourCycle {
  const hourCycle = systemHourCycle({
    platform: process.platform,
    env: process.env,
    regionLocale: () => app.getSystemLocale(),
    macSetting: (name) => systemPreferences.getUserDefault(name, 'boolean'),
  });
  setHourCycle(hourCycle);
  return hourCycle;
}
