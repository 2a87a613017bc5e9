/** How links write days and periods. */

/** A day: `2026-11-28`. */
export const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A year, a month or an ISO week: `2026`, `2026-11`, `2026-W48`. */
export const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])|-W(0[1-9]|[1-4]\d|5[0-3]))?$/;
