import {
  existingFile,
  existingFiles,
  formatBytes,
  InputError,
  type JudgedFile,
  judgedFile,
  type Roots,
  readCapped,
  shownPath
} from '@gauntlet/core'
import { benchmarksOf } from './benchmark-file.ts'
import { testsOfJunit } from './junit.ts'
import type { Benchmark, TestCase, TestResults } from './results.ts'

/** A report of a hundred thousand tests has some 20 MB. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_BYTES_TOGETHER = 4 * MOST_BYTES

/**
 * Reads what people's own tests left behind: JUnit XML and the JSON of pytest-benchmark, told apart by their first character.
 * `baseline` is the path of benchmarks to compare with. Throws `InputError` for files of any other kind.
 */
export async function readTests(
  patterns: readonly string[],
  baseline: string | undefined,
  roots: Roots
): Promise<{ readonly tests: TestResults; readonly judged: readonly JudgedFile[] }> {
  const paths = await existingFiles(INPUT, patterns, roots)
  const cases: TestCase[] = []
  const benchmarks: Benchmark[] = []
  const judged: JudgedFile[] = []
  let reports = 0
  for (const path of paths) {
    const { bytes, shown, file } = await readReport(INPUT, path, roots)
    judged.push(file)
    if (judged.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES_TOGETHER)
      throw new InputError(
        INPUT,
        `names files of more than ${formatBytes(MOST_BYTES_TOGETHER)} together, the last of them "${shown}". Name fewer.`
      )
    if (isXml(bytes)) {
      reports++
      for (const test of testsOfJunit(INPUT, bytes, shown)) cases.push(test)
    } else benchmarks.push(...benchmarksOf(INPUT, bytes, shown))
  }
  if (baseline === undefined) return { tests: { reports, cases, benchmarks, baseline: undefined }, judged }
  const { bytes, shown, file } = await readReport('gate', await existingFile('gate', baseline, roots), roots)
  return { tests: { reports, cases, benchmarks, baseline: benchmarksOf('gate', bytes, shown) }, judged: [...judged, file] }
}

const INPUT = 'tests'

async function readReport(input: string, path: string, roots: Roots) {
  const shown = shownPath(path, roots)
  const bytes = await readCapped(path, MOST_BYTES).catch(cause => {
    throw new InputError(input, `names "${shown}", which cannot be used`, { cause })
  })
  if (bytes.length === 0) throw new InputError(input, `names "${shown}", which is empty. Did the step that runs the tests fail?`)
  return { bytes, shown, file: await judgedFile(input, path, roots.workspace) }
}

/** The first character that says something, past a byte order mark and in any encoding. */
function isXml(bytes: Buffer): boolean {
  return /^[^\w{["]*</.test(bytes.toString('latin1', 0, 100).replaceAll('\0', ''))
}
