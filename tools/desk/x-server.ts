import type { Processes } from './processes.ts';
import { firstLine } from './starting.ts';

/** The size of a private desktop's only screen, in pixels. */
export interface ScreenSize {
  width: number;
  height: number;
}

/**
 * Starts an X server without a real screen, and enters its display into `environment`.
 *
 * @param folder where it keeps the screen's pixels, in the file `Xvfb_screen0` in the format of xwd; in memory if undefined
 */
export async function startXServer(
  processes: Processes,
  environment: Record<string, string>,
  { width, height }: ScreenSize,
  folder?: string,
): Promise<void> {
  const screen = `${String(width)}x${String(height)}x24`;
  const values = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  if (folder !== undefined) values.push('-fbdir', folder);
  const number = await firstLine('Xvfb', await processes.start('Xvfb', values, environment));
  environment['DISPLAY'] = `:${number}`;
}
