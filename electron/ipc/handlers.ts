/** Answers the page's requests: only from the app's own page, and only payloads that the contract allows. */
import { issuesInOneLine } from '../../content/schema-issues.ts';
import { requests, type Answers, type Channel, type RequestOf } from './contract.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';

/** One answer for every channel of the contract. */
export type Handlers = { readonly [Name in Channel]: (payload: RequestOf<Name>) => Answers[Name] };

/** The part of Electron's `ipcMain` that is needed. */
export interface RequestSource {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, payload: unknown) => unknown,
  ): void;
}

/** Registers all handlers. A request that is refused is answered with an error that names the channel, place and reason. */
export function registerHandlers(source: RequestSource, handlers: Handlers): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    source.handle(channel, (event, payload) => {
      if (!isTrusted(event.senderFrame)) {
        throw new Error(`${channel}: refused, the sender is not the app's own page`);
      }
      return answer(channel, payload, handlers);
    });
  }
}

function answer<Name extends Channel>(channel: Name, payload: unknown, handlers: Handlers): Answers[Name] {
  const parsed = requests[channel].safeParse(payload);
  if (!parsed.success) {
    throw new Error(`${channel}: ${issuesInOneLine(parsed.error, 'payload')}`);
  }
  return handlers[channel](parsed.data as RequestOf<Name>);
}
