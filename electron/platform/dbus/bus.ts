/**
 * A D-Bus message bus: the session bus or the system bus.
 *
 *     const session = new Bus(() => sessionBusAddress(process.env));
 *     const paused = await session.property(notifications, 'paused');
 *     await session.listen(signal, ([active]) => { … });
 *
 * It connects at the first call. If there is no bus, calls are rejected and nothing else happens. After losing the
 * connection, it reconnects at the next call and listens to the same signals again.
 */
import dbus, { type MessageBus } from 'dbus-native';

/** An interface of an object that a program offers on the bus. */
export interface RemoteInterface {
  /** The program's name on the bus, such as "org.freedesktop.Notifications". */
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** A method call with its arguments: a D-Bus signature and a value for each type, such as "su" and ['name', 0]. */
export interface Call extends RemoteInterface {
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  /** Whether the bus may start a program to handle the call. */
  readonly mayStartProgram?: boolean;
}

/** A D-Bus signal, from any sender. */
export interface Signal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Only signals whose first value is this string. */
  readonly firstArgument?: string;
}

/** Receives a signal's values. */
export type SignalListener = (values: readonly unknown[]) => void;

/** A message flag: the bus doesn't start a program to handle the call. */
const NO_AUTO_START = 2;

/** The bus itself. */
export const theBus: RemoteInterface = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Returns the signal that the owner of a name on the bus has changed: a program that offers it has started or ended. */
export function nameOwnerChanged(name: string): Signal {
  const { path, interface: itsInterface } = theBus;
  return { path, interface: itsInterface, member: 'NameOwnerChanged', firstArgument: name };
}

/** A connection to a message bus. */
export class Bus {
  readonly #address: () => string;
  readonly #timeoutMs: number;
  readonly #listeners: { readonly signal: Signal; readonly listener: SignalListener }[] = [];
  #bus: MessageBus | undefined;

  /**
   * @param address returns the bus address, in the format of DBUS_SESSION_BUS_ADDRESS; throws if there is none
   * @param timeoutMs how long a program may take to reply, in ms of real time
   */
  constructor(address: () => string, timeoutMs = 2000) {
    this.#address = address;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Calls a method. Doesn't start a program that isn't running, unless the call says so.
   *
   * @returns the method's return value: an array if it has several, undefined if it has none. D-Bus variants are
   *   unwrapped, and 64-bit numbers are bigints.
   * @throws if there is no bus, no such program or method, or no reply in time; the message says which
   */
  async call(call: Call): Promise<unknown> {
    return await this.#invoke(this.#connection(), call);
  }

  /** Reads a property. Returns and throws like `call`. */
  async property({ interface: name, ...object }: RemoteInterface, property: string): Promise<unknown> {
    return await this.call({
      ...object,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [name, property],
    });
  }

  /**
   * Calls back at each signal, from when the promise resolves until the app ends. Throws like `call`; the listener isn't
   * added then.
   */
  async listen(signal: Signal, listener: SignalListener): Promise<void> {
    await this.#addMatch(this.#connection(), signal);
    this.#listeners.push({ signal, listener });
  }

  /** Returns the connection's own name on the bus, such as ":1.42". Throws like `call`. */
  async uniqueName(): Promise<string> {
    const bus = this.#connection();
    await this.#invoke(bus, { ...theBus, member: 'GetId' });
    return bus.name ?? '';
  }

  #connection(): MessageBus {
    this.#bus ??= this.#connect();
    return this.#bus;
  }

  #connect(): MessageBus {
    // Don't use the client's own timeout: it would also apply to its Hello call, whose rejection can't be caught.
    const bus = dbus.createClient({ busAddress: this.#address(), timeout: 0 });
    const lost = () => this.#forget(bus);
    // Pending calls are rejected separately. These events only mean that the connection is lost.
    bus.connection.on('error', lost).on('end', lost).on('close', lost);
    bus.connection.on('message', ({ path, interface: from, member, body = [] }) => {
      for (const { signal, listener } of this.#listeners) {
        if (signal.path !== path || signal.interface !== from || signal.member !== member) continue;
        if (signal.firstArgument === undefined || signal.firstArgument === body[0]) listener(body);
      }
    });
    for (const { signal } of this.#listeners) void this.#addMatch(bus, signal).catch(lost);
    return bus;
  }

  #forget(bus: MessageBus): void {
    if (this.#bus !== bus) return;
    this.#bus = undefined;
    bus.connection.stream.destroy();
  }

  async #addMatch(bus: MessageBus, signal: Signal): Promise<void> {
    const { path, interface: from, member, firstArgument } = signal;
    const rule = `type='signal',path='${path}',interface='${from}',member='${member}'`;
    await this.#invoke(bus, {
      ...theBus,
      member: 'AddMatch',
      signature: 's',
      body: [firstArgument === undefined ? rule : `${rule},arg0='${firstArgument}'`],
    });
  }

  async #invoke(bus: MessageBus, { body, mayStartProgram = false, ...call }: Call): Promise<unknown> {
    try {
      const flags = mayStartProgram ? 0 : NO_AUTO_START;
      const message = { ...call, flags, ...(body && { body: [...body] }) };
      return await bus.invoke<unknown>(message, { timeout: this.#timeoutMs });
    } catch (error) {
      // The bus never replied to Hello, so it hangs. Drop the connection, or every later call would hang as well.
      if (bus.name === undefined) this.#forget(bus);
      throw causeOf(error);
    }
  }
}

/** The cause of a lost connection is more useful than the error that reports the loss. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
