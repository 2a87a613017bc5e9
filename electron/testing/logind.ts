import type { LoginSessionState } from '../platform/logind/login-session.ts';
import type { PrivateBus } from './private-bus.ts';

const path = '/org/freedesktop/login1/session/_32';
const name = 'org.freedesktop.login1.Session';

/** A logind on a private bus, with one session, which the test changes. */
export async function startLogind(desk: PrivateBus) {
  const asked: string[] = [];
  const state: LoginSessionState = {
    Type: 'x11',
    IdleHint: false,
    IdleSinceHintMonotonic: 0n,
    LockedHint: false,
  };
  const program = await desk.program('org.freedesktop.login1', '/org/freedesktop/login1', {
    name: 'org.freedesktop.login1.Manager',
    methods: {
      GetSession: {
        in: { id: 's' },
        out: { path: 'o' },
        handler: ({ id }: { id: string }) => {
          asked.push(id);
          return path;
        },
      },
    },
  });
  const { defineInterface } = await import('dbus-native');
  await program.export(
    path,
    defineInterface({
      name,
      properties: {
        Type: { type: 's', access: 'read', get: () => state.Type },
        IdleHint: { type: 'b', access: 'read', get: () => state.IdleHint },
        IdleSinceHintMonotonic: { type: 't', access: 'read', get: () => state.IdleSinceHintMonotonic },
        LockedHint: { type: 'b', access: 'read', get: () => state.LockedHint },
      },
    }),
  );
  await program.export(path, defineInterface({ name: 'org.example.Other', properties: { Colour: 's' } }));
  return {
    /** The sessions that were asked for. */
    asked,
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
