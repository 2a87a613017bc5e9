import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';

const address = 'https://github.com/electron/electron/releases/download/v1.0.0/electron.zip';

/** A failed call of the system. */
const systemError = (code: string, file?: string): Error =>
  Object.assign(new Error(`${code}: failed`), { code, ...(file !== undefined && { path: file }) });
/** How fetch reports it. */
const fetchError = (cause: Error): Error => new TypeError('fetch failed', { cause });

test.each([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
])('%s means that the host can’t be reached, which is remembered', (code) => {
  const { message, unreachable } = failureOf(fetchError(systemError(code)), address, 0);
  expect(message).toContain(`github.com can't be reached (${code}).`);
  expect(unreachable).toBe(true);
});

test.each<[string, unknown, string]>([
  ['full disk', systemError('ENOSPC', '/tmp/electron-download-1/x.zip'), 'the disk is full (ENOSPC: /tmp/'],
  ['full quota', systemError('EDQUOT'), 'the disk is full (EDQUOT)'],
  ['forbidden', systemError('EACCES', '/root/.cache'), 'may not write there (EACCES: /root/.cache)'],
  ['read-only', systemError('EROFS', '/cache'), 'may not write there (EROFS: /cache)'],
  ['reset', fetchError(systemError('ECONNRESET')), 'github.com broke after 12 MB (ECONNRESET: failed)'],
  [
    'unknown certificate',
    fetchError(systemError('SELF_SIGNED_CERT_IN_CHAIN')),
    'set NODE_EXTRA_CA_CERTS to the file',
  ],
  [
    'no binary for this system',
    new Error('Electron 44 and newer no longer …'),
    'Electron 44 and newer no longer …',
  ],
  ['not an error', 'odd', 'odd'],
])('%s: the message says so, and the failure isn’t remembered', (_name, error, text) => {
  const { message, unreachable } = failureOf(error, address, 12_300_000);
  expect(message).toContain(text);
  expect(unreachable).toBe(false);
});
