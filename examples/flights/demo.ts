import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { messageOf } from '@gauntlet/core'
import { Screen } from './story/screen.ts'
import { tellStory } from './story/story.ts'

const EXIT_NOT_PASSED = 1
const EXIT_ERROR = 2

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())

const workspace = fileURLToPath(new URL('../..', import.meta.url))
const temp = await mkdtemp(join(tmpdir(), 'gauntlet-demo-'))
try {
  const passed = await tellStory({ workspace, temp, signal: interrupted.signal }, 'demo-out', new Screen())
  process.exitCode = passed ? 0 : EXIT_NOT_PASSED
} catch (thrown) {
  console.error(interrupted.signal.aborted ? '\nInterrupted.' : `\n${messageOf(thrown)}`)
  process.exitCode = EXIT_ERROR
} finally {
  await rm(temp, { recursive: true, force: true })
}
