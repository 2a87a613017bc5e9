import { expect, test } from 'vitest';
import { hasGpuCompositing } from './gpu.ts';

// The values are those in Chromium's gpu/config/gpu_util.cc, which `app.getGPUFeatureStatus()` returns.
test.each([
  ['enabled', true],
  ['enabled_on', true],
  ['enabled_force', true],
  ['disabled_software', false],
  ['disabled_off', false],
  ['unavailable_software', false],
])('gpu_compositing "%s" means GPU compositing: %s', (status, expected) => {
  expect(hasGpuCompositing({ gpu_compositing: status })).toBe(expected);
});
