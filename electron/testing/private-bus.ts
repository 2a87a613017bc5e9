/** A message bus that a test has to itself: the D-Bus library's own, in this process. */
import path from 'node:path';
import dbus, { type InterfaceDefinition, type MessageBus } from 'dbus-native';
import { onTestFinished } from 'vitest';
import { Bus } from '../platform/dbus/bus.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface PrivateBus {
  /** The bus as the app has it. */
  readonly bus: Bus;
  /** Another program's connection, which has this name and this interface at this path. */
  program(name: string, at: string, definition: InterfaceDefinition): Promise<MessageBus>;
}

/** It ends with the test. */
export async function privateBus(): Promise<PrivateBus> {
  const socket = path.join(temporaryFolder(), 'bus');
  const broker = dbus.createBroker();
  await new Promise<void>((resolve) => {
    broker.listen({ socket }, () => {
      resolve();
    });
  });
  onTestFinished(() => void broker.close());
  const address = `unix:path=${socket}`;
  return {
    bus: new Bus(() => address),
    async program(name, at, definition) {
      const program = dbus.createClient({ busAddress: address });
      program.connection.on('error', () => undefined); // it ends with the bus
      await program.export(at, dbus.defineInterface(definition));
      await program.requestName(name, 0);
      return program;
    },
  };
}
