/** Puts the rules' messages into the person's language. */
import type { Message } from '../core/message.ts';
import * as m from './compiled/messages.js';

type Sentences = {
  readonly [Key in Message['key']]: (values: Extract<Message, { key: Key }>['values']) => string;
};

const sentences: Sentences = m;

/** The sentence for a message. */
export function say(message: Message): string {
  // The table's type pairs each key with its own values, which TypeScript cannot follow through a variable key.
  const sentence = sentences[message.key] as (values: Message['values']) => string;
  return sentence(message.values);
}
