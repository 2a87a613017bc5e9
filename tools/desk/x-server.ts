import type { Processes } from './processes.ts';
import { firstLine } from './starting.ts';

/** The size of a private desktop's only screen, in pixels. */
export interface ScreenSize {
  width: number;
  height: number;
}

/** Starts an X server without a real screen, and enters its display into `environment`. */
export async function startXServer(
  processes: Processes,
  environment: Record<string, string>,
  { width, height }: ScreenSize,
): Promise<void> {
  const screen = `${String(width)}x${String(height)}x24`;
  const values = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const number = await firstLine('Xvfb', await processes.start('Xvfb', values, environment));
  environment['DISPLAY'] = `:${number}`;
}
