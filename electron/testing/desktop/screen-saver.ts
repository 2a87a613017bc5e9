import { startProgram } from './bus-program.ts';

/** A screen saver, whose lock the test turns. */
export async function startScreenSaver(address: string, name: string, active: unknown = false) {
  const path = `/${name.replaceAll('.', '/')}`;
  const type = typeof active === 'boolean' ? 'b' : 's';
  const state = { active };
  const program = await startProgram(address, name, path, {
    name,
    methods: { GetActive: { out: { active: type }, handler: () => state.active } },
    signals: { ActiveChanged: { args: { active: type } } },
  });
  return {
    become(now: unknown) {
      state.active = now;
      program.sendSignal(path, name, 'ActiveChanged', type, [now]);
    },
    end: () => program.close(),
  };
}
