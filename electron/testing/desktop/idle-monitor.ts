import { startProgram } from './bus-program.ts';

/** Starts GNOME's idle monitor, which returns an idle time that the test sets, in seconds. */
export async function startIdleMonitor(address: string, seconds: number) {
  const name = 'org.gnome.Mutter.IdleMonitor';
  const state = { seconds };
  const program = await startProgram(address, name, '/org/gnome/Mutter/IdleMonitor/Core', {
    name,
    methods: { GetIdletime: { out: { idletime: 't' }, handler: () => BigInt(state.seconds * 1000) } },
  });
  return {
    setIdleSeconds(idleSeconds: number) {
      state.seconds = idleSeconds;
    },
    end: () => program.close(),
  };
}
