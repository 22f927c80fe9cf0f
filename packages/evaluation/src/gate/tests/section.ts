import type { Check } from '@gauntlet/core'
import { type JudgeContext, section } from '../section.ts'
import { checkOf } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { uniqueNames } from '../unique-names.ts'
import { judgeBenchmarks } from './judge-benchmarks.ts'
import { judgeCases } from './judge-cases.ts'
import { presentTests } from './present.ts'
import type { TestResults } from './results.ts'
import type { Tests } from './schema.ts'

/** People's own tests and benchmarks: `tests: { max-failures: 0 }`. */
export const testsSection = section<Tests, TestResults | undefined>({
  needs: ({ optional }) => ({ inputs: optional ? [] : ['tests'] }),
  measure: (_, { tests }) => tests,
  judge: judgeTests,
  present: (written, found) => (found === undefined ? {} : presentTests(written, found))
})

function judgeTests(written: Tests, found: TestResults | undefined, context: JudgeContext): Check[] {
  if (found === undefined) return [written.optional ? optionalNote('tests', NOTHING_READ) : nothingRead(written, context)]
  const nameFor = uniqueNames(['skipped', 'benchmarks'])
  const benchmarks = judgeBenchmarks(written, found, nameFor, context)
  // Where only benchmarks were handed in and judged, nobody promised tests.
  const onlyBenchmarks = found.reports === 0 && benchmarks.length > 0
  return onlyBenchmarks ? benchmarks : [...judgeCases(written, found.cases, nameFor, context), ...benchmarks]
}

const NOTHING_READ = 'the input "tests" names no files'

function nothingRead({ severity }: Tests, context: JudgeContext): Check {
  const asked = { id: 'tests', title: 'the tests pass', severity, path: [] }
  const message = 'Nothing is known of the tests: the input "tests" names no files of JUnit XML or of pytest-benchmark.'
  return checkOf(asked, { outcome: 'inconclusive', observed: 'no files', expected: 'files of test results', message }, context)
}
