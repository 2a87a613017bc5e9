/** Handles the page's requests: only from the app's own page, and only payloads that match the contract. */
import { issuesInOneLine } from '../../content/schema-issues.ts';
import { requests, type Responses, type Channel, type RequestOf } from './contract.ts';
import { faultInPlainData } from './plain-data.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';

/** A handler for every channel of the contract. */
export type Handlers = { readonly [Name in Channel]: (payload: RequestOf<Name>) => ResponseOf<Name> };
type ResponseOf<Name extends Channel> = Responses[Name] | Promise<Responses[Name]>;

/** The part of Electron's `ipcMain` that is used. */
export interface RequestReceiver {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, payload: unknown) => unknown,
  ): void;
}

/**
 * Registers a handler for every channel. A rejected request gets an error with the channel, the path in the payload and
 * the reason.
 *
 * @throws if a channel has no handler
 */
export function registerHandlers(receiver: RequestReceiver, handlers: Handlers): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    if (!Object.hasOwn(handlers, channel)) throw new Error(`${channel}: there is no handler`);
    receiver.handle(channel, (event, payload) => {
      if (!isTrusted(event.senderFrame)) {
        throw new Error(`${channel}: refused, the sender isn't the app's own page`);
      }
      return handle(channel, payload, handlers);
    });
  }
}

function handle<Name extends Channel>(channel: Name, payload: unknown, handlers: Handlers): ResponseOf<Name> {
  const fault = faultInPlainData(payload);
  if (fault !== undefined) throw new Error(`${channel}: ${fault}`);
  const parsed = requests[channel].safeParse(payload);
  if (!parsed.success) {
    throw new Error(`${channel}: ${issuesInOneLine(parsed.error, 'payload')}`);
  }
  return handlers[channel](parsed.data as RequestOf<Name>);
}
