/** Lower-case words joined by hyphens, as in file names: `seated-lumbar-extension`. */
export const identifierPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
