/** A sentence that the rules want said: a key of `messages/<language>.json` and the values in it, never words. */
export type Message =
  | { readonly key: 'status_sitting'; readonly values: { readonly sitting: number; readonly next: number } }
  | { readonly key: 'status_due'; readonly values: { readonly sitting: number } }
  | { readonly key: 'status_snoozed'; readonly values: { readonly sitting: number; readonly next: number } }
  | { readonly key: 'status_away'; readonly values: { readonly sitting: number } }
  | { readonly key: 'status_unknown'; readonly values: { readonly sitting: number; readonly next: number } }
  | { readonly key: 'status_stretching'; readonly values: Record<never, never> }
  /** `until` is a wall-clock time such as "14:30". */
  | { readonly key: 'status_paused'; readonly values: { readonly until: string } }
  | { readonly key: 'status_paused_until_tomorrow'; readonly values: Record<never, never> }
  | { readonly key: 'status_paused_until_resumed'; readonly values: Record<never, never> }
  /** `sitting` in whole minutes. */
  | { readonly key: 'reason_sitting'; readonly values: { readonly sitting: number } }
  | { readonly key: 'reason_never_done'; readonly values: Record<never, never> }
  | { readonly key: 'reason_longest_unseen'; readonly values: { readonly days: number } }
  | { readonly key: 'reason_done_today'; readonly values: Record<never, never> }
  | { readonly key: 'reason_chosen'; readonly values: Record<never, never> };
