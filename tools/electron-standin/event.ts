import { EventEmitter } from 'node:events';
import { missing } from './strict.ts';

/** The event object that Electron passes to listeners, with the extra fields of one kind of event. */
export type StandInEvent<More extends object = object> = More & {
  defaultPrevented: boolean;
  preventDefault(): void;
};

/** @param more the extra fields of this kind of event */
export function makeEvent<More extends object = object>(more?: More): StandInEvent<More> {
  const event = {
    ...(more ?? ({} as More)),
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** An emitter of the given events. Listening for any other throws, because it would never be emitted. */
export class Emitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super();
    const known = ['newListener', 'removeListener', ...events];
    this.on('newListener', (event: string | symbol) => {
      if (!known.includes(String(event))) throw missing(`event '${String(event)}' of ${name}`);
    });
  }
}
