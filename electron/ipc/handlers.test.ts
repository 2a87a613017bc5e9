import { expect, test, vi } from 'vitest';
import type { Channel } from './contract.ts';
import { registerHandlers, type Handlers, type RequestReceiver } from './handlers.ts';
import type { SenderFrame } from './trusted-sender.ts';

const ownPage = { senderFrame: { url: 'app://uncurl/index.html', parent: null } };

const noLibrary = { entries: [], problems: [], generalCautions: undefined, routines: [] };

const bend = { stretch: 'side-bend', variant: 'standing' };

function register() {
  const handlers = {
    'page:get': vi.fn(),
    'library:get': vi.fn(() => noLibrary),
    command: vi.fn(),
    'settings:change': vi.fn(),
    'settings:check': vi.fn(),
    'settings:export': vi.fn(),
    'settings:import': vi.fn(),
    'folder:open': vi.fn(),
    'diagnostics:read': vi.fn(),
    'diagnostics:copy': vi.fn(),
    'about:get': vi.fn(),
    'shortcuts:record': vi.fn(),
    'shortcuts:copyCommand': vi.fn(),
    'reminder:test': vi.fn(),
    'welcome:finish': vi.fn(),
    'screen:show': vi.fn(),
    'window:close': vi.fn(),
    'routine:save': vi.fn(),
    'routine:delete': vi.fn(),
    'routine:undoDelete': vi.fn(),
    'history:day': vi.fn(),
    'history:days': vi.fn(),
    'history:stretch': vi.fn(),
    'history:export': vi.fn(),
    'history:import': vi.fn(),
    'history:deleteAll': vi.fn(),
    'history:undoDelete': vi.fn(),
  };
  const listeners = new Map<string, Parameters<RequestReceiver['handle']>[1]>();
  registerHandlers({ handle: (channel, listener) => listeners.set(channel, listener) }, handlers);
  const send = (channel: string, payload?: unknown, event: { senderFrame: SenderFrame | null } = ownPage) => {
    const listener = listeners.get(channel);
    if (!listener) throw new Error(`nothing handles ${channel}`);
    return listener(event, payload);
  };
  return { handlers, listeners, send };
}

test.each<[Channel, unknown]>([
  ['page:get', undefined],
  ['library:get', undefined],
  ['command', { name: 'skip' }],
  ['settings:change', { snoozeMinutes: 5 }],
  ['settings:check', undefined],
  ['settings:export', undefined],
  ['settings:import', undefined],
  ['folder:open', { which: 'data' }],
  ['diagnostics:read', undefined],
  ['diagnostics:copy', undefined],
  ['about:get', undefined],
  ['shortcuts:record', true],
  ['shortcuts:copyCommand', 'skip'],
  ['reminder:test', undefined],
  ['welcome:finish', undefined],
  ['screen:show', { name: 'today' }],
  ['window:close', 1],
  ['routine:save', { name: 'Mornings', items: [bend, bend] }],
  ['routine:delete', { id: 'mornings' }],
  ['routine:undoDelete', { id: 'mornings' }],
  ['history:day', { day: '2026-11-28' }],
  ['history:days', { from: '2026-11-01', to: '2026-11-30' }],
  ['history:stretch', { stretch: 'side-bend' }],
  ['history:export', { format: 'csv' }],
  ['history:import', undefined],
  ['history:deleteAll', undefined],
  ['history:undoDelete', undefined],
])('%s reaches its own handler, and no other', (channel, payload) => {
  const { handlers, send } = register();
  send(channel, payload);
  for (const [name, handler] of Object.entries(handlers)) {
    expect(handler, name).toHaveBeenCalledTimes(name === channel ? 1 : 0);
  }
});

test('a channel that isn’t in the contract has no handler, even if one is passed', () => {
  const { handlers } = register();
  const channels: string[] = [];
  const extra = { ...handlers, 'file:read': vi.fn() };
  registerHandlers({ handle: (channel) => void channels.push(channel) }, extra);
  expect(channels).toContain('command');
  expect(channels).not.toContain('file:read');
});

test('a missing handler is an error', () => {
  const { handlers } = register();
  const incomplete = Object.fromEntries(Object.entries(handlers).filter(([name]) => name !== 'command'));
  expect(() => {
    registerHandlers({ handle: vi.fn() }, incomplete as unknown as Handlers);
  }).toThrow('command: there is no handler');
});

test('a valid request reaches its handler, and the page gets the response', () => {
  const { handlers, send } = register();
  send('command', { name: 'snooze', minutes: 10 });
  expect(handlers.command).toHaveBeenCalledExactlyOnceWith({ name: 'snooze', minutes: 10 });
  expect(send('library:get')).toBe(noLibrary);
});

test.each([
  ['command', { name: 'snooze', minutes: 0 }, 'command: minutes: '],
  ['command', { name: 'reboot' }, 'command: name: '],
  ['command', { name: 'skip', and: 'more' }, 'command: payload: '],
  ['settings:change', { intervalMinutes: 5 }, 'settings:change: intervalMinutes: '],
  ['settings:change', { places: { seated: 'yes' } }, 'settings:change: places.seated: '],
  ['folder:open', { which: '/etc' }, 'folder:open: which: '],
  ['folder:open', { which: 'data', path: '/etc' }, 'folder:open: payload: '],
  ['screen:show', { name: 'home' }, 'screen:show: name: '],
  ['page:get', 'something', 'page:get: payload: '],
  ['window:close', undefined, 'window:close: payload: '],
  ['routine:save', { name: '', items: [bend, bend] }, 'routine:save: name: '],
  ['routine:save', { name: 'Mornings', items: [bend] }, 'routine:save: items: '],
  ['routine:save', { id: '../state', name: 'Mornings', items: [bend, bend] }, 'routine:save: id: '],
  ['routine:delete', { id: '../state' }, 'routine:delete: id: '],
  ['history:day', { day: 'yesterday' }, 'history:day: day: '],
  ['history:day', { day: '2026-02-30' }, 'history:day: day: '],
  ['history:days', { from: '2026-02-01', to: '2026-02-29' }, 'history:days: to: '],
  ['screen:show', { name: 'today', day: '2026-06-31' }, 'screen:show: day: '],
  ['screen:show', { name: 'history', period: '2025-W53' }, 'screen:show: period: '],
  ['history:stretch', { stretch: 'Side bend' }, 'history:stretch: stretch: '],
  ['history:days', { from: '2026-11-30', to: '2026-11-01' }, 'history:days: payload: '],
  ['history:days', { from: '2020-01-01', to: '2026-11-01' }, 'history:days: payload: '],
])('%s with %j is refused with the path and the reason', (channel, payload, message) => {
  const { handlers, send } = register();
  expect(() => send(channel, payload)).toThrow(message);
  expect(handlers[channel as keyof typeof handlers]).not.toHaveBeenCalled();
});

test('a request from another page is refused before its payload is read', () => {
  const { handlers, send } = register();
  const otherPage = { senderFrame: { url: 'https://example.com/', parent: null } };
  expect(() => send('command', { name: 'skip' }, otherPage)).toThrow("the sender isn't the app's own page");
  expect(handlers.command).not.toHaveBeenCalled();
});
