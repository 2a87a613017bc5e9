import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeLine } from './terminal.ts';

test('a line is waited for until it has left', async () => {
  const events: string[] = [];
  const left = Promise.withResolvers<void>();
  const slow = new Writable({
    write(chunk, _encoding, done) {
      events.push(String(chunk));
      void left.promise.then(() => {
        events.push('left');
        done();
      });
    },
  });
  const written = writeLine(slow, 'Paused').then(() => events.push('ends'));
  left.resolve();
  await written;
  expect(events).toEqual(['Paused\n', 'left', 'ends']);
});

test('a reader that has gone is no failure', () => {
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
