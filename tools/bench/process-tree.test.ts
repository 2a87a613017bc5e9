import { expect, test } from 'vitest';
import { descendants, parseContextSwitches, parsePss, parseStatus, usageOfTree } from './process-tree.ts';

test('a status line is parsed after the name, whatever the name contains', () => {
  const line = '4711 (a (b) c) S 17 4711 4711 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 11 0 8 1 2';
  expect(parseStatus(line)).toEqual({ parent: 17, cpuSeconds: 3 });
});

test('Pss is read, not the lines that break it down', () => {
  expect(
    parsePss('00400000-7fff ---p [rollup]\nRss: 900 kB\nPss:                 512 kB\nPss_Anon: 10 kB\n'),
  ).toBe(512);
  expect(() => parsePss('Rss: 900 kB')).toThrow('No Pss');
});

test('context switches of both kinds are counted', () => {
  const status = 'Name:\tnode\nvoluntary_ctxt_switches:\t120\nnonvoluntary_ctxt_switches:\t7\n';
  expect(parseContextSwitches(status)).toBe(127);
});

test('a tree has children and grandchildren and no other process', () => {
  const parents = new Map([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 4],
    [6, 3],
  ]);
  expect(descendants(2, parents)).toEqual([2, 4, 5]);
});

test.runIf(process.platform === 'linux')('this process uses memory and processor time', () => {
  const { pssKilobytes, ownPssKilobytes, cpuSeconds, contextSwitches } = usageOfTree(process.pid);
  expect(pssKilobytes).toBeGreaterThan(1000);
  expect(ownPssKilobytes).toBeGreaterThan(1000);
  expect(cpuSeconds).toBeGreaterThan(0);
  expect(contextSwitches).toBeGreaterThan(0);
});
