import dbus from 'dbus-native';
import type { LoginSessionState } from '../../platform/logind/login-session.ts';
import { startProgram } from './bus-program.ts';

const path = '/org/freedesktop/login1/session/_32';
const name = 'org.freedesktop.login1.Session';

/** Starts a logind with one session, which the test can change. */
export async function startLogind(address: string) {
  const requestedSessions: string[] = [];
  const state: LoginSessionState = {
    Type: 'x11',
    IdleHint: false,
    IdleSinceHintMonotonic: 0n,
    LockedHint: false,
  };
  const program = await startProgram(address, 'org.freedesktop.login1', '/org/freedesktop/login1', {
    name: 'org.freedesktop.login1.Manager',
    methods: {
      GetSession: {
        in: { id: 's' },
        out: { path: 'o' },
        handler: ({ id }: { id: string }) => {
          requestedSessions.push(id);
          return path;
        },
      },
    },
  });
  await program.export(
    path,
    dbus.defineInterface({
      name,
      properties: {
        Type: { type: 's', access: 'read', get: () => state.Type },
        IdleHint: { type: 'b', access: 'read', get: () => state.IdleHint },
        IdleSinceHintMonotonic: { type: 't', access: 'read', get: () => state.IdleSinceHintMonotonic },
        LockedHint: { type: 'b', access: 'read', get: () => state.LockedHint },
      },
    }),
  );
  await program.export(
    path,
    dbus.defineInterface({ name: 'org.example.Other', properties: { Colour: 's' } }),
  );
  return {
    /** The ids of the sessions that were looked up. */
    requestedSessions,
    change(next: Partial<LoginSessionState>) {
      Object.assign(state, next);
      program.emitPropertiesChanged(path, name, next);
    },
    changeOtherInterface() {
      program.emitPropertiesChanged(path, 'org.example.Other', { Colour: 'red' });
    },
    end: () => program.close(),
  };
}
