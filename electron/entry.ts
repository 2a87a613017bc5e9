/**
 * Where the main process starts. It carries out the command line first, which takes little code, and loads the app only
 * if this process is to become it: `uncurl status` asks the running app, prints the answer and exits.
 *
 * Electron starts its user interface only when this module has run to its end. So a command opens no display and leaves
 * the data folder alone, and the app can still make the settings that must precede Electron's start. Nothing here may
 * wait for Electron to be ready.
 *
 * All imports are dynamic: while this module waits, a module that imports it would wait for ever. Without static imports,
 * the bundler puts no shared code into it.
 */
const { carryOutOwnCommandLine } = await import('./command-line/own-command-line.ts');
const start = await carryOutOwnCommandLine();
if (start) {
  const { becomeApp } = await import('./main.ts');
  becomeApp(start);
}
