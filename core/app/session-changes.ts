/** Changes of the stretch that runs, before it is done: another one in its place, or another variant of it. */
import type { LibraryEntry } from '../../content/library.ts';
import { choose, picked } from '../choice/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { circumstancesOf, type Outcome, type State } from './state.ts';
import type { Choice } from '../choice/choice.ts';

/**
 * The stretch that fits in place of the one that runs: neither that one nor those passed over before it. Undefined
 * when there is none, or when nothing runs, or a routine, whose stretches belong together.
 */
export function anotherFor(
  state: State,
  settings: Settings,
  library: readonly LibraryEntry[],
): Choice | undefined {
  const { running } = state;
  if (!running || running.routine) return undefined;
  const chosen = choose(library, settings, circumstancesOf(state), [...running.passedOver, running.stretch]);
  return chosen.found ? chosen.choice : undefined;
}

/**
 * Begins another stretch in place of the one that runs. That one was not done, so nothing is recorded of it; the
 * sitting before it, and the meter that has run backward since, count for the one that takes its place.
 */
export function startAnother(
  state: State,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome | undefined {
  const { running, at } = state;
  const another = anotherFor(state, settings, library);
  if (!running || !another) return undefined;
  const { stretch, variant } = another;
  return {
    state: {
      ...state,
      running: {
        ...running,
        stretch,
        variant,
        passedOver: [...running.passedOver, running.stretch],
        startedMs: at.elapsed,
        pausedSinceMs: null,
        pausedMs: 0,
        elsewhereSinceMs: null,
      },
    },
    effects: [{ type: 'openStretch', stretch, variant }],
  };
}

/** Goes on with the running stretch in another of its variants, also within a routine. The page shows that itself. */
export function switchVariant(
  state: State,
  variant: string,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome | undefined {
  const { running } = state;
  if (!running || running.variant === variant) return undefined;
  if (!picked(library, settings, running.stretch, variant)) return undefined;
  return { state: { ...state, running: { ...running, variant } }, effects: [] };
}
