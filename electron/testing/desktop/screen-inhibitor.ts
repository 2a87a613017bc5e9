import { startProgram } from './bus-program.ts';

/** Starts the service through which apps keep the screen on, as on XFCE and KDE. */
export async function startScreenInhibitor(address: string) {
  const name = 'org.freedesktop.ScreenSaver';
  const inhibitors = new Map<number, string>();
  let lastCookie = 0;
  const program = await startProgram(address, name, '/org/freedesktop/ScreenSaver', {
    name,
    methods: {
      GetActive: { out: { active: 'b' }, handler: () => false },
      Inhibit: {
        in: { app: 's', reason: 's' },
        out: { cookie: 'u' },
        handler: ({ app }: { app: string }) => {
          lastCookie += 1;
          inhibitors.set(lastCookie, app);
          return lastCookie;
        },
      },
      UnInhibit: {
        in: { cookie: 'u' },
        handler: ({ cookie }: { cookie: number }) => {
          inhibitors.delete(cookie);
        },
      },
    },
  });
  return {
    /** The apps that keep the screen on now. */
    apps: (): string[] => [...inhibitors.values()],
    end: () => program.close(),
  };
}
