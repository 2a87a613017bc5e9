import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeLine } from './terminal.ts';

test('waits until the line is flushed', async () => {
  const events: string[] = [];
  const flushed = Promise.withResolvers<void>();
  const slow = new Writable({
    write(chunk, _encoding, done) {
      events.push(String(chunk));
      void flushed.promise.then(() => {
        events.push('flushed');
        done();
      });
    },
  });
  const written = writeLine(slow, 'Paused').then(() => events.push('done'));
  flushed.resolve();
  await written;
  expect(events).toEqual(['Paused\n', 'flushed', 'done']);
});

test('ignores a reader that has closed the stream', () => {
  const terminal = path.join(import.meta.dirname, 'terminal.ts');
  const program = `
    import { writeLine } from ${JSON.stringify(terminal)};
    await writeLine(process.stdout, 'x'.repeat(500_000));
    console.error('written');`;
  const piped = `"${process.execPath}" --input-type=module -e "$PROGRAM" | true`;
  const { stderr } = spawnSync('sh', ['-c', piped], {
    env: { ...process.env, PROGRAM: program },
    encoding: 'utf8',
  });
  expect(stderr).toBe('written\n');
});
