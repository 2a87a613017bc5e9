/** The login session that the app runs in, read from logind (systemd's, or elogind). */
import { z } from 'zod';
import { describeIssues } from '../../../content/schema-issues.ts';
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
  /** When IdleHint last changed, in µs of CLOCK_MONOTONIC; 0 if it never changed. */
  IdleSinceHintMonotonic: z.bigint(),
  LockedHint: z.boolean(),
});
export type LoginSessionState = z.infer<typeof stateSchema>;

/** Reads and watches the login session's properties. */
export class LoginSession {
  readonly #system: Pick<Bus, 'call' | 'listen'>;
  readonly #id: string;
  #knownPath: string | undefined;

  /** @param environment XDG_SESSION_ID is the session; without it, logind uses the one on screen */
  constructor(
    system: Pick<Bus, 'call' | 'listen'>,
    environment: { readonly XDG_SESSION_ID?: string | undefined },
  ) {
    this.#system = system;
    this.#id = environment.XDG_SESSION_ID ?? 'auto';
  }

  /** Reads the session's state. @throws if there is no logind, or no such session */
  async read(): Promise<LoginSessionState> {
    const path = await this.#path();
    const call = { ...manager, path, interface: properties, member: 'GetAll' };
    return parseSessionState(await this.#system.call({ ...call, signature: 's', body: [sessionInterface] }));
  }

  /** Calls back whenever a property of the session changes. Throws like `read`. */
  async onChange(listener: () => void): Promise<void> {
    const path = await this.#path();
    await this.#system.listen(
      { path, interface: properties, member: 'PropertiesChanged', firstArgument: sessionInterface },
      listener,
    );
  }

  /** Signals come from the session's own path, never from the alias "auto", so the path has to be looked up. */
  async #path(): Promise<string> {
    const call = { ...manager, member: 'GetSession', signature: 's', body: [this.#id] };
    this.#knownPath ??= z.string().parse(await this.#system.call(call));
    return this.#knownPath;
  }
}

/** Parses logind's reply to GetAll for a session. @throws if it is anything else */
export function parseSessionState(reply: unknown): LoginSessionState {
  const parsed = stateSchema.safeParse(reply);
  if (parsed.success) return parsed.data;
  throw new Error(
    `not a login session: ${describeIssues(parsed.error)
      .map(({ path }) => path)
      .join(', ')}`,
  );
}
