import { openPage } from './open-page.ts';
import { test } from './screen-test.ts';
import { startWith, remindedStart, type Start } from './starts.ts';
import * as days from './sample-days.ts';
import * as hist from './sample-history.ts';
const many = hist.sampleDays('2025-01-01', '2026-03-01');
const list: [string, Start][] = [
  ['today', remindedStart({ ...days.inWorkingDay, days: [...many, days.workingDay] } as any)],
  ['day', startWith({ ...days.inWorkingDay, opening: { name: 'today', day: '2026-02-27' }, days: [...many, days.workingDay, days.lastFriday] } as any)],
  ['library', startWith({ opening: { name: 'library' } })],
  ['stretch', startWith({ opening: { name: 'library', stretch: 'side-bend' } })],
  ['history-week', startWith({ opening: { name: 'history', period: '2026-W09' }, days: many })],
  ['history-year', startWith({ opening: { name: 'history', period: '2025' }, days: many })],
  ['routine', startWith({ opening: { name: 'routine' } })],
  ['settings', startWith({ opening: { name: 'settings' } })],
  ['welcome', startWith({ opening: { name: 'welcome' } })],
];
for (const [name, start] of list) for (const [w, h, scheme] of [[900, 640, 'light'], [900, 640, 'dark'], [640, 480, 'light'], [1600, 1000, 'light']] as const)
  test(`${name} ${w} ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: w, height: h });
    await openPage(page, start);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${name}-${w}-${scheme}.png` });
  });
