/** Says in words why a download failed and what to do about it. */

/** Why Electron's binary couldn't be installed. The message says what happened and what to do. */
export class DownloadFailure extends Error {
  /** Whether the host can't be reached, which is likely to last: trying again costs time each time. */
  readonly unreachable: boolean;

  constructor(message: string, { unreachable = false } = {}) {
    super(message);
    this.unreachable = unreachable;
  }
}

/** Thrown by a download in which nothing arrives any more. */
export class Stalled extends Error {
  /** @param seconds how long nothing has arrived */
  constructor(seconds: number) {
    super(`nothing arrived for ${String(seconds)} s`);
  }
}

/** The system's and the HTTP client's codes for a host that can't be reached. */
const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const mayNotWrite = new Set(['EACCES', 'EPERM', 'EROFS']);

const anotherServer =
  'If you are behind a proxy, set HTTPS_PROXY. To download from a mirror, set ELECTRON_MIRROR to its address, ending with "/".';

/**
 * Returns the failure for an error of `@electron/get`.
 *
 * @param address what was to be downloaded; undefined if the error came before that was known
 * @param received how many bytes had arrived
 */
export function failureOf(error: unknown, address: string | undefined, received: number): DownloadFailure {
  const host = address === undefined ? 'the server' : new URL(address).host;
  const soFar = `after ${megabytes(received)} MB`;
  const { name, message, code, path: file, cause } = partsOf(error);
  const deepest = cause ?? { code, message };

  if (error instanceof Stalled) {
    return new DownloadFailure(`${message} from ${host}, ${soFar}. Try again, or check your network.`);
  }
  if (deepest.code !== undefined && unreachable.has(deepest.code)) {
    const text = `${host} can't be reached (${deepest.code}). ${anotherServer}`;
    return new DownloadFailure(text, { unreachable: true });
  }
  if (deepest.code !== undefined && /CERT|SIGNATURE/.test(deepest.code)) {
    return new DownloadFailure(
      `the certificate of ${host} isn't trusted here (${deepest.code}). If your network has a certificate authority of its own, set NODE_EXTRA_CA_CERTS to the file with its certificate.`,
    );
  }
  if (name === 'HTTPError') {
    const { status, statusText } = (error as { response: Response }).response;
    const answer = [String(status), statusText].filter(Boolean).join(' ');
    return new DownloadFailure(
      `${host} answered ${answer} for ${String(address)}. If ELECTRON_MIRROR, ELECTRON_CUSTOM_DIR or ELECTRON_CUSTOM_FILENAME is set, check it.`,
    );
  }
  // The class isn't exported, and has no name of its own.
  if (/\bchecksum\b/i.test(message)) {
    return new DownloadFailure(
      `the file from ${host} isn't the one that the electron package expects: its checksum differs. Download from another server: unset ELECTRON_MIRROR, or set it to another mirror.`,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DownloadFailure(
      `the disk is full (${code}${placeOf(file)}). Free about 500 MB, or set TMPDIR and electron_config_cache to folders on another disk.`,
    );
  }
  if (code !== undefined && mayNotWrite.has(code)) {
    return new DownloadFailure(
      `this user may not write there (${code}${placeOf(file)}). Make the folder yours, or set electron_config_cache to a folder that is.`,
    );
  }
  if (name === 'TypeError') {
    // fetch reports every failure of a connection as a TypeError.
    return new DownloadFailure(`the connection to ${host} broke ${soFar} (${deepest.message}). Try again.`);
  }
  return new DownloadFailure(message);
}

interface ErrorParts {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
  readonly path: string | undefined;
  readonly cause: { readonly code: string | undefined; readonly message: string } | undefined;
}

function partsOf(error: unknown): ErrorParts {
  if (!(error instanceof Error)) {
    return { name: '', message: String(error), code: undefined, path: undefined, cause: undefined };
  }
  const { name, message, code, path, cause } = error as NodeJS.ErrnoException;
  return { name, message, code, path, cause: cause instanceof Error ? partsOf(cause) : undefined };
}

function placeOf(file: string | undefined): string {
  return file === undefined ? '' : `: ${file}`;
}

/** Returns bytes as whole MB. */
export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6));
}
