/** app.getGPUFeatureStatus(): which GPU features Chromium uses. */
import { browser } from './chromium.ts';

const features = [
  ...['2d_canvas', 'flash_3d', 'flash_stage3d', 'flash_stage3d_baseline', 'gpu_compositing'],
  ...['multiple_raster_threads', 'native_gpu_memory_buffers', 'rasterization', 'video_decode'],
  ...['video_encode', 'vpx_decode', 'webgl', 'webgl2'],
] as const satisfies readonly (keyof Electron.GPUFeatureStatus)[];

let status = Object.fromEntries(
  features.map((feature) => [feature, 'disabled_software']),
) as unknown as Electron.GPUFeatureStatus;

/** Chromium's status. Until that is read, the status of a system without a GPU. */
export const gpuFeatureStatus = (): Electron.GPUFeatureStatus => ({ ...status });

/** Reads the status from the running Chromium. Resolves to false if that fails. */
export async function readGpuFeatureStatus(): Promise<boolean> {
  const info = await browser.trySend('SystemInfo.getInfo');
  const found = info?.gpu.featureStatus;
  if (!found) return false;
  status = { ...status, ...found };
  return true;
}
