import dbus, { type InterfaceDefinition, type MessageBus } from 'dbus-native';

/** Starts another program on the bus at `address`, with a bus name and, at `path`, an object with an interface. */
export async function startProgram(
  address: string,
  name: string,
  path: string,
  definition: InterfaceDefinition,
): Promise<MessageBus> {
  const program = dbus.createClient({ busAddress: address });
  program.connection.on('error', () => undefined); // the bus may end first
  await program.export(path, dbus.defineInterface(definition));
  await program.requestName(name, 0);
  return program;
}
