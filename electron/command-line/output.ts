/** What a process says on its terminal. */

/**
 * Writes a line, and waits until it has left the process: ending before would cut it off. A reader that has gone is no
 * failure.
 */
export function writeLine(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => {
      resolve();
    });
    stream.write(`${text}\n`, () => {
      resolve();
    });
  });
}
