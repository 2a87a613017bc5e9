/**
 * A message bus of the desktop, for whatever asks other programs over D-Bus: one for the session, one for the system.
 *
 *     const session = new Bus(() => sessionBusAddress(process.env));
 *     const paused = await session.property(place, 'paused');
 *     await session.listen(signal, ([active]) => { … });
 *
 * Nothing is connected before the first call. Where there is no bus, calls are rejected with the reason, and that is
 * all that happens. A bus that was lost is connected anew at the next call, and what was listened to then goes on.
 */
import dbus, { type MessageBus } from 'dbus-native';

/** An interface of an object of a program on the bus. */
export interface Place {
  /** The program's name on the bus, such as "org.freedesktop.Notifications". */
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** A method there, and the values that it is given: D-Bus types and one value for each, such as "su" and ['name', 0]. */
export interface Call extends Place {
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A signal, from whichever program sends it. */
export interface Signal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Only signals whose first value is this text. */
  readonly firstArgument?: string;
}

export type SignalListener = (values: readonly unknown[]) => void;

/** A message's flag: the bus starts no program to answer it. */
const NO_AUTO_START = 2;

export class Bus {
  readonly #address: () => string;
  readonly #answersWithinMs: number;
  readonly #listening: { readonly signal: Signal; readonly listener: SignalListener }[] = [];
  #connected: MessageBus | undefined;

  /**
   * @param address where the bus is, as in DBUS_SESSION_BUS_ADDRESS; throws the reason where there is none
   * @param answersWithinMs how long a program on the bus may take to answer, in ms of real time
   */
  constructor(address: () => string, answersWithinMs = 2000) {
    this.#address = address;
    this.#answersWithinMs = answersWithinMs;
  }

  /**
   * Calls a method. The answer is its value, an array where it has several, undefined where it has none; of D-Bus
   * variants there are the plain values, and 64-bit numbers are bigints. A program that does not run is not started.
   *
   * @throws when there is no bus, no such program or method, or no answer in time; the message says which
   */
  async call(call: Call): Promise<unknown> {
    return await this.#invoke(this.#connection(), call);
  }

  /** Reads a property. Throws as `call` does. */
  async property({ interface: name, ...place }: Place, property: string): Promise<unknown> {
    return await this.call({
      ...place,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [name, property],
    });
  }

  /**
   * Calls back at each signal, from when the promise is kept until the app ends. Throws as `call` does; the listener
   * is then forgotten.
   */
  async listen(signal: Signal, listener: SignalListener): Promise<void> {
    await this.#addMatch(this.#connection(), signal);
    this.#listening.push({ signal, listener });
  }

  #connection(): MessageBus {
    this.#connected ??= this.#connect();
    return this.#connected;
  }

  #connect(): MessageBus {
    // No time limit of the client's own: it would also hold for its greeting, whose failure nobody could catch.
    const bus = dbus.createClient({ busAddress: this.#address(), timeout: 0 });
    const lost = () => this.#forget(bus);
    // Calls under way fail by themselves; the connection's events only say that it is of no use any more.
    bus.connection.on('error', lost).on('end', lost).on('close', lost);
    bus.connection.on('message', ({ path, interface: from, member, body = [] }) => {
      for (const { signal, listener } of this.#listening) {
        if (signal.path !== path || signal.interface !== from || signal.member !== member) continue;
        if (signal.firstArgument === undefined || signal.firstArgument === body[0]) listener(body);
      }
    });
    for (const { signal } of this.#listening) void this.#addMatch(bus, signal).catch(lost);
    return bus;
  }

  #forget(bus: MessageBus): void {
    if (this.#connected !== bus) return;
    this.#connected = undefined;
    bus.connection.stream.destroy();
  }

  async #addMatch(bus: MessageBus, signal: Signal): Promise<void> {
    const { path, interface: from, member, firstArgument } = signal;
    const rule = `type='signal',path='${path}',interface='${from}',member='${member}'`;
    await this.#invoke(bus, {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'AddMatch',
      signature: 's',
      body: [firstArgument === undefined ? rule : `${rule},arg0='${firstArgument}'`],
    });
  }

  async #invoke(bus: MessageBus, { body, ...call }: Call): Promise<unknown> {
    try {
      const message = { ...call, flags: NO_AUTO_START, ...(body && { body: [...body] }) };
      return await bus.invoke<unknown>(message, { timeout: this.#answersWithinMs });
    } catch (error) {
      // A bus that has not even greeted us hangs, and would hang for every later call.
      if (bus.name === undefined) this.#forget(bus);
      throw reasonOf(error);
    }
  }
}

/** What broke the connection says more than that it was broken. */
function reasonOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
