import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { contentSecurityPolicy, fileFor, pageServer, startPage } from './app-protocol.ts';

const folder = path.join(path.sep, 'build', 'renderer');

test('an address maps to a file in the renderer’s folder', () => {
  expect(fileFor(startPage, folder)).toEqual({
    file: path.join(folder, 'index.html'),
    contentType: 'text/html; charset=utf-8',
  });
  expect(fileFor('app://uncurl/assets/inter.woff2?v=1#x', folder)?.file).toBe(
    path.join(folder, 'assets', 'inter.woff2'),
  );
});

test.each([
  'app://uncurl/../secret.json',
  'app://uncurl/%2e%2e/secret.json',
  'app://uncurl/..%2f..%2fsecret.json',
  'app://uncurl/..%5c..%5csecret.json',
  'app://uncurl/%00.html',
  'app://uncurl/%E0%A4%A',
  'app://other/index.html',
  'https://uncurl/index.html',
  'file:///etc/passwd.html',
  'not an address',
])('%s never maps to a file outside the folder', (address) => {
  const found = fileFor(address, folder);
  if (found) expect(found.file.startsWith(folder + path.sep)).toBe(true);
  else expect(found).toBeUndefined();
});

test.each(['app://uncurl/..%2f..%2fsecret.json', 'app://uncurl/%00.html', 'app://other/index.html'])(
  '%s is refused',
  (address) => {
    expect(fileFor(address, folder)).toBeUndefined();
  },
);

test('only file types that the page uses are served', () => {
  expect(fileFor('app://uncurl/main.js.map', folder)).toBeUndefined();
  expect(fileFor('app://uncurl/', folder)).toBeUndefined();
});

test('the page is served with its security headers', async () => {
  const renderer = temporaryFolder();
  fs.writeFileSync(path.join(renderer, 'index.html'), '<p>hello');
  const response = await pageServer(renderer)({ url: startPage });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p>hello');
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the policy allows nothing from outside, and no inline scripts or styles', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
});

test('a missing file is a 404', async () => {
  const response = await pageServer(temporaryFolder())({ url: startPage });
  expect(response.status).toBe(404);
});
