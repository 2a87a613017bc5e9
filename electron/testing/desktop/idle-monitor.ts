import { startProgram } from './bus-program.ts';

/** GNOME's compositor, as far as it tells the idle time, which the test sets. */
export async function startIdleMonitor(address: string, seconds: number) {
  const name = 'org.gnome.Mutter.IdleMonitor';
  const state = { seconds };
  const program = await startProgram(address, name, '/org/gnome/Mutter/IdleMonitor/Core', {
    name,
    methods: { GetIdletime: { out: { idletime: 't' }, handler: () => BigInt(state.seconds * 1000) } },
  });
  return {
    rest(since: number) {
      state.seconds = since;
    },
    end: () => program.close(),
  };
}
