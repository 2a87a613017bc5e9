import type { GPUFeatureStatus } from 'electron';

/**
 * Whether a GPU composites the app's windows. Without one, the processor does, and each new frame of a page costs about
 * as much as drawing it.
 *
 * @param status the result of `app.getGPUFeatureStatus()`
 */
export function hasGpuCompositing({
  gpu_compositing: status,
}: Pick<GPUFeatureStatus, 'gpu_compositing'>): boolean {
  return status.startsWith('enabled');
}
