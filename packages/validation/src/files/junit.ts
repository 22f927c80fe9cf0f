import { type Check, html, outcomeMark } from '@gauntlet/core'

export interface JunitOptions {
  readonly title: string
  readonly checks: readonly Check[]
  /** The least severity that decides. */
  readonly failOn: 'critical' | 'warning'
  /** When the run began, and how long it took, in milliseconds. */
  readonly startedAt: Date
  readonly durationMs: number
}

/**
 * The checks as JUnit XML, one test case a check. A failed check that decides is a failure; one that decides and could not be judged
 * is an error; an open check that does not decide is skipped, with its message, so that a pipeline does not turn red for it.
 *
 * Fits the schema of Jenkins (junit-10.xsd) and the older one of Ant, which asks for more attributes and knows none of `testsuites`.
 */
export function junitXml({ title, checks, failOn, startedAt, durationMs }: JunitOptions): string {
  const results = checks.map(check => resultOf(check, failOn))
  const count = (wanted: string) => results.filter(result => result === wanted).length
  const name = xml(title, 300)
  const seconds = (durationMs / 1000).toFixed(3)
  const sums = `tests="${checks.length}" failures="${count('failure')}" errors="${count('error')}"`
  const cases = checks.map((check, index) => testCase(check, results[index] ?? 'passed'))
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite id="0" package="validate-data" name="${name}" timestamp="${startedAt.toISOString().slice(0, 19)}" hostname="localhost" ${sums} skipped="${count('skipped')}" time="${seconds}">
<properties></properties>
${cases.join('\n')}
<system-out></system-out>
<system-err></system-err>
</testsuite>
</testsuites>
`
}

type Result = 'passed' | 'failure' | 'error' | 'skipped'

function resultOf({ outcome, severity }: Check, failOn: JunitOptions['failOn']): Result {
  if (outcome === 'pass') return 'passed'
  const decides = severity === 'critical' || (severity === 'warning' && failOn === 'warning')
  if (!decides) return 'skipped'
  return outcome === 'fail' ? 'failure' : 'error'
}

function testCase(check: Check, result: Result): string {
  const group = check.id.includes('.') ? check.id.slice(0, check.id.lastIndexOf('.')) : 'table'
  const head = `<testcase classname="${xml(group, 300)}" name="${xml(`${check.id}: ${check.title}`, 600)}" time="0.000"`
  if (result === 'passed') return `${head}></testcase>`
  if (result === 'skipped') return `${head}><skipped message="${xml(`${outcomeMark(check)}: ${check.message}`)}"></skipped></testcase>`
  const type = result === 'failure' ? check.severity : check.outcome
  return `${head}><${result} type="${type}" message="${xml(check.message)}">${details(check)}</${result}></testcase>`
}

function details({ expected, observed, location, reproduce }: Check): string {
  const lines = [
    `Expected: ${xml(expected)}`,
    `Observed: ${xml(observed)}`,
    location === undefined ? '' : `Written in: ${xml(`${location.file}:${location.line}`)}`,
    reproduce === undefined ? '' : `See it again: ${xml(reproduce)}`
  ]
  return lines.filter(line => line !== '').join('\n')
}

/** Text or an attribute's value: no control character, and nothing that XML 1.0 cannot hold. */
function xml(text: string, maxLength = 4000): string {
  return html(text.toWellFormed(), maxLength).replace(/[\ufffe\uffff]/g, '')
}
