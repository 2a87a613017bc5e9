/** The version of `uncurl status --json`. Incremented when a field is removed or changes its meaning; not when one is added. */
export const STATUS_VERSION = 1;

/** The status if the app isn't running. */
export const notRunning = { version: STATUS_VERSION, running: false } as const;
