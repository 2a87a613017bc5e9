/** How a session moves from one stretch to the next, and how it ends. */
import { isWork } from '../session/phase.ts';
import { playbackPositionAt } from '../session/playback.ts';
import { activeMsAt, layoutOf, type Session } from '../session/session.ts';
import { endStretch, withMeterAt } from '../sitting/presence.ts';
import type { Context } from './context.ts';
import { recordStretch } from './history-entries.ts';
import { andThen, type EndedSession, type Outcome, type State } from './state.ts';

/**
 * Finishes the session's current stretch: records it and empties the meter. The next stretch starts without a gap;
 * after the last one the session is finished.
 */
export function finishItem(state: State): Outcome {
  const { session, sitting, at, lastDone } = state;
  const item = session?.items[session.item];
  if (!item) return { state, effects: [] };
  const isLast = session.item === session.items.length - 1;
  const effects = recordStretch(state, 'stretch');
  const done: State = { ...state, lastDone: { ...lastDone, [item.stretch]: at.wall } };
  const activeMs = activeMsAt(session, at.elapsed);
  if (!isLast) {
    const next: Session = {
      ...session,
      item: session.item + 1,
      startedMs: at.elapsed,
      activeBeforeItemMs: activeMs,
      sittingBeforeMs: 0,
    };
    return { state: { ...done, sitting: withMeterAt(sitting, 0), session: next }, effects };
  }
  const ended: EndedSession = { how: 'finished', session, activeMs, comfort: null };
  return {
    state: { ...done, session: null, ended, sitting: withMeterAt(endStretch(sitting), 0) },
    effects,
  };
}

/** Ends the session early, if there is one: the stretch is recorded and credited as time away. */
export function endEarly(state: State, { library }: Pick<Context, 'library'>): Outcome {
  const { session, sitting, at } = state;
  if (!session) return { state, effects: [] };
  const activeMs = hasBegunWork(session, library, at.elapsed) ? activeMsAt(session, at.elapsed) : 0;
  return {
    state: {
      ...state,
      session: null,
      ended: { how: 'endedEarly', session, activeMs, comfort: null },
      sitting: endStretch(sitting),
    },
    effects: recordStretch(state, 'endedEarly'),
  };
}

/** Ends a session that nobody is doing any more, and closes its window. */
export function abandon(state: State, context: Pick<Context, 'library'>): Outcome {
  return andThen(endEarly(state, context), (now) => ({ state: now, effects: [{ type: 'closeWindow' }] }));
}

/** Whether the session has reached its first movement or hold. */
function hasBegunWork(session: Session, library: Context['library'], nowMs: number): boolean {
  const layout = layoutOf(session, library);
  if (!layout) return false;
  const { phaseIndex } = playbackPositionAt(layout.playback, layout.timeline, nowMs);
  return layout.timeline.phases.slice(0, phaseIndex + 1).some(isWork);
}
