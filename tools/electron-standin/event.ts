import { EventEmitter } from 'node:events';
import { missing } from './strict.ts';

/** The event object that Electron hands to listeners, with what one kind of event adds. */
export type StandInEvent<More extends object = object> = More & {
  defaultPrevented: boolean;
  preventDefault(): void;
};

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

/** An emitter of the events it names. Listening for another would wait in silence for ever, so it throws. */
export class Emitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super();
    const known = ['newListener', 'removeListener', ...events];
    this.on('newListener', (event: string | symbol) => {
      if (!known.includes(String(event))) throw missing(`event '${String(event)}' of ${name}`);
    });
  }
}
