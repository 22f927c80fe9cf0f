import type { Check } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { junitXml } from './junit.ts'

function check(id: string, outcome: Check['outcome'], severity: Check['severity'] = 'critical', message = 'It is so.'): Check {
  return { id, title: 'A title', severity, outcome, observed: 'seen', expected: 'wanted', message }
}

function xml(checks: readonly Check[], failOn: 'critical' | 'warning' = 'critical'): string {
  return junitXml({ title: 'Data: x.csv', checks, failOn, startedAt: new Date('2026-01-31T12:00:00.5Z'), durationMs: 1234 })
}

it('is one test case a check', () => {
  expect(
    xml([check('a.min', 'pass'), { ...check('a.max', 'fail'), location: { file: 'c.yml', line: 3 }, reproduce: 'SELECT "a" FROM \'x\'' }])
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite id="0" package="validate-data" name="Data: x.csv" timestamp="2026-01-31T12:00:00" hostname="localhost" tests="2" failures="1" errors="0" skipped="0" time="1.234">
<properties></properties>
<testcase classname="a" name="a.min: A title" time="0.000"></testcase>
<testcase classname="a" name="a.max: A title" time="0.000"><failure type="critical" message="It is so.">Expected: wanted
Observed: seen
Written in: c.yml:3
See it again: SELECT &quot;a&quot; FROM &#39;x&#39;</failure></testcase>
<system-out></system-out>
<system-err></system-err>
</testsuite>
</testsuites>
`)
})

it.each([
  ['fail', 'critical', 'critical', 'failure'],
  ['fail', 'warning', 'critical', 'skipped'],
  ['fail', 'warning', 'warning', 'failure'],
  ['fail', 'info', 'warning', 'skipped'],
  ['inconclusive', 'critical', 'critical', 'error'],
  ['inconclusive', 'warning', 'critical', 'skipped']
] as const)('writes a check that is %s, %s where %s decides, as %s', (outcome, severity, failOn, element) => {
  const written = xml([check('a', outcome, severity)], failOn)
  expect(written).toContain(`<${element} `)
  const count = (name: string) => Number(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`).exec(written)?.[1])
  expect([count('failures'), count('errors'), count('skipped')]).toEqual(
    ['failure', 'error', 'skipped'].map(name => Number(name === element))
  )
})

it('holds nothing that XML cannot, whatever is in the data', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      const written = xml([check(`a${text}`, 'fail', 'critical', text)])
      // The characters of XML 1.0, and no markup but our own.
      expect(written).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      expect(written.match(/<\/?[a-z-]+/g)?.filter(tag => !TAGS.includes(tag.replace(/^<\/?/, '')))).toEqual([])
      expect(written).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
    })
  )
})

const TAGS = ['testsuites', 'testsuite', 'properties', 'testcase', 'failure', 'system-out', 'system-err']
