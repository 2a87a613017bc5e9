/** A keyboard and a pointer on GNOME, through the interface of its remote desktop. To GNOME it is a user's input. */
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageBus } from 'dbus-native';

const NAME = 'org.gnome.Mutter.RemoteDesktop';

/** From Linux's input-event-codes.h. */
const LEFT_BUTTON = 0x110;

export class GnomeInput {
  readonly #bus: MessageBus;
  readonly #session: string;
  readonly #height: number;
  #active: NodeJS.Timeout | undefined;

  private constructor(bus: MessageBus, session: string, height: number) {
    this.#bus = bus;
    this.#session = session;
    this.#height = height;
  }

  /** @param height the screen's height, in pixels */
  static async connect(bus: MessageBus, height: number): Promise<GnomeInput> {
    const call = { destination: NAME, path: '/org/gnome/Mutter/RemoteDesktop', interface: NAME };
    const session = await bus.invoke<string>({ ...call, member: 'CreateSession' });
    const input = new GnomeInput(bus, session, height);
    await bus.invoke({ ...input.#to, member: 'Start' });
    return input;
  }

  get #to() {
    return { destination: NAME, path: this.#session, interface: `${NAME}.Session` };
  }

  async #move(x: number, y: number): Promise<void> {
    await this.#bus.invoke({
      ...this.#to,
      member: 'NotifyPointerMotionRelative',
      signature: 'dd',
      body: [x, y],
    });
  }

  /** Clicks with the left button at a position on the screen, in pixels. */
  async click(x: number, y: number): Promise<void> {
    const beyond = 10_000;
    // Positions are relative, so it goes to a corner first: not to the upper left one, which opens the overview.
    await this.#move(-beyond, beyond);
    await this.#move(x, y - (this.#height - 1));
    await pause(100); // what lies under the pointer has to notice it before the button is pressed
    for (const pressed of [true, false]) {
      await this.#bus.invoke({
        ...this.#to,
        member: 'NotifyPointerButton',
        signature: 'ib',
        body: [LEFT_BUTTON, pressed],
      });
    }
  }

  /** Moves the pointer back and forth every 300 ms, until `walkOff`. */
  stayActive(): void {
    this.walkOff();
    let step = 1;
    this.#active = setInterval(() => {
      step = -step;
      void this.#move(step, 0).catch(() => {}); // the desktop has ended
    }, 300);
  }
  walkOff(): void {
    clearInterval(this.#active);
  }
}
