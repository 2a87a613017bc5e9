/**
 * What was asked, unless it takes too long.
 *
 * @param after calls back after so many ms of real time, unless it is cancelled
 * @throws as a rejected promise, what `asked` throws, or `complaint` after `withinMs`
 */
export async function inTime<Answer>(
  asked: Answer | Promise<Answer>,
  withinMs: number,
  complaint: string,
  after: (ms: number, callback: () => void) => () => void,
): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const stopWaiting = after(withinMs, () => {
    late.reject(new Error(complaint));
  });
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    stopWaiting();
  }
}
