/** Intl's formats, each made once for a language and options: that takes much longer than using one, and pages do so every second. */

type Format<Options, Made> = (language: string, options?: Options) => Made;

function madeOnce<Options, Made>(make: Format<Options, Made>): Format<Options, Made> {
  const made = new Map<string, Made>();
  return (language, options) => {
    const key = JSON.stringify([language, options]);
    const format = made.get(key) ?? make(language, options);
    made.set(key, format);
    return format;
  };
}

/** Returns the format of dates and times. @throws RangeError if the time zone in the options is unknown */
export const dateFormat = madeOnce(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

/** Returns the format of numbers. */
export const numberFormat = madeOnce(
  (language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** Returns the format of times relative to now. */
export const relativeTimeFormat = madeOnce(
  (language, options?: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);

/** Returns the format of lists. */
export const listFormat = madeOnce(
  (language, options?: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);
