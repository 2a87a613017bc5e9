import type { SignalReport } from '../../core/signals/signal-report.ts';

/** Returns whether a window can keep itself in front of the others, and why not. */
export function windowInFrontReport(platform: NodeJS.Platform, isWaylandClient: boolean): SignalReport {
  if (isWaylandClient) {
    return { available: false, reasons: [{ why: { key: 'signal_wayland_orders_windows', values: {} } }] };
  }
  return { available: true, by: names[platform] ?? 'X11' };
}

const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', darwin: 'macOS' };
