import { expect, test, vi } from 'vitest';
import { requests } from './contract.ts';
import { registerHandlers, type RequestSource } from './handlers.ts';
import type { SenderFrame } from './trusted-sender.ts';

const ownPage = { senderFrame: { url: 'app://uncurl/index.html', parent: null } };

function register() {
  const handlers = {
    'page:get': vi.fn(),
    'library:get': vi.fn(() => ({ entries: [], problems: [], routines: [] })),
    command: vi.fn(),
    'settings:change': vi.fn(),
    'screen:show': vi.fn(),
    'window:close': vi.fn(),
  };
  const listeners = new Map<string, Parameters<RequestSource['handle']>[1]>();
  registerHandlers({ handle: (channel, listener) => listeners.set(channel, listener) }, handlers);
  const send = (channel: string, payload?: unknown, event: { senderFrame: SenderFrame | null } = ownPage) =>
    listeners.get(channel)?.(event, payload);
  return { handlers, listeners, send };
}

test('every channel of the contract is answered', () => {
  expect([...register().listeners.keys()]).toEqual(Object.keys(requests));
});

test('a request that is in order reaches its handler, and the answer the page', () => {
  const { handlers, send } = register();
  send('command', { name: 'snooze', minutes: 10 });
  expect(handlers.command).toHaveBeenCalledExactlyOnceWith({ name: 'snooze', minutes: 10 });
  expect(send('library:get')).toEqual({ entries: [], problems: [], routines: [] });
});

test.each([
  ['command', { name: 'snooze', minutes: 0 }, 'command: minutes: '],
  ['command', { name: 'reboot' }, 'command: name: '],
  ['command', { name: 'skip', and: 'more' }, 'command: payload: '],
  ['settings:change', { intervalMinutes: 5 }, 'settings:change: intervalMinutes: '],
  ['settings:change', { places: { seated: 'yes' } }, 'settings:change: places.seated: '],
  ['screen:show', 'history', 'screen:show: payload: '],
  ['page:get', 'something', 'page:get: payload: '],
])('%s with %j is refused with the place and the reason', (channel, payload, message) => {
  const { handlers, send } = register();
  expect(() => send(channel, payload)).toThrow(message);
  expect(handlers[channel as keyof typeof handlers]).not.toHaveBeenCalled();
});

test('a stranger is refused before anything is read', () => {
  const { handlers, send } = register();
  const stranger = { senderFrame: { url: 'https://example.com/', parent: null } };
  expect(() => send('command', { name: 'skip' }, stranger)).toThrow("the sender is not the app's own page");
  expect(handlers.command).not.toHaveBeenCalled();
});
