/** How punctual the holds of a session end, seen from outside: by when the page says what comes next. */
import type { Page } from '@playwright/test';
import type { Course } from '../../core/session/phase.ts';

export interface Punctuality {
  /** How many holds were looked at, and how long the session was that had them. */
  readonly holds: number;
  readonly seconds: number;
  /** How much later than planned they ended, in ms. */
  readonly medianLateMs: number;
  readonly mostLateMs: number;
}

/** What the page shows as the name of the phase, and since when by its own clock, in ms. */
interface Shown {
  readonly name: string;
  readonly atMs: number;
}

declare global {
  interface Window {
    /** The names of phases as they were shown, one after another. */
    shownPhases?: Shown[];
  }
}

/** Notes from now on when which phase is shown. In the page. */
export function notePhases(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shown: Shown[] = (window.shownPhases = []);
    new MutationObserver(() => {
      const name = document.querySelector('[data-testid=phase]')?.textContent ?? '';
      if (name !== '' && name !== shown.at(-1)?.name) shown.push({ name, atMs: performance.now() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Compares what was shown with the timeline. Nothing is shown before its time, and what is shown first is late, for the
 * page is still being drawn: so the session began when the most punctual of all would have been on time.
 *
 * @throws when there are not as many holds as the timeline has
 */
export function punctualityOf(shown: readonly Shown[], { phases, totalMs }: Course): Punctuality {
  const ends = shown.flatMap(({ name }, index) => {
    const next = shown[index + 1];
    return name === 'Hold' && next ? [next.atMs] : [];
  });
  const planned = phases.flatMap(({ kind, startMs, durationMs }) =>
    kind === 'hold' ? [startMs + durationMs] : [],
  );
  if (ends.length !== planned.length) {
    throw new Error(`${String(ends.length)} holds were shown, ${String(planned.length)} were planned`);
  }
  const begun = ends.map((end, index) => end - (planned[index] ?? NaN));
  const begunMs = Math.min(shown[0]?.atMs ?? NaN, ...begun);
  const late = begun.map((ms) => ms - begunMs).toSorted((a, b) => a - b);
  return {
    holds: late.length,
    seconds: totalMs / 1000,
    medianLateMs: late[Math.floor(late.length / 2)] ?? NaN,
    mostLateMs: late.at(-1) ?? NaN,
  };
}
