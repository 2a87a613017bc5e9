/** Answers what is asked of the running app on the command line. */
import type { LibraryEntry } from '../../content/library.ts';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import { nearIds } from './near-ids.ts';
import type { Answer, Request } from './protocol.ts';
import { statusOf } from './status.ts';

export interface AnswersParts {
  readonly runner: { command(command: Command): boolean; view(): View };
  readonly entries: () => readonly LibraryEntry[];
  readonly stage: { show(screen: 'home' | 'settings'): void };
}

/** Does what was asked, except for `quit`, which the caller does when the answer has been sent. */
export function answerTo(request: Request, { runner, entries, stage }: AnswersParts): Answer {
  switch (request.ask) {
    case 'command':
      return mistakeIn(request, entries()) ?? obeyed(request.command, runner);
    case 'show':
      stage.show(request.screen);
      return { outcome: 'done', text: say(runner.view().status) };
    case 'status':
      return { outcome: 'status', status: statusOf(runner.view(), entries()) };
    case 'quit':
      return { outcome: 'done', text: m.command_line_quits() };
  }
}

/** What is wrong with a request whatever the state: a stretch that the library does not have. */
export function mistakeIn(request: Request, entries: readonly LibraryEntry[]): Answer | undefined {
  if (request.ask !== 'command' || request.command.name !== 'start') return undefined;
  const { stretch: asked } = request.command;
  const ids = entries.map(({ stretch }) => stretch.id);
  if (asked === undefined || ids.includes(asked)) return undefined;
  const near = nearIds(asked, ids);
  const text =
    near.length > 0
      ? m.command_line_near_stretches({ asked, ids: near.join(', ') })
      : m.command_line_all_stretches({ asked, ids: ids.join(', ') });
  return { outcome: 'wrong', text };
}

function obeyed(command: Command, runner: AnswersParts['runner']): Answer {
  if (!runner.command(command)) return { outcome: 'notNow', text: whyNot(command) };
  const view = runner.view();
  // The window shows the library instead.
  if (command.name === 'start' && view.state !== 'stretching') {
    const text = [m.command_line_nothing_fits(), ...view.nothingFits.map(say)].join(' ');
    return { outcome: 'notNow', text };
  }
  return { outcome: 'done', text: say(view.status) };
}

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
    case 'wasAway':
      return m.command_line_away_is_seen();
    default:
      return m.command_line_does_not_apply();
  }
}
