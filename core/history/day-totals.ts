/** The totals of days, from the spans and entries of a time around them. */
import type { DaySummary } from './day-summary.ts';
import { Days } from './days.ts';
import type { HistoryEntry } from './entry.ts';
import type { Span, SpanKind } from './span.ts';

/** Spans and entries, each in the order in which they began. */
export interface HistoryRecords {
  readonly spans: readonly Span[];
  readonly entries: readonly HistoryEntry[];
}

/** The kinds of spans that totals depend on. */
export const countedSpans = ['sitting', 'standing'] as const satisfies readonly SpanKind[];

/** Returns the totals of a day without records. */
export function emptySummary(day: string): DaySummary {
  return {
    day,
    sittingMs: 0,
    standingMs: 0,
    longestBoutMs: 0,
    bouts: 0,
    stretches: {},
    reminders: { shown: 0, answered: 0 },
    comfort: { better: 0, same: 0, worse: 0 },
  };
}

/**
 * Returns the totals of each day on which something happened, in order. A day on which someone was only away, or the
 * computer asleep, isn't one. Spans that don't count may be left out.
 */
export function summariesOf({ spans, entries }: HistoryRecords): DaySummary[] {
  const totals = new Totals();
  const days = new Days();
  for (const span of spans) countSpan(span, totals, days);
  countBouts(spans, totals, days);
  for (const entry of entries) countEntry(entry, totals.of(days.ofEntry(entry).day));
  countReminders(entries, totals, days);
  return totals.inOrder();
}

/** A summary that can be added to. */
interface Total {
  readonly day: string;
  sittingMs: number;
  standingMs: number;
  longestBoutMs: number;
  bouts: number;
  readonly stretches: Map<string, number>;
  readonly reminders: { shown: number; answered: number };
  readonly comfort: { better: number; same: number; worse: number };
}

class Totals {
  readonly #byDay = new Map<string, Total>();

  of(day: string): Total {
    const known = this.#byDay.get(day);
    if (known) return known;
    const { reminders, comfort, ...zero } = emptySummary(day);
    const total = { ...zero, stretches: new Map(), reminders: { ...reminders }, comfort: { ...comfort } };
    this.#byDay.set(day, total);
    return total;
  }

  inOrder(): DaySummary[] {
    return [...this.#byDay.values()]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((total) => ({ ...total, stretches: Object.fromEntries(total.stretches) }));
  }
}

function countSpan(span: Span, totals: Totals, days: Days): void {
  if (span.kind !== 'sitting' && span.kind !== 'standing') return;
  for (const { day, span: part } of days.partsOf(span)) {
    const total = totals.of(day.day);
    const lengthMs = part.toWall - part.fromWall;
    if (span.kind === 'sitting') total.sittingMs += lengthMs;
    else total.standingMs += lengthMs;
  }
}

/** A bout counts on the day it began, however long it lasts. */
function countBouts(spans: readonly Span[], totals: Totals, days: Days): void {
  let total: Total | undefined;
  let boutMs = 0;
  for (const span of spans) {
    if (span.kind !== 'sitting') continue;
    const [first] = days.partsOf(span);
    if (first && (!total || span.beginsBout)) {
      total = totals.of(first.day.day);
      total.bouts += 1;
      boutMs = 0;
    }
    boutMs += span.toWall - span.fromWall;
    if (total) total.longestBoutMs = Math.max(total.longestBoutMs, boutMs);
  }
}

function countEntry({ kind, stretch, comfort }: HistoryEntry, total: Total): void {
  if (kind === 'stretch' && stretch !== undefined) {
    total.stretches.set(stretch, (total.stretches.get(stretch) ?? 0) + 1);
  }
  if (kind === 'comfort' && comfort) total.comfort[comfort] += 1;
}

const answers: ReadonlySet<HistoryEntry['kind']> = new Set(['started', 'snoozed', 'skipped']);

/** An answer counts for the last reminder before it, on that one's day. */
function countReminders(entries: readonly HistoryEntry[], totals: Totals, days: Days): void {
  let unanswered: Total | undefined;
  for (const entry of entries) {
    if (entry.kind === 'reminded') {
      unanswered = totals.of(days.ofEntry(entry).day);
      unanswered.reminders.shown += 1;
    } else if (unanswered && answers.has(entry.kind)) {
      unanswered.reminders.answered += 1;
      unanswered = undefined;
    }
  }
}
