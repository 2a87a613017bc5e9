/** Waits until a private desktop's programs have started. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageBus } from 'dbus-native';

/** How long each part may take to start, in ms. */
const START_LIMIT = 15_000;

/** @throws if `part` takes longer than 15 s */
export async function withStartLimit<T>(program: string, part: Promise<T>): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error(`${program} didn't start in time`)), START_LIMIT);
  return Promise.race([part, timeout.promise]).finally(() => clearTimeout(timer));
}

/** Resolves when `isReady` returns true. @throws what `isReady` throws, or an error after 15 s */
export async function startedWhen(program: string, isReady: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + START_LIMIT; Date.now() < end;) {
    if (await isReady()) return;
    await pause(20);
  }
  throw new Error(`${program} didn't start in time`);
}

/** Returns the first line that a program prints. @throws if it prints none within 15 s */
export function firstLine(program: string, output: Readable): Promise<string> {
  const line = new Promise<string>((resolve, reject) => {
    createInterface({ input: output })
      .once('line', resolve)
      .once('close', () => reject(new Error(`${program} exited before it was ready`)));
    output.once('error', reject);
  });
  return withStartLimit(program, line);
}

/** Resolves when a program has this name on the bus. @throws if none has it within 15 s */
export function nameOwned(bus: MessageBus, name: string): Promise<void> {
  const hasOwner = { destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus' };
  const call = { ...hasOwner, member: 'NameHasOwner', signature: 's', body: [name] };
  return startedWhen(name, async () => await bus.invoke<boolean>(call));
}
