import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Of these, single files take minutes; the others are for `npm test`. */
const SUITES: readonly string[] = ['release', 'integration', 'conformance']

/**
 * Prints how long each suite took, its set-up included, the longest first. `.ci/run` names a file in `GAUNTLET_SUITE_TIMES` and
 * shows at its end what all runs wrote there.
 */
export class SuiteTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules
      .filter(module => SUITES.includes(module.project.name))
      .map(module => ({ seconds: wholeMs(module) / 1000, name: relative(root, module.moduleId), state: module.state() }))
      .sort((one, other) => other.seconds - one.seconds)
      .map(({ seconds, name, state }) => `${seconds.toFixed(1).padStart(8)} s  ${name}${state === 'passed' ? '' : ` (${state})`}\n`)
    if (lines.length === 0) return
    const text = lines.join('')
    process.stdout.write(`\nTime of each suite\n${text}`)
    const file = process.env.GAUNTLET_SUITE_TIMES
    if (file !== undefined && file !== '') appendFileSync(file, text)
  }
}

function wholeMs(module: TestModule): number {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
  return environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration
}
