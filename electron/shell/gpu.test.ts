import { expect, test } from 'vitest';
import { hasGpuCompositing } from './gpu.ts';

// The values are those of Chromium's gpu/config/gpu_util.cc, as `app.getGPUFeatureStatus()` returns them.
test.each([
  ['enabled', true],
  ['enabled_on', true],
  ['enabled_force', true],
  ['disabled_software', false],
  ['disabled_off', false],
  ['unavailable_software', false],
])('gpu_compositing "%s": %s', (status, expected) => {
  expect(hasGpuCompositing({ gpu_compositing: status })).toBe(expected);
});
