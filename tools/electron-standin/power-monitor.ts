/** powerMonitor: idle time from the X server, sleep and shutdown from logind. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import dbus from 'dbus-native';
import { onSignal } from './dbus.ts';
import { Emitter, makeEvent } from './event.ts';
import { strict } from './strict.ts';

/** How old a reading may be before the next is asked for, and before a caller waits for it, in ms. */
const FRESH = 40;
const STALE = 1_000;

let reading = { idle: 0, at: -Infinity };
let helper: ChildProcess | undefined;

const take = (text: string): void => {
  reading = { idle: Number(text), at: performance.now() };
};

/**
 * Milliseconds since the last key or pointer movement. Starting xprintidle and waiting for it takes 20 ms, too long
 * for an app that asks many times a second, so then a shell asks beside us and the answer is that of the last call.
 */
function idleTime(): number {
  const age = performance.now() - reading.at;
  if (age > STALE) take(execFileSync('xprintidle', { encoding: 'utf8' }));
  else if (age > FRESH) {
    helper ??= startHelper();
    helper.stdin?.write('\n');
  }
  return reading.idle + performance.now() - reading.at;
}

function startHelper(): ChildProcess {
  const loop = 'while read -r _; do xprintidle || exit; done'; // ends when our end of its input closes
  const shell = spawn('sh', ['-c', loop], { stdio: ['pipe', 'pipe', 'inherit'] });
  shell.on('exit', () => (helper = undefined));
  shell.stdin.on('error', () => {});
  createInterface({ input: shell.stdout }).on('line', take);
  return shell;
}

const events = ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen'];

class PowerMonitor extends Emitter {
  constructor() {
    super('powerMonitor', events);
    this.once('newListener', () => {
      followLogind().catch((error: unknown) => console.error('logind tells nothing of sleep:', error));
    });
  }
  /** Whole seconds. */
  getSystemIdleTime(): number {
    return Math.floor(idleTime() / 1000);
  }
  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active';
  }
}
export const powerMonitor = strict('powerMonitor', new PowerMonitor());

/** 'lock-screen' and 'unlock-screen' are never emitted: on Linux Electron has none either. */
async function followLogind(): Promise<void> {
  const socket = '/run/dbus/system_bus_socket';
  if (!process.env['DBUS_SYSTEM_BUS_ADDRESS'] && !fs.existsSync(socket)) return;
  const bus = dbus.systemBus();
  bus.connection.on('error', () => {});
  const manager = 'org.freedesktop.login1.Manager';
  await onSignal(bus, manager, 'PrepareForSleep', ([sleeps]) =>
    powerMonitor.emit(sleeps ? 'suspend' : 'resume'),
  );
  await onSignal(bus, manager, 'PrepareForShutdown', ([starts]) => {
    if (starts) powerMonitor.emit('shutdown', makeEvent());
  });
}
