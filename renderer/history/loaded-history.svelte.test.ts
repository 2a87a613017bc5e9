import { expect, test } from 'vitest';
import type { DaySummary } from '../../core/history/day-summary.ts';
import { periodWith } from '../../core/history/period.ts';
import { LoadedHistory } from './loaded-history.svelte.ts';

const TODAY = '2026-11-28';
const week = periodWith('week', TODAY);
const month = periodWith('month', TODAY);

const dayOf = (day: string): DaySummary => ({
  day,
  sittingMs: 1,
  standingMs: 0,
  longestBoutMs: 1,
  bouts: 1,
  stretches: {},
  reminders: { shown: 0, answered: 0 },
  comfort: { better: 0, same: 0, worse: 0 },
});

/** A history with these days. */
const historyWith =
  (...days: string[]) =>
  (from: string, to: string) =>
    Promise.resolve(days.filter((day) => from <= day && day <= to).map(dayOf));

test('keeps the days of different periods apart', async () => {
  const history = new LoadedHistory(historyWith('2026-11-10', '2026-11-17', '2026-11-23', '2026-11-28'));
  await history.load(week, TODAY);
  expect(history.shown?.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-28']);
  expect(history.shown?.before.map(({ day }) => day)).toEqual(['2026-11-17']);
});

test('looks for the latest day if the period has none', async () => {
  const history = new LoadedHistory(historyWith('2025-01-10', '2026-03-10'));
  await history.load(week, TODAY);
  expect(history.shown).toMatchObject({ days: [], latest: '2026-03-10' });
  const empty = new LoadedHistory(historyWith());
  await empty.load(week, TODAY);
  expect(empty.shown).toMatchObject({ days: [], latest: undefined });
});

test('ignores an answer that arrives after a later one', async () => {
  const answers: (() => void)[] = [];
  const history = new LoadedHistory(
    (_from, to) =>
      new Promise((resolve) => {
        answers.push(() => {
          resolve([dayOf(to)]);
        });
      }),
  );
  const loads = [history.load(week, TODAY), history.load(month, TODAY)];
  answers.reverse().forEach((answer) => {
    answer();
  });
  await Promise.all(loads);
  expect(history.shown?.period).toEqual(month);
  expect(history.loading).toBe(false);
});

test('after a failure the days stay, and the next load can succeed', async () => {
  let works = true;
  const history = new LoadedHistory((_from, to) =>
    works ? Promise.resolve([dayOf(to)]) : Promise.reject(new Error('no answer')),
  );
  await history.load(week, TODAY);
  works = false;
  await history.load(month, TODAY);
  expect(history).toMatchObject({ failed: true, loading: false });
  expect(history.shown?.period).toEqual(week);
  works = true;
  await history.load(month, TODAY);
  expect(history.failed).toBe(false);
  expect(history.shown?.period).toEqual(month);
});
