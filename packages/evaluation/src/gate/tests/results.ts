/** What people's own tests came to, as their files tell it. */
export interface TestResults {
  /** How many files of JUnit XML there were. */
  readonly reports: number
  readonly cases: readonly TestCase[]
  readonly benchmarks: readonly Benchmark[]
  /** The benchmarks to compare with. Undefined where no file was named. */
  readonly baseline: readonly Benchmark[] | undefined
}

/** One test that ran, or was to run. Names and messages are foreign text. */
export interface TestCase {
  /** Where it belongs: the class or the file, else the suite. May be empty. */
  readonly group: string
  readonly name: string
  /** `failed`: an expectation did not hold. `error`: it could not run to its end. */
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped'
  /** What it says of itself where it did not pass. */
  readonly message: string | undefined
}

/** One benchmark of pytest-benchmark. */
export interface Benchmark {
  readonly name: string
  /** With its file and class, such as `test_model.py::TestSpeed::test_predict`. */
  readonly fullname: string
  /** By the name of the statistic: seconds, but for `ops` (runs a second) and `rounds`. */
  readonly stats: ReadonlyMap<string, number>
}
