import { smallText } from './small-text.ts'

/** The project's own tests. */
export interface TestsFound {
  /** Where JUnit XML is written already; undefined where nothing says so. */
  readonly junit: string | undefined
  /** The file that says so. */
  readonly from: string | undefined
  /** Whether there are tests that pytest runs. */
  readonly hasPytest: boolean
}

const SAYS = /^(\.github\/workflows\/.*\.ya?ml|\.gitlab-ci\.yml|Makefile|pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml|noxfile\.py)$/

/** Undefined where there are no tests. */
export async function lookForTests(folder: string, files: readonly string[]): Promise<TestsFound | undefined> {
  const hasPytest = files.some(file => /(^|\/)test_[\w-]+\.py$|(^|\/)[\w-]+_test\.py$/.test(file))
  for (const file of files.filter(name => SAYS.test(name))) {
    const junit = /--junit-?xml[= ]+["']?([\w./-]+\.xml)/.exec((await smallText(folder, file)) ?? '')?.[1]
    if (junit !== undefined) return { junit: junit.replace(/^\.\//, ''), from: file, hasPytest }
  }
  return hasPytest ? { junit: undefined, from: undefined, hasPytest } : undefined
}
