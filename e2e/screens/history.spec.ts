/** The history screen in a browser with a fake main process. It is 9:32 on Monday, March 2, 2026. */
import type { Page } from '@playwright/test';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage, settle } from './open-page.ts';
import { sampleDays } from './sample-history.ts';
import { expect, test } from './screen-test.ts';
import { startWith, type Start } from './starts.ts';

const NOW = Date.UTC(2026, 2, 2, 9, 32);
const days = sampleDays('2024-01-01', '2026-03-02');

/** The history screen at a period; at the current week without one. */
function historyScreen(period?: string, part: Partial<Start> = {}): Start {
  const opening: MainScreen = period === undefined ? { name: 'history' } : { name: 'history', period };
  return startWith({ opening, days, ...part });
}

async function openHistory(page: Page, start: Start) {
  await page.clock.install({ time: NOW });
  return openPage(page, start);
}

const title = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const hours = (page: Page) => page.getByRole('figure', { name: 'Time sat and stood' });
const bar = (page: Page, name: RegExp) => hours(page).getByRole('link', { name });

const screens: readonly { name: string; start: Start }[] = [
  { name: 'week', start: historyScreen('2026-W09') },
  { name: 'month', start: historyScreen('2026-02') },
  { name: 'year', start: historyScreen('2025') },
  { name: 'this-week', start: historyScreen() },
  { name: 'empty', start: historyScreen(undefined, { days: [] }) },
];

for (const { name, start } of screens) {
  test(`${name}: accessible and not cut off at any size, in both themes`, async ({ page }, info) => {
    const { complaints } = await openHistory(page, start);
    const table = page.getByRole('button', { name: 'Show table' }).first();
    if (name !== 'empty') await table.click();
    await expectWholeAtEverySize(page, info, `history-${name}`);
    expect(complaints).toEqual([]);
  });
}

for (const [historyProblem, sentence, isEmpty] of [
  ['newer', 'A newer version of Uncurl has written your history.', false],
  ['waiting', 'Uncurl can’t write your history right now.', true],
] as const) {
  test(`says why the history isn’t complete: ${historyProblem}`, async ({ page }, info) => {
    await openHistory(page, historyScreen(undefined, { days: [], surroundings: { historyProblem } }));
    const notice = page.getByRole('note').filter({ hasText: sentence });
    await expect(notice).toBeVisible();
    await expect(page.getByText('Nothing recorded yet')).toBeVisible({ visible: isEmpty });
    await expectWholeAtEverySize(page, info, `history-${historyProblem}`);
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
    await expect(notice).toBeVisible();
  });
}

test('the keyboard alone chooses periods, and the focus stays', async ({ page }) => {
  await openHistory(page, historyScreen('2026-W08'));
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  await expect(title(page)).toHaveText('February 16 – 22, 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(title(page)).toHaveText('February 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('January 2026');
  await expect(page.getByRole('button', { name: 'Earlier month' })).toBeFocused();
  await page.keyboard.press('Tab');
  const later = page.getByRole('button', { name: 'Later month' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('March 2026');
  await expect(later).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('March 2026');
  await expect(later).toBeFocused();
  await expect(page).toHaveURL(/#\/history\/2026-03$/);
});

test('the mouse leads to another year, back to this week, and through the browser’s history', async ({
  page,
}) => {
  await openHistory(page, historyScreen('2025'));
  await page.getByRole('button', { name: 'This year' }).click();
  await expect(title(page)).toHaveText('2026');
  await page.getByRole('radio', { name: 'Week' }).check();
  await expect(title(page)).toHaveText('March 2 – 8, 2026');
  await expect(page.getByRole('button', { name: 'This week' })).toHaveAttribute('aria-disabled', 'true');
  await page.goBack();
  await expect(title(page)).toHaveText('2026');
});

test('bars show their values by keyboard and mouse, and link to their day', async ({ page }) => {
  await openHistory(page, historyScreen('2026-W09'));
  const friday = bar(page, /^Friday, February 27: Sat: \d h \d+ min; Stood: /);
  await friday.focus();
  await expect(hours(page)).toContainText('Friday, February 27');
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page, /^Thursday/)).toBeFocused();
  await expect(hours(page).getByText('Thursday, February 26', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page, /^Monday, February 23/)).toBeFocused();
  await expect(hours(page).getByRole('link')).toHaveCount(5);
  // Saturday has no records: a gap, which only the mouse meets.
  await hours(page).getByRole('listitem').nth(5).hover();
  await expect(hours(page).getByText('nothing recorded')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/today\/2026-02-23$/);
});

test('today’s bar is marked as not over, and averages leave today out', async ({ page }) => {
  await openHistory(page, historyScreen('2026-03', { days: sampleDays('2026-03-02', '2026-03-02') }));
  await expect(bar(page, /^Monday, March 2, so far: /)).toBeVisible();
  await expect(page.getByText('so far today').first()).toBeVisible();
});

test('“What changed” compares with the previous period', async ({ page }) => {
  await openHistory(page, historyScreen('2026-02'));
  await expect(page.getByRole('region', { name: 'What changed' })).toHaveText(
    /You sat \d h \d+ min a day, \d+ min (more|less) than in the month before\./,
  );
});

test('a table shows what the bars show', async ({ page }) => {
  await openHistory(page, historyScreen('2025'));
  const year = page.getByRole('figure', { name: 'Time sat and stood a day' });
  await expect(year.getByRole('row')).toHaveCount(13);
  const show = year.getByRole('button', { name: 'Show table' });
  await show.press('Enter');
  await expect(year.getByRole('button', { name: 'Hide table' })).toBeFocused();
  await expect(year.getByRole('row', { name: /^October 2025/ })).toBeVisible();
  await year.getByRole('link', { name: /^October 2025/ }).click();
  await expect(title(page)).toHaveText('October 2025');
});

test('a period without records leads to the latest ones', async ({ page }) => {
  await openHistory(page, historyScreen('2026-W10', { days: sampleDays('2026-01-26', '2026-02-12') }));
  await expect(page.getByRole('heading', { name: 'Nothing recorded this week' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the latest records' }).click();
  await expect(title(page)).toHaveText('February 9 – 15, 2026');
});

test('reports an unreadable history and reads it again', async ({ page }) => {
  const { main } = await openHistory(page, historyScreen('2026-W09'));
  main.failing.add('history:days');
  await page.getByRole('button', { name: 'Earlier week' }).click();
  await expect(page.getByRole('alert')).toContainText('Your history couldn’t be read.');
  main.failing.clear();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(bar(page, /^Friday, February 20/)).toBeVisible();
  await expect(page.getByText('couldn’t be read')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
});

test('exports and imports report their outcome in place', async ({ page }) => {
  const { main } = await openHistory(page, historyScreen('2026-W09'));
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  await expect(page.getByText('Saved as /home/ada/history.csv.')).toBeVisible();
  main.history.exported = { outcome: 'failed', file: '/media/history.json', reason: 'The disk is full.' };
  await page.getByRole('button', { name: 'Export as JSON' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    '/media/history.json couldn’t be saved. The disk is full.',
  );
  expect(main.requestsOf('history:export')).toEqual([{ format: 'csv' }, { format: 'json' }]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(
    page.getByText('3 records added. Your history already had 1 record of the file.'),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  main.history.imported = { outcome: 'cancelled' };
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('3 records added')).toHaveCount(0);
  main.failing.add('history:import');
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('alert')).toHaveText('Uncurl couldn’t do that. Try again.');
});

test('everything is deleted at once, and Undo brings it back by keyboard alone', async ({ page }, info) => {
  const { main } = await openHistory(page, historyScreen('2026-W09'));
  const remove = page.getByRole('button', { name: 'Delete everything' });
  await remove.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleDescription(
    /^All your records have been deleted\. You can undo this for \d+ seconds\.$/,
  );
  await expect(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(undo).toBeFocused();
  await expectWholeAtEverySize(page, info, 'history-deleted');
  main.failing.add('history:undoDelete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('The records couldn’t be brought back. Try again.');
  main.failing.clear();
  await page.keyboard.press('Enter');
  await expect(bar(page, /^Friday, February 27/)).toBeVisible();
  await expect(remove).toBeFocused();
  await expect(page.getByText('Your records are back.')).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test('Undo survives a visit to another screen until its time is up', async ({ page }) => {
  await openHistory(page, historyScreen('2026-W09'));
  const undo = page.getByRole('button', { name: 'Undo' });
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(undo).toBeFocused();
  await goTo('Today');
  await expect(undo).toHaveCount(0);
  await goTo('History');
  await expect(undo).toBeFocused();
  await goTo('Today');
  await page.clock.fastForward(11_000);
  await goTo('History');
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  await expect(undo).toHaveCount(0);
});

test('Undo is still there in a window that was closed and opened again', async ({ page }) => {
  await openHistory(page, historyScreen('2026-W09'));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(bar(page, /^Friday, February 27/)).toBeVisible();
  await page.reload();
  await expect(bar(page, /^Friday, February 27/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('Undo disappears when its time is up, whatever the clock says, and the heading gets the focus', async ({
  page,
}) => {
  const { main } = await openHistory(page, historyScreen('2026-W09'));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.clock.setSystemTime(NOW - 60 * 60_000);
  await page.clock.fastForward(11_000);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  await settle(page, main);
  expect(main.requestsOf('history:undoDelete')).toEqual([]);
});
