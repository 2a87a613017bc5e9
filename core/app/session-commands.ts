/** The commands that start a session and control it. Each returns undefined if it doesn't apply now. */
import { cautionsFor } from '../../content/cautions.ts';
import { itemsOf, type RoutineEntry } from '../../content/routine-library.ts';
import { choose, earlierChoice, pickedChoice } from '../choice/choose.ts';
import type { Choice } from '../choice/choice.ts';
import { setStretchAside } from '../choice/set-aside.ts';
import { routineObstacle, sessionItem } from '../choice/routine-offers.ts';
import { markAnswered } from '../reminders/reminders.ts';
import { nextPhase, playbackPositionAt, previousPhase } from '../session/playback.ts';
import {
  newSession,
  pauseSession,
  planned,
  resumeSession,
  layoutOf,
  withPlayback,
  withLayout,
  type PlannedItem,
  type Session,
} from '../session/session.ts';
import type { SessionLayout } from '../session/session-layout.ts';
import { canSwitchSides, restart, switchSides, switchVariant } from '../session/switching.ts';
import { beginStretch } from '../sitting/presence.ts';
import { SECOND } from '../time/moment.ts';
import { advanceSession } from './advance-time.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { Effect } from './effect.ts';
import { record } from './history-entries.ts';
import { takeOffScreen } from './reminder-commands.ts';
import { endEarly } from './session-end.ts';
import { andThen, circumstancesOf, namedOnScreen, type Outcome, type State } from './state.ts';

/** How long after a notification was withdrawn a click on it still counts. */
const LATE_CLICK_WITHIN_MS = 10 * SECOND;

/** Opens the stretch that the notification named. */
export function click(state: State, context: Context): Outcome | undefined {
  if (state.session) return undefined;
  const { withdrawn, at } = state;
  const late = withdrawn && at.elapsed - withdrawn.atMs <= LATE_CLICK_WITHIN_MS ? withdrawn : null;
  const named = namedOnScreen(state) ?? late;
  if (!named) return undefined;
  const { library, settings } = context;
  const choice = earlierChoice(library, settings, circumstancesOf(state), named);
  // The stretch has been removed since, or the back profile rules it out: show the others instead.
  return choice ? begin(state, [itemOf(choice)], context) : { state, effects: [{ type: 'openLibrary' }] };
}

/**
 * Starts the stretch that the command names. If it names none, starts the one that the reminder named, or else one that
 * fits now. One that has been started already is shown if it is paused: another screen may have taken its place.
 */
export function start(
  state: State,
  { stretch, variant }: Extract<Command, { name: 'start' }>,
  context: Context,
): Outcome | undefined {
  const { library, settings } = context;
  if (stretch === undefined) {
    if (state.session) return shownIfPaused(state);
    const choice = choiceNow(state, context);
    return choice ? begin(state, [itemOf(choice)], context) : { state, effects: [{ type: 'openLibrary' }] };
  }

  const choice = pickedChoice(library, settings, stretch, variant);
  if (!choice) return undefined;
  if (isStarted(state, stretch, variant)) return shownIfPaused(state);
  return andThen(endEarly(state, context), (now) => begin(now, [itemOf(choice)], context));
}

function choiceNow(state: State, { library, settings }: Context): Choice | undefined {
  const named = namedOnScreen(state);
  const before = named && earlierChoice(library, settings, circumstancesOf(state), named);
  if (before) return before;
  const chosen = choose(library, settings, circumstancesOf(state));
  return chosen.found ? chosen.choice : undefined;
}

/** Whether a stretch, not a routine, has been started already, in this variant if one is given. */
function isStarted({ session }: State, stretch: string, variant: string | undefined): boolean {
  const item = session?.routine === null ? session.items[0] : undefined;
  return item?.stretch === stretch && (variant === undefined || item.variant === variant);
}

function shownIfPaused(state: State): Outcome | undefined {
  if (state.session?.playback.running) return undefined;
  return { state, effects: [{ type: 'openSession', focus: true }] };
}

/**
 * Starts a routine, unless the settings forbid one of its stretches. One that has been started already is shown if it is
 * paused.
 */
export function startRoutine(state: State, { routine }: RoutineEntry, context: Context): Outcome | undefined {
  if (state.session?.routine === routine.id) return shownIfPaused(state);
  const items = itemsOf(routine, context.library);
  if (!items || items.length === 0 || routineObstacle(items, context.settings)) return undefined;
  const plannedItems = items.map((item) => planned(sessionItem(item)));
  return andThen(endEarly(state, context), (now) => begin(now, plannedItems, context, routine.id));
}

const itemOf = ({ stretch, variant }: Choice): PlannedItem => ({ stretch, variant });

function begin(
  state: State,
  items: readonly PlannedItem[],
  { settings }: Context,
  routine: string | null = null,
): Outcome {
  const { sitting, at } = state;
  const plan = { items, routine, settings, passedOver: [], sittingBeforeMs: sitting.meter.sittingMs };
  return {
    state: {
      ...state,
      sitting: beginStretch(sitting, settings),
      session: newSession(plan, at.elapsed),
      ended: null,
      reminders: markAnswered(state.reminders),
      headsUp: null,
      standingReminder: null,
      skipped: null,
      withdrawn: null,
    },
    effects: [...takeOffScreen(state), ...recordStart(state, items), { type: 'openSession', focus: true }],
  };
}

/** Records the start of a stretch if it answers a reminder. */
function recordStart(state: State, [item]: readonly PlannedItem[]): Effect[] {
  if (!state.reminders.unanswered || !item) return [];
  const { stretch, variant } = item;
  return [record(state, 'started', { stretch, variant })];
}

/**
 * Returns a stretch to replace the running one: neither that one nor one passed over before it. Returns undefined if
 * none fits, if no session is running, or for a routine, whose stretches belong together.
 */
export function anotherFor(state: State, { library, settings }: Context): Choice | undefined {
  const { session } = state;
  const current = session?.routine === null ? session.items[0] : undefined;
  if (!session || !current) return undefined;
  const passedOver = [...session.passedOver, current.stretch];
  const chosen = choose(library, settings, circumstancesOf(state), passedOver);
  return chosen.found ? chosen.choice : undefined;
}

/**
 * Replaces the running stretch by another one. The replaced stretch isn't recorded, and the meter continues as if the
 * new one had been running from the start.
 */
export function startAnother(state: State, context: Context): Outcome | undefined {
  const { session } = state;
  const another = anotherFor(state, context);
  const current = session?.items[0];
  if (!current || !another) return undefined;
  return replaceSession(
    state,
    session,
    { by: another, passedOver: [...session.passedOver, current.stretch] },
    context,
  );
}

/** Goes back to the stretch that was replaced last, as if it had never been replaced. */
export function startReplaced(
  state: State,
  { variant }: Extract<Command, { name: 'startReplaced' }>,
  context: Context,
): Outcome | undefined {
  const { session } = state;
  const last = session?.passedOver.at(-1);
  const choice =
    last === undefined ? undefined : pickedChoice(context.library, context.settings, last, variant);
  if (!session || !choice) return undefined;
  return replaceSession(state, session, { by: choice, passedOver: session.passedOver.slice(0, -1) }, context);
}

/** Replaces the session by one that counts from the same sitting time. */
function replaceSession(
  state: State,
  { sittingBeforeMs }: Session,
  { by, passedOver }: { readonly by: Choice; readonly passedOver: readonly string[] },
  { settings }: Context,
): Outcome {
  const plan = { items: [itemOf(by)], routine: null, settings, passedOver, sittingBeforeMs };
  return {
    state: { ...state, session: newSession(plan, state.at.elapsed) },
    effects: [{ type: 'openSession', focus: true }],
  };
}

/** The commands for a session that is running. */
export type SessionCommand = Extract<
  Command,
  {
    name:
      | 'beginSession'
      | 'pauseSession'
      | 'resumeSession'
      | 'nextPhase'
      | 'previousPhase'
      | 'restartStretch'
      | 'switchVariant'
      | 'switchSides';
  }
>;

/**
 * Applies a command to the session's playback. If it switches to a variant with a caution that hasn't been read, the
 * session is paused, so that the page can show it.
 */
export function controlSession(state: State, command: SessionCommand, context: Context): Outcome | undefined {
  const { session, at } = state;
  const layout = session && layoutOf(session, context.library);
  const after = layout ? sessionAfter(session, layout, command, at.elapsed) : undefined;
  if (!after) return undefined;
  const isToRead = command.name === 'switchVariant' && hasUnreadCaution(after, state.cautionsRead, context);
  const newLayout = isToRead ? layoutOf(after, context.library) : undefined;
  const controlled = newLayout ? pauseSession(after, newLayout, at.elapsed) : after;
  return advanceSession({ ...state, session: controlled }, context);
}

/** Whether a caution about the variants of a session hasn't been read. */
function hasUnreadCaution({ items }: Session, read: readonly string[], { library }: Context): boolean {
  return (itemsOf({ items }, library) ?? []).some(({ entry, variant }) =>
    cautionsFor(entry.cautions, variant).some(({ id }) => !read.includes(id)),
  );
}

/**
 * Returns the session after a command; undefined if the command doesn't apply. `beginSession` applies only before the
 * session has begun, and the other commands only afterwards.
 */
function sessionAfter(
  session: Session,
  layout: SessionLayout,
  command: SessionCommand,
  nowMs: number,
): Session | undefined {
  if (session.begun === (command.name === 'beginSession')) return undefined;
  switch (command.name) {
    case 'beginSession':
      return resumeSession(session, layout, nowMs);
    case 'pauseSession':
      return session.playback.running ? pauseSession(session, layout, nowMs) : undefined;
    case 'resumeSession':
      return session.playback.running ? undefined : resumeSession(session, layout, nowMs);
    case 'nextPhase':
      return withPlayback(session, nextPhase(layout.playback, layout.timeline, nowMs), nowMs);
    case 'previousPhase':
      return withPlayback(session, previousPhase(layout.playback, layout.timeline, nowMs), nowMs);
    case 'restartStretch':
      return withLayout(session, restart(layout, session.settings, nowMs), nowMs);
    case 'switchVariant': {
      const item = layout.items[playbackPositionAt(layout.playback, layout.timeline, nowMs).phase.item];
      const variant = item?.stretch.variants.find(({ id }) => id === command.variant);
      if (!variant || item?.variant.id === variant.id) return undefined;
      return withLayout(session, switchVariant(layout, variant, session.settings, nowMs), nowMs);
    }
    case 'switchSides':
      if (!canSwitchSides(layout, nowMs)) return undefined;
      return withLayout(session, switchSides(layout, session.settings, nowMs), nowMs);
  }
}

/**
 * Records how the back feels after the session that has just finished. After "worse" its stretch is set aside; after a
 * routine only the user knows which one it was. A second answer doesn't apply.
 */
export function answerComfort(
  state: State,
  { comfort }: Extract<Command, { name: 'answerComfort' }>,
): Outcome | undefined {
  const { ended, at } = state;
  if (ended?.how !== 'finished' || ended.comfort) return undefined;
  const { session } = ended;
  const [item] = session.items;
  // After a routine the answer is about all of it, so no stretch is named.
  const named = session.routine === null && item ? { stretch: item.stretch, variant: item.variant } : {};
  const [only, ...others] = new Set(session.items.map(({ stretch }) => stretch));
  const setAside =
    comfort === 'worse' && only !== undefined && others.length === 0
      ? setStretchAside(state.setAside, only, at.wall)
      : state.setAside;
  return {
    state: { ...state, ended: { ...ended, comfort }, setAside },
    effects: [record(state, 'comfort', { ...named, comfort })],
  };
}
