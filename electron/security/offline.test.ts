import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { forbidHosts, forbidNetwork, forbidPeers, isLocal } from './offline.ts';

function offlineSession() {
  const session = {
    webRequest: { onBeforeRequest: vi.fn() },
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    setSpellCheckerDictionaryDownloadURL: vi.fn(),
  };
  forbidNetwork(session as unknown as Session);
  return session;
}

test('every request to the network is cancelled', () => {
  const { onBeforeRequest } = offlineSession().webRequest;
  const filter = onBeforeRequest.mock.calls[0]?.[0] as (details: unknown, callback: unknown) => void;
  const callback = vi.fn();
  for (const url of ['https://example.com/', 'http://127.0.0.1/', 'app://uncurl/index.html'])
    filter({ url }, callback);
  expect(callback.mock.calls).toEqual([[{ cancel: true }], [{ cancel: true }], [{ cancel: false }]]);
});

test.each([
  ['app://uncurl/', true],
  ['data:,x', true],
  ['blob:app://uncurl/1', true],
  ['ws://localhost/', false],
  ['ftp://x/', false],
  ['file:///x', false],
  ['nonsense', false],
])('%s is local: %s', (address, local) => {
  expect(isLocal(address)).toBe(local);
});

test('no spelling is checked, and no dictionary is outside', () => {
  const session = offlineSession();
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  expect(session.setSpellCheckerLanguages).toHaveBeenCalledExactlyOnceWith([]);
  const [address] = session.setSpellCheckerDictionaryDownloadURL.mock.calls[0] as [string];
  expect(isLocal(address)).toBe(true);
});

test('Chromium resolves no host, looks for no proxy and sends no packet to a peer', () => {
  const appendSwitch = vi.fn();
  forbidHosts({ appendSwitch });
  expect(appendSwitch.mock.calls).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND'], ['no-proxy-server']]);
  const contents = { setWebRTCIPHandlingPolicy: vi.fn() };
  forbidPeers(contents as unknown as WebContents);
  expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
});
