/** Carries out command-line requests in the running app. */
import type { LibraryEntry } from '../../content/library.ts';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import * as m from '../../messages/compiled/messages.js';
import { namesInLine, sentencesInLine } from '../../messages/in-line.ts';
import { say } from '../../messages/say.ts';
import { nearIds } from './near-ids.ts';
import type { Reply, Request } from './protocol.ts';
import { statusOf } from './status.ts';

/** The parts of the app that requests act on. */
export interface ReplyParts {
  /** `command` returns false if the command doesn't apply now. */
  readonly runner: { command(command: Command): boolean; view(): View };
  readonly entries: () => readonly LibraryEntry[];
  readonly window: { show(screen: MainScreen): void };
}

/** Carries out a request and returns the reply. For `quit` it only returns the reply: the caller quits after sending it. */
export function replyTo(request: Request, { runner, entries, window }: ReplyParts): Reply {
  switch (request.kind) {
    case 'command':
      return invalidReply(request, entries()) ?? applyCommand(request.command, runner);
    case 'show':
      window.show(request.screen);
      return { outcome: 'done', text: say(runner.view().status) };
    case 'secondStart':
      return { outcome: 'done', text: say(runner.view().status) };
    case 'status':
    case 'followStatus':
      return { outcome: 'status', status: statusOf(runner.view(), entries()) };
    case 'quit':
      return { outcome: 'done', text: m.command_line_quits() };
  }
}

/** Returns the reply to a request that is invalid in any state: it names a stretch that isn't in the library. */
export function invalidReply(request: Request, entries: readonly LibraryEntry[]): Reply | undefined {
  if (request.kind !== 'command' || request.command.name !== 'start') return undefined;
  const { stretch: id } = request.command;
  const ids = entries.map(({ stretch }) => stretch.id);
  if (id === undefined || ids.includes(id)) return undefined;
  const near = nearIds(id, ids);
  const text =
    near.length > 0
      ? m.command_line_near_stretches({ id, ids: namesInLine(near) })
      : m.command_line_all_stretches({ id, ids: namesInLine(ids) });
  return { outcome: 'invalid', text };
}

function applyCommand(command: Command, runner: ReplyParts['runner']): Reply {
  if (!runner.command(command)) return { outcome: 'notNow', text: whyNot(command) };
  const view = runner.view();
  // If no stretch fits, `start` opens the library instead.
  if (command.name === 'start' && view.state !== 'stretching') {
    const text = sentencesInLine([m.command_line_nothing_fits(), ...view.nothingFits.map(say)]);
    return { outcome: 'notNow', text };
  }
  return { outcome: 'done', text: say(view.status) };
}

/** Why the app ignored a command. */
function whyNot(command: Command): string {
  switch (command.name) {
    case 'start':
      return m.command_line_stretching_already();
    case 'snooze':
      return m.command_line_nothing_to_snooze();
    case 'skip':
      return m.command_line_nothing_to_skip();
    case 'undoSkip':
      return m.command_line_no_skip_to_undo();
    case 'resume':
      return m.command_line_not_paused();
    case 'stillSitting':
      return m.command_line_no_absence();
    case 'standing':
      return m.command_line_cannot_stand();
    case 'sitting':
      return m.command_line_not_standing();
    case 'wasAway':
      return m.command_line_absence_detected();
    default:
      return m.command_line_does_not_apply();
  }
}
