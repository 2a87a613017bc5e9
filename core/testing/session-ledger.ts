/** Checks, event by event, that history entries and sessions agree. */
import { expect } from 'vitest';
import type { LibraryEntry } from '../../content/library-entry.ts';
import type { Effect } from '../app/effect.ts';
import type { State } from '../app/state.ts';
import { playbackPositionAt } from '../session/playback.ts';
import { layoutOf } from '../session/session.ts';

export class SessionLedger {
  readonly #library: readonly LibraryEntry[];
  /** The open session, as implied by the effects so far. */
  #open: { readonly stretches: readonly string[]; item: number } | null = null;
  #recordedMs = 0;
  #passedMs = 0;
  #lastMs: number | null = null;

  constructor(library: readonly LibraryEntry[]) {
    this.#library = library;
  }

  /**
   * Adds the outcome of an event.
   *
   * @throws AssertionError if a stretch is recorded without being done or twice, if a session ends without a history
   * entry, if more time is recorded than has passed, or if playback has left the current stretch
   */
  add({ state, effects }: { readonly state: State; readonly effects: readonly Effect[] }): void {
    // Elapsed time starts over when the computer does.
    this.#passedMs += Math.max(0, state.at.elapsed - (this.#lastMs ?? state.at.elapsed));
    this.#lastMs = state.at.elapsed;
    for (const effect of effects) this.#addEffect(effect, state);
    expect(this.#open?.item).toBe(state.session?.item);
    expect(this.#recordedMs).toBeLessThanOrEqual(this.#passedMs);
    this.#checkPosition(state);
  }

  #addEffect(effect: Effect, { session }: State): void {
    if (effect.type === 'openSession') this.#opened(session);
    if (effect.type !== 'record') return;
    const { kind, stretch, durationMs = 0 } = effect.record;
    if (kind !== 'stretch' && kind !== 'endedEarly') return;
    const open = this.#open;
    expect(stretch).toBe(open?.stretches[open.item]);
    expect(durationMs).toBeGreaterThanOrEqual(0);
    this.#recordedMs += durationMs;
    if (!open) return;
    open.item += 1;
    if (kind === 'endedEarly' || open.item === open.stretches.length) this.#open = null;
  }

  /** A command may also bring the open session back to the screen, and one continues after a restart. */
  #opened(session: State['session']): void {
    expect(session).not.toBeNull();
    const stretches = session?.items.map(({ stretch }) => stretch) ?? [];
    if (this.#open?.stretches.join() === stretches.join()) return;
    this.#open = { stretches, item: 0 };
  }

  #checkPosition({ session, at }: State): void {
    if (!session) return;
    const layout = layoutOf(session, this.#library);
    if (!layout) throw new Error('the library does not have the stretches of the session');
    expect(session.playback.positionMs).toBeGreaterThanOrEqual(0);
    expect(session.playback.positionMs).toBeLessThanOrEqual(layout.timeline.totalMs);
    const { phase, done } = playbackPositionAt(layout.playback, layout.timeline, at.elapsed);
    expect(done).toBe(false);
    // Going back leads into stretches that are done; the next stretch starts only once the current one is recorded.
    expect(phase.item).toBeLessThanOrEqual(session.item);
  }
}
