/** powerMonitor: the idle time from the X server, sleep and shutdown from logind. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import dbus from 'dbus-native';
import { onSignal } from './dbus.ts';
import { Emitter, makeEvent } from './event.ts';
import { strict } from './strict.ts';

/** The age at which a reading is renewed in the background, and at which a caller waits for a new one, in ms. */
const FRESH = 40;
const STALE = 1_000;

let reading = { idle: 0, at: -Infinity };
let helper: ChildProcess | undefined;

const saveReading = (text: string): void => {
  reading = { idle: Number(text), at: performance.now() };
};

/**
 * Returns the time since the last key press or pointer movement, in ms. Running xprintidle takes 20 ms, too long for an
 * app that reads the time often. Then a shell runs it in the background, and the next call returns its result.
 */
function idleTime(): number {
  const age = performance.now() - reading.at;
  if (age > STALE) saveReading(execFileSync('xprintidle', { encoding: 'utf8' }));
  else if (age > FRESH) {
    helper ??= startHelper();
    helper.stdin?.write('\n');
  }
  return reading.idle + performance.now() - reading.at;
}

function startHelper(): ChildProcess {
  const loop = 'while read -r _; do xprintidle || exit; done'; // ends when its input closes
  const shell = spawn('sh', ['-c', loop], { stdio: ['pipe', 'pipe', 'inherit'] });
  shell.on('exit', () => (helper = undefined));
  shell.stdin.on('error', () => {});
  createInterface({ input: shell.stdout }).on('line', saveReading);
  return shell;
}

const events = ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen'];

class PowerMonitor extends Emitter {
  constructor() {
    super('powerMonitor', events);
    this.once('newListener', () => {
      followLogind().catch((error: unknown) => console.error("Can't read sleep from logind:", error));
    });
  }
  /** In whole seconds. */
  getSystemIdleTime(): number {
    return Math.floor(idleTime() / 1000);
  }
  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active';
  }
}
export const powerMonitor = strict('powerMonitor', new PowerMonitor());

/** Never emits 'lock-screen' and 'unlock-screen': Electron doesn't either on Linux. */
async function followLogind(): Promise<void> {
  const socket = '/run/dbus/system_bus_socket';
  if (!process.env['DBUS_SYSTEM_BUS_ADDRESS'] && !fs.existsSync(socket)) return;
  const bus = dbus.systemBus();
  bus.connection.on('error', () => {});
  const manager = 'org.freedesktop.login1.Manager';
  await onSignal(bus, manager, 'PrepareForSleep', ([isStarting]) =>
    powerMonitor.emit(isStarting ? 'suspend' : 'resume'),
  );
  await onSignal(bus, manager, 'PrepareForShutdown', ([isStarting]) => {
    if (isStarting) powerMonitor.emit('shutdown', makeEvent());
  });
}
