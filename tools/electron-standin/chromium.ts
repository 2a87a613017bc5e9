/**
 * One Chromium process, driven over the DevTools protocol through a pipe. If the main process dies, even by SIGKILL,
 * the pipe closes and Chromium exits by itself. Playwright attaches separately, through --remote-debugging-port.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventName, Method, Parameter, Payload, Result } from './devtools.ts';

interface Message {
  id?: number;
  sessionId?: string;
  method: EventName;
  params: object;
  result?: object;
  error?: { message: string };
}
interface Call {
  method: string;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

const program = process.env['STANDIN_CHROMIUM'] ?? '/usr/bin/chromium';

/** A DevTools session, of the browser or of one page. */
export class Session extends EventEmitter {
  readonly id: string | undefined;
  constructor(id?: string) {
    super();
    this.id = id;
  }
  /** Rejects when Chromium reports an error or exits. */
  send<M extends Method>(method: M, params?: Parameter<M>): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (!pipe) throw new Error(`${method}: Chromium is gone`);
      calls.set(++lastCall, { method, resolve, reject });
      pipe.write(JSON.stringify({ id: lastCall, method, params: params ?? {}, sessionId: this.id }) + '\0');
    });
  }
  /** Like `send`, but resolves to undefined if the call fails, because the page may be gone. */
  trySend<M extends Method>(method: M, params?: Parameter<M>): Promise<Result<M> | undefined> {
    return this.send(method, params).catch(() => undefined);
  }
  when<E extends EventName>(event: E, listener: (payload: Payload<E>) => void): void {
    this.on(event, listener);
  }
}

/**
 * Emits the protocol's events and, of its own:
 * - 'started'
 * - 'page' (session, target)
 * - 'page-failed' (error)
 * - 'exit' (exit code, whether `stopChromium` caused it)
 * - 'listening' (the line that names the address for a second DevTools client)
 */
export const browser = new Session();

const sessions = new Map<string | undefined, Session>([[undefined, browser]]);
const calls = new Map<number, Call>();
let lastCall = 0;
let child: ChildProcess | undefined;
let pipe: Writable | undefined;
let starting: Promise<void> | undefined;
let profile = '';
let sandboxSwitches: string[] = [];

export const chromiumPid = (): number | undefined => child?.pid;

/**
 * Starts Chromium unless it's running. It shows no window of its own and stays alive without windows.
 *
 * @param directory its profile, which has the pages' storage
 * @param switches the app's and Playwright's command line switches, as `--name=value`
 * @param debuggable whether it opens a port for a second DevTools client (Playwright)
 */
export function startChromium(directory: string, switches: string[], debuggable: boolean): Promise<void> {
  return (starting ??= start(directory, switches, debuggable));
}

async function start(directory: string, switches: string[], debuggable: boolean): Promise<void> {
  profile = directory;
  await previousIsGone(directory);
  writePreferences(directory);
  // Chromium's sandbox doesn't work for root. Other users keep it, although Playwright passes --no-sandbox.
  sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
  const ours = /^--(no-sandbox|remote-debugging-|inspect|user-data-dir)/;
  child = spawn(
    program,
    [
      ...sandboxSwitches,
      `--user-data-dir=${directory}`,
      '--remote-debugging-pipe',
      ...(debuggable ? ['--remote-debugging-port=0'] : []),
      ...['--no-startup-window', '--keep-alive-for-test', '--ozone-platform=x11', '--no-first-run'],
      ...['--no-default-browser-check', '--password-store=basic', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-extensions'],
      '--autoplay-policy=no-user-gesture-required', // Electron's default
      '--disable-backgrounding-occluded-windows', // on Linux Electron doesn't notice that a window is covered
      ...switches.filter((argument) => !ours.test(argument)),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const [, , errors, toChromium, fromChromium] = child.stdio as unknown as [
    null,
    null,
    Readable,
    Writable,
    Readable,
  ];
  pipe = toChromium.on('error', () => {});
  const failed = new Promise<never>((_, reject) => {
    child?.once('error', reject).once('exit', (code) => {
      reject(new Error(`Chromium exited with ${String(code)}\n${lastLines.join('\n')}`));
      ended(code);
    });
  });
  const lastLines: string[] = [];
  createInterface({ input: errors }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ws')) browser.emit('listening', line);
    if (lastLines.push(line) > 10) lastLines.shift();
  });
  let text = '';
  fromChromium.setEncoding('utf8').on('data', (data: string) => {
    const messages = (text + data).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });
  // Every new page waits, so that the preload is in place before the page's own scripts run.
  const attach = {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  };
  await Promise.race([browser.send('Target.setAutoAttach', attach), failed]);
  void browser.trySend('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] }); // for crashes
  browser.emit('started');
}

/**
 * Waits until no Chromium uses the profile. After its main process was killed, Chromium takes a moment to exit, and a
 * new one on the same profile would pass it its command line and exit itself.
 *
 * @throws after 5 s
 */
async function previousIsGone(directory: string): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 50) {
    let holder: string;
    try {
      holder = fs.readlinkSync(path.join(directory, 'SingletonLock')); // <host>-<process id>
    } catch {
      return;
    }
    if (!fs.existsSync(`/proc/${holder.slice(holder.lastIndexOf('-') + 1)}`)) return;
    await wait(50);
  }
  throw new Error(`Another Chromium still uses ${directory}`);
}

/** Turns off what Chromium has by default and Electron doesn't: the spelling checker and the translation bubble. */
function writePreferences(directory: string): void {
  const file = path.join(directory, 'Default', 'Preferences');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '{"browser":{"enable_spellchecking":false},"translate":{"enabled":false}}');
}

function receive(message: Message): void {
  if (message.id !== undefined) {
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result as never);
  } else if (message.method === 'Target.attachedToTarget') {
    const { sessionId, targetInfo } = message.params as Payload<'Target.attachedToTarget'>;
    const session = new Session(sessionId);
    sessions.set(sessionId, session);
    browser.emit('page', session, targetInfo);
  } else if (message.method === 'Target.detachedFromTarget') {
    const { sessionId } = message.params as Payload<'Target.detachedFromTarget'>;
    sessions.get(sessionId)?.emit('detached');
    sessions.delete(sessionId);
  } else sessions.get(message.sessionId)?.emit(message.method, message.params);
}

let stopping = false;
function ended(code: number | null): void {
  const isExpected = stopping;
  for (const call of calls.values()) call.reject(new Error(`${call.method}: Chromium is gone`));
  calls.clear();
  child = pipe = starting = undefined;
  stopping = false;
  browser.emit('exit', code, isExpected);
}

/** Opens a window without browser UI. A second Chromium passes its command line to the first and exits. */
export function openAppWindow(url: string): void {
  const second = spawn(program, [...sandboxSwitches, `--user-data-dir=${profile}`, `--app=${url}`], {
    stdio: 'ignore',
  });
  second.on('error', (error) => browser.emit('page-failed', error));
}

/** Ends Chromium and waits until it has exited, which frees the profile for the next start. */
export async function stopChromium(): Promise<void> {
  const running = child;
  if (!running) return;
  stopping = true;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  void browser.trySend('Browser.close');
  pipe?.end();
  const timer = setTimeout(() => running.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
}
