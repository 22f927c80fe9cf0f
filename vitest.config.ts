import { defineConfig } from 'vitest/config'
import { reporters } from './tests/reporters.ts'

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,examples,scripts}/**/*.test.ts', 'tests/{documents,escaping,workflows}/**/*.test.ts'],
          testTimeout: 20_000
        }
      },
      {
        test: {
          name: 'bundles',
          include: ['actions/*/test/**/*.test.ts', 'tests/bundles/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      { test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 900_000 } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000 } }
    ]
  }
})
