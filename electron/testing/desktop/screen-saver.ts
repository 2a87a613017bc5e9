import { startProgram } from './bus-program.ts';

/**
 * Starts a screen saver whose lock the test can set. A value that isn't a boolean makes a broken screen saver.
 *
 * @param itsInterface its interface and path, if they aren't those of its name
 */
export async function startScreenSaver(
  address: string,
  name: string,
  active: unknown = false,
  itsInterface = name,
) {
  const path = `/${itsInterface.replaceAll('.', '/')}`;
  const type = typeof active === 'boolean' ? 'b' : 's';
  const state = { active };
  const program = await startProgram(address, name, path, {
    name: itsInterface,
    methods: { GetActive: { out: { active: type }, handler: () => state.active } },
    signals: { ActiveChanged: { args: { active: type } } },
  });
  return {
    setActive(active: unknown) {
      state.active = active;
      program.sendSignal(path, itsInterface, 'ActiveChanged', type, [active]);
    },
    end: () => program.close(),
  };
}
