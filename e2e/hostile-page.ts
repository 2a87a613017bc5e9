/**
 * What a page would try if someone else's script ran in it. The functions run in the page, so each is self-contained.
 */

/** Where the attempts go. */
export interface Outside {
  /** The port of a server on this computer, which must never be reached. */
  readonly port: number;
  /** The address of a file on this computer. */
  readonly file: string;
}

/** Tries to reach the server and the file in every way. Resolves to what reached its aim; nothing should. */
export async function reachOutside({ port, file }: Outside): Promise<string[]> {
  const here = `http://127.0.0.1:${String(port)}`;
  const reached: string[] = [];
  const attempt = async (name: string, action: () => unknown): Promise<void> => {
    try {
      if ((await action()) !== false) reached.push(name);
    } catch {
      // Refused.
    }
  };
  /** Adds an element and resolves to whether it loads. */
  const loads = (tag: string, attributes: Record<string, string>, parent: Element = document.body) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(tag);
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('loadedmetadata', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      setTimeout(() => resolve(false), 700);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      parent.append(element);
    });
  const opens = (socket: WebSocket | EventSource) =>
    new Promise<boolean>((resolve) => {
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
      setTimeout(() => resolve(false), 700);
    });
  const request = (url: string) =>
    new Promise<boolean>((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.onload = () => resolve(true);
      xhr.onerror = () => resolve(false);
      xhr.open('GET', url);
      xhr.send();
    });
  const addresses = { server: `${here}/x`, secure: 'https://example.com/x', file };
  await Promise.all([
    ...Object.entries(addresses).flatMap(([to, url]) => [
      attempt(`fetch ${to}`, () => fetch(url, { mode: 'no-cors' })),
      attempt(`XMLHttpRequest ${to}`, () => request(url)),
      attempt(`import ${to}`, () => import(url)),
      attempt(`img ${to}`, () => loads('img', { src: url })),
      attempt(`script ${to}`, () => loads('script', { src: url })),
      attempt(`style sheet ${to}`, () => loads('link', { rel: 'stylesheet', href: url }, document.head)),
      attempt(`audio ${to}`, () => loads('audio', { src: url })),
      attempt(`video ${to}`, () => loads('video', { src: url })),
      attempt(`object ${to}`, () => loads('object', { data: url })),
      attempt(`embed ${to}`, () => loads('embed', { src: url })),
      attempt(`font ${to}`, () => new FontFace('outside', `url("${url}")`).load()),
      attempt(`EventSource ${to}`, () => opens(new EventSource(url))),
    ]),
    attempt('WebSocket', () => opens(new WebSocket(`ws://127.0.0.1:${String(port)}/`))),
    attempt('Worker', () => loadsWorker(() => new Worker(addresses.server))),
    attempt('Worker from a blob', () =>
      loadsWorker(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))),
    ),
    attempt('service worker', () => navigator.serviceWorker.register('/sw.js')),
    // Nothing tells whether these reach the server; the server would count them.
    attempt('beacon', () => navigator.sendBeacon(addresses.server) && false),
    ...['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload'].flatMap((rel) =>
      // A name server would see the host's name.
      [here, `https://${rel}.example.com/`].map((href) =>
        attempt(`${rel} ${href}`, () => loads('link', { rel, href, as: 'script' }, document.head)),
      ),
    ),
    attempt('WebRTC', () => hasIceCandidates(`stun:127.0.0.1:${String(port)}`)),
  ]);
  return reached;

  function loadsWorker(create: () => Worker): Promise<boolean> {
    return new Promise((resolve) => {
      const worker = create();
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
      setTimeout(() => resolve(false), 700);
    });
  }
  /** Whether a connection to a peer would have an address of this computer to send from. */
  async function hasIceCandidates(urls: string): Promise<boolean> {
    const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise<void>((resolve) => {
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState === 'complete') resolve();
      };
      setTimeout(resolve, 700);
    });
    const found = connection.localDescription?.sdp.includes('a=candidate') ?? false;
    connection.close();
    return found;
  }
}

/** Tries to run text as code and as styles. Resolves to what worked; nothing should. */
export async function runText(): Promise<string[]> {
  const worked: string[] = [];
  const ran = (): boolean => 'ranText' in globalThis;
  const attempt = async (name: string, action: () => unknown): Promise<void> => {
    try {
      // The test may run text itself, so what it calls at once could too.
      await new Promise((resolve) => setTimeout(resolve));
      await action();
      await new Promise((resolve) => setTimeout(resolve, 20));
    } catch {
      // Refused.
    }
    if (ran()) worked.push(name);
    Reflect.deleteProperty(globalThis, 'ranText');
  };
  const code = 'globalThis.ranText = true';
  const add = (tag: string, attributes: Record<string, string>, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  await attempt('eval', () => (0, eval)(code) as unknown);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it must be refused
  await attempt('new Function', () => new Function(code)() as unknown);
  await attempt('setTimeout with text', () => setTimeout(code as unknown as () => void, 0));
  await attempt('inline script', () => add('script', {}, code));
  await attempt('event attribute', () => {
    add('button', { onclick: code }).click();
  });
  await attempt('javascript: address', () => {
    add('a', { href: `javascript:${code}` }).click();
  });
  await attempt('script from a data: address', () => add('script', { src: `data:text/javascript,${code}` }));
  await attempt('script from a blob: address', () =>
    add('script', { src: URL.createObjectURL(new Blob([code], { type: 'text/javascript' })) }),
  );
  await attempt('import of a data: address', () => import(`data:text/javascript,${code}`));
  await attempt('WebAssembly', async () => {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    Object.assign(globalThis, { ranText: true });
  });
  const colour = 'rgb(1, 2, 3)';
  const styled = add('p', { class: 'outside', style: `color: ${colour}` }, 'x');
  if (getComputedStyle(styled).color === colour) worked.push('style attribute');
  add('style', {}, `.outside { outline-color: ${colour} }`);
  if (getComputedStyle(styled).outlineColor === colour) worked.push('style element');
  const base = document.head.appendChild(document.createElement('base'));
  base.href = 'https://example.com/';
  if (document.baseURI !== location.href) worked.push('base');
  base.remove();
  return worked;
}

/** Asks for every device and permission. Resolves to what was granted; nothing should be. */
export async function askForEverything(): Promise<string[]> {
  const granted: string[] = [];
  const attempt = async (name: string, action: () => unknown): Promise<void> => {
    const tooLate = new Promise((_resolve, reject) => setTimeout(reject, 1500, new Error('no answer')));
    try {
      const answer = await Promise.race([action(), tooLate]);
      // Some answer with nothing instead of an error.
      const nothing: unknown[] = [undefined, null, false, 'denied', 'prompt'];
      if (nothing.includes(answer) || (Array.isArray(answer) && answer.length === 0)) return;
      granted.push(name);
    } catch {
      // Denied.
    }
  };
  type Device = { requestDevice(options: object): Promise<unknown>; requestPort(): Promise<unknown> };
  const { bluetooth, hid, usb, serial } = navigator as unknown as Record<string, Device | undefined>;
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
  const desktop = { mandatory: { chromeMediaSource: 'desktop' } } as MediaTrackConstraints;
  await attempt('desktop', () => navigator.mediaDevices.getUserMedia({ video: desktop }));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia({ video: true }));
  await attempt(
    'position',
    () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  );
  await attempt('notifications', () => Notification.requestPermission());
  await attempt('clipboard', () => navigator.clipboard.readText());
  await attempt('MIDI', () => navigator.requestMIDIAccess({ sysex: true }));
  await attempt('Bluetooth', () => bluetooth?.requestDevice({ acceptAllDevices: true }));
  await attempt('HID', () => hid?.requestDevice({ filters: [] }));
  await attempt('USB', () => usb?.requestDevice({ filters: [] }));
  await attempt('serial', () => serial?.requestPort());
  await attempt('persistent storage', () => navigator.storage.persist());
  for (const name of ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'])
    await attempt(`the state of ${name}`, async () => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    });
  return granted;
}

/** Sends every channel what it doesn't take, through the bridge. Resolves to what wasn't refused; everything should be. */
export async function sendHostilePayloads(channels: string[]): Promise<string[]> {
  type Bridge = { request(channel: string, payload: unknown): Promise<unknown> };
  const { uncurl } = globalThis as unknown as { uncurl: Bridge };
  const cyclic: Record<string, unknown> = { name: 'skip' };
  cyclic['self'] = cyclic;
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 200; depth++) deep = { deep };
  const payloads: Record<string, unknown> = {
    cyclic,
    deep,
    'not a number': Number.NaN,
    infinite: Number.POSITIVE_INFINITY,
    'big integer': 2n ** 70n,
    date: new Date(0),
    map: new Map([['name', 'skip']]),
    set: new Set(['skip']),
    bytes: new Uint8Array(8),
    buffer: new ArrayBuffer(8),
    'huge text': 'x'.repeat(100_000),
    'many values': Array.from({ length: 30_000 }, () => 0),
    'long empty array': new Array(30_000),
    'huge setting': { hidden: ['x'.repeat(100_000)] },
    'own __proto__': JSON.parse('{ "name": "reboot", "__proto__": { "polluted": true } }') as unknown,
    constructor: { constructor: { prototype: { polluted: true } } },
    getter: {
      get name() {
        return 'reboot';
      },
    },
    'extra key': { name: 'skip', also: true },
    'wrong type': { voice: 'yes', name: 7 },
    function: () => 1,
    symbol: Symbol('x'),
  };
  const accepted: string[] = [];
  for (const channel of channels)
    for (const [name, payload] of Object.entries(payloads)) {
      try {
        await uncurl.request(channel, payload);
        accepted.push(`${channel}: ${name}`);
      } catch {
        // Refused.
      }
    }
  if ('polluted' in {}) accepted.push('the prototype of all objects');
  return accepted;
}
