/** How a download ended: what the program that downloads tells the one that started it. */
export type Outcome =
  | { readonly installed: true }
  | {
      readonly installed: false;
      /** What happened and what to do. */
      readonly failure: string;
      /** Whether the host can't be reached. */
      readonly unreachable: boolean;
    };

/** Reads what the program printed. A program that printed nothing has ended early, and shown why if it could. */
export function readOutcome(printed: string): Outcome {
  if (printed.trim() === '') {
    return { installed: false, failure: 'the download was interrupted. Try again.', unreachable: false };
  }
  return JSON.parse(printed) as Outcome;
}
