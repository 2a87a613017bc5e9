/** Measures how punctually the holds of a session end, by when the page shows the next phase. */
import type { Page } from '@playwright/test';
import type { Timeline } from '../../core/session/phase.ts';

export interface Punctuality {
  /** How many holds the session had. */
  readonly holds: number;
  /** How long the session was, in seconds. */
  readonly seconds: number;
  /** How much later than planned the holds ended, in ms. */
  readonly medianLateMs: number;
  readonly mostLateMs: number;
}

/** The name of a phase as the page shows it, and when it appeared by the page's clock, in ms. */
interface Shown {
  readonly name: string;
  readonly atMs: number;
}

declare global {
  interface Window {
    /** The phases that the page has shown, in order. */
    shownPhases?: Shown[];
  }
}

/** From now on, records in the page when it shows each phase. */
export function recordPhases(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shown: Shown[] = (window.shownPhases = []);
    new MutationObserver(() => {
      const name = document.querySelector('[data-testid=phase]')?.textContent ?? '';
      if (name !== '' && name !== shown.at(-1)?.name) shown.push({ name, atMs: performance.now() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Compares the shown phases with the timeline. The page never shows a phase early, but shows the first one late because
 * it is still loading. So the session is assumed to have begun when its most punctual phase would have been on time.
 *
 * @throws if the page showed more or fewer holds than the timeline has
 */
export function punctualityOf(shown: readonly Shown[], { phases, totalMs }: Timeline): Punctuality {
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
