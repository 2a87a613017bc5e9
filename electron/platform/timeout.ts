import { CannotTell } from './reason.ts';

/**
 * What was asked, unless it takes too long.
 *
 * @param after calls back after so many ms of real time, unless it is cancelled
 * @param program the name of who is asked
 * @throws as a rejected promise, what `asked` throws, or after `withinMs` that the program did not answer
 */
export async function inTime<Answer>(
  asked: Answer | Promise<Answer>,
  withinMs: number,
  program: string,
  after: (ms: number, callback: () => void) => () => void,
): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const stopWaiting = after(withinMs, () => {
    late.reject(new CannotTell({ key: 'signal_timed_out', values: { program } }));
  });
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    stopWaiting();
  }
}
