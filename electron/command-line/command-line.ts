/** What a command line asks for, once it is parsed. */
import * as m from '../../messages/compiled/messages.js';
import type { Request } from './protocol.ts';

/** A parsed command line. */
export type CommandLine =
  /** No command: start the app or, if it's running, open its window. */
  | { readonly kind: 'open' }
  /** The system starts the app at login: nobody has asked for its window. */
  | { readonly kind: 'openAtLogin' }
  /** The help about all commands, or about this one. */
  | { readonly kind: 'help'; readonly verb?: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'request'; readonly request: Request; readonly json: boolean }
  /** `text` says what is wrong. */
  | { readonly kind: 'usageError'; readonly text: string };

export function requested(request: Request, json = false): CommandLine {
  return { kind: 'request', request, json };
}

export function usageError(text: string): CommandLine {
  return { kind: 'usageError', text };
}

/** Returns the error that a word follows a command which doesn't take it. */
export function unexpectedWord(command: string, word: string): CommandLine {
  return usageError(m.command_line_too_many_words({ command, word }));
}
