import type { Message } from '../../core/message.ts';

const keys = {
  ENOENT: 'file_missing',
  ENOTDIR: 'file_missing',
  EACCES: 'file_forbidden',
  EPERM: 'file_forbidden',
  EROFS: 'file_forbidden',
  ENOSPC: 'file_disk_full',
  EDQUOT: 'file_disk_full',
  EISDIR: 'file_folder',
} as const;

/**
 * Says why a file that the user has picked couldn't be read or written, and what to do. The file's name isn't in it: the
 * system's own sentence names the file too, and often a temporary one.
 */
export function whyFileFailed(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const known = Object.entries(keys).find(([name]) => name === code);
  if (known) return { key: known[1], values: {} };
  const reason = code ?? (error instanceof Error ? error.message : String(error));
  return { key: 'file_failed', values: { reason } };
}
