/** Starts a Wayland compositor without a screen. */
import fs from 'node:fs';
import path from 'node:path';
import { startedWhen } from '../desk/starting.ts';
import type { Session } from './session.ts';

/** The user "nobody", and its group. */
const NOBODY = 65534;

/**
 * Starts a compositor, and enters its socket into the session's environment.
 *
 * Compositors refuse to run as root. If this process does, as in a container, the compositor runs as "nobody", and its
 * folder for sockets belongs to that user. Everything else on the desktop runs as root: it may use any socket.
 *
 * @param extra environment variables for the compositor alone
 */
export async function startCompositor(
  { folder, environment, processes }: Session,
  [program, ...values]: readonly [string, ...string[]],
  extra: Record<string, string>,
): Promise<void> {
  const sockets = environment['XDG_RUNTIME_DIR'] ?? '';
  const compositorEnvironment = { ...environment, ...extra };
  if (process.getuid?.() === 0) {
    fs.chmodSync(folder, 0o755);
    fs.chownSync(sockets, NOBODY, NOBODY);
    const user = [`--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];
    // A change of the user makes the kernel forget that it should end the program with this process.
    await processes.start(
      'setpriv',
      [...user, '--pdeathsig', 'TERM', program, ...values],
      compositorEnvironment,
    );
  } else {
    await processes.start(program, values, compositorEnvironment);
  }
  const socketIn = (folder: string): string | undefined =>
    fs.readdirSync(folder).find((name) => /^wayland-\d+$/.test(name));
  await startedWhen(program, () => socketIn(sockets) !== undefined);
  environment['WAYLAND_DISPLAY'] = path.basename(socketIn(sockets) ?? '');
}
