/** The login session in which the app runs, as logind (systemd's, or elogind) knows it. */
import { z } from 'zod';
import type { Bus } from '../dbus/bus.ts';

const manager = {
  destination: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
  interface: 'org.freedesktop.login1.Manager',
};
const sessionInterface = 'org.freedesktop.login1.Session';
const properties = 'org.freedesktop.DBus.Properties';

const stateSchema = z.object({
  /** "x11", "wayland", "mir", "tty" or "unspecified". */
  Type: z.string(),
  IdleHint: z.boolean(),
  /** When IdleHint last changed, in µs of CLOCK_MONOTONIC; 0 when it never did. */
  IdleSinceHintMonotonic: z.bigint(),
  LockedHint: z.boolean(),
});
export type LoginSessionState = z.infer<typeof stateSchema>;

export class LoginSession {
  readonly #system: Pick<Bus, 'call' | 'listen'>;
  readonly #id: string;
  #knownPath: string | undefined;

  /** @param environment where XDG_SESSION_ID names the session; else logind knows the one that is on the screen */
  constructor(
    system: Pick<Bus, 'call' | 'listen'>,
    environment: { readonly XDG_SESSION_ID?: string | undefined },
  ) {
    this.#system = system;
    this.#id = environment.XDG_SESSION_ID ?? 'auto';
  }

  /** How it stands. @throws the reason when there is no logind, or no such session */
  async read(): Promise<LoginSessionState> {
    const path = await this.#path();
    const call = { ...manager, path, interface: properties, member: 'GetAll' };
    return readSessionState(await this.#system.call({ ...call, signature: 's', body: [sessionInterface] }));
  }

  /** Calls back when something about it has changed. Throws as `read` does. */
  async onChange(listener: () => void): Promise<void> {
    const path = await this.#path();
    await this.#system.listen(
      { path, interface: properties, member: 'PropertiesChanged', firstArgument: sessionInterface },
      listener,
    );
  }

  /** Signals come from the session's own path, never from the alias "auto", so it has to be asked for. */
  async #path(): Promise<string> {
    const call = { ...manager, member: 'GetSession', signature: 's', body: [this.#id] };
    this.#knownPath ??= z.string().parse(await this.#system.call(call));
    return this.#knownPath;
  }
}

/** What logind answers to GetAll of a session. @throws when it is something else */
export function readSessionState(answer: unknown): LoginSessionState {
  const read = stateSchema.safeParse(answer);
  if (read.success) return read.data;
  throw new Error(`not a login session: ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
}
