import type { Reporter } from 'vitest/node'
import { SuiteTimes } from './suite-times.ts'

/** What vitest reports with by itself, here and on GitHub, and the time of each suite. */
export const reporters: (string | Reporter)[] = [
  'default',
  ...(process.env.GITHUB_ACTIONS === 'true' ? ['github-actions'] : []),
  new SuiteTimes()
]
