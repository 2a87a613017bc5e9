import dbus, { type InterfaceDefinition, type MessageBus } from 'dbus-native';

/** Another program on the bus at `address`: it has this name there, and this interface at this path. */
export async function startProgram(
  address: string,
  name: string,
  path: string,
  definition: InterfaceDefinition,
): Promise<MessageBus> {
  const program = dbus.createClient({ busAddress: address });
  program.connection.on('error', () => undefined); // it may end with the bus
  await program.export(path, dbus.defineInterface(definition));
  await program.requestName(name, 0);
  return program;
}
