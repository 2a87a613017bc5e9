import { SignalError } from './signal-error.ts';

/**
 * Returns the result, unless it takes too long.
 *
 * @param timeoutMs the time limit, in ms of real time
 * @param program the name of the program that is read, for the error
 * @param after calls back after a number of ms of real time; returns a function that cancels it
 * @throws as a rejected promise, whatever `result` is rejected with, or a SignalError after `timeoutMs`
 */
export async function withTimeout<Result>(
  result: Result | Promise<Result>,
  timeoutMs: number,
  program: string,
  after: (ms: number, callback: () => void) => () => void,
): Promise<Result> {
  const timeout = Promise.withResolvers<never>();
  const cancel = after(timeoutMs, () => {
    timeout.reject(new SignalError({ key: 'signal_timed_out', values: { program } }));
  });
  try {
    return await Promise.race([result, timeout.promise]);
  } finally {
    cancel();
  }
}
