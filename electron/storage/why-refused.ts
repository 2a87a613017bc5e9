import type { Message } from '../../core/message.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Says why the system refused to change a file in a folder, and what the user can do about it. */
export function whyRefused(error: unknown, folder: string): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (full.has(code)) return { key: 'routine_disk_full', values: {} };
  if (forbidden.has(code)) return { key: 'routine_folder_refused', values: { folder } };
  return {
    key: 'routine_file_failed',
    values: { error: error instanceof Error ? error.message : String(error) },
  };
}
