import { InputError } from '@gauntlet/core'
import { z } from 'zod'
import type { TestCase } from './results.ts'
import { ATTRIBUTES, CDATA, parseXml, TEXT, unescaped, type XmlElement } from './xml.ts'

/**
 * The tests of a JUnit XML file, as pytest (`--junitxml`), Jest, Maven, Go and others write it: suites in suites of any depth, with
 * tests that failed, ended in an error or were skipped.
 *
 * A suite that counts more failures and errors than its tests tell of could not run as a whole: what is missing becomes one failed
 * test. Throws `InputError` for what is not JUnit XML.
 */
export function testsOfJunit(input: string, bytes: Buffer, shown: string): TestCase[] {
  const root = parseXml(input, bytes, shown)
  const [name, ...others] = Object.keys(root)
  const elements = childrenOf(root, name ?? '')
  if (others.length > 0 || elements.length !== 1 || (name !== 'testsuites' && name !== 'testsuite'))
    throw new InputError(
      input,
      `names "${shown}", which is XML but not of JUnit: its outermost element must be "testsuites" or "testsuite". Write it with pytest --junitxml.`
    )
  return elements.flatMap(element => testsOf(element, '')).map(({ problems: _, ...test }) => test)
}

function testsOf(suite: XmlElement, above: string): CountedCase[] {
  const attributes = attributesOf(suite)
  const name = attributes.get('name') ?? above
  const own = childrenOf(suite, 'testcase').map(test => testCase(test, name))
  const inner = childrenOf(suite, 'testsuite').flatMap(child => testsOf(child, name))
  const declared = Math.max(0, countOf(attributes.get('failures'))) + Math.max(0, countOf(attributes.get('errors')))
  const told = [...own, ...inner].reduce((sum, { problems }) => sum + problems, 0)
  const missing = declared - told
  if (missing <= 0) return [...own, ...inner]
  const message = `the suite counts ${declared} failures and errors, and its tests tell of ${told}`
  return [...own, ...inner, { group: name, name: 'the suite itself', outcome: 'error', message, problems: missing }]
}

/** `problems`: how many failures and errors it tells of. A test may fail, and fail again when it is torn down. */
interface CountedCase extends TestCase {
  readonly problems: number
}

function testCase(test: XmlElement, suite: string): CountedCase {
  const attributes = attributesOf(test)
  const failures = childrenOf(test, 'failure')
  const errors = childrenOf(test, 'error')
  const [skipped] = childrenOf(test, 'skipped')
  const notRun = skipped !== undefined || attributes.get('status') === 'notrun'
  const [first] = [...errors, ...failures]
  const outcome = errors.length > 0 ? 'error' : failures.length > 0 ? 'failed' : notRun ? 'skipped' : 'passed'
  return {
    group: attributes.get('classname') ?? attributes.get('file') ?? suite,
    name: attributes.get('name') ?? '',
    outcome,
    message: messageOf(first ?? skipped),
    problems: failures.length + errors.length
  }
}

/** The attribute `message`, else the text: its first lines say what went wrong in most tools. */
function messageOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const said = attributesOf(element).get('message') ?? textOf(element)
  return said.trim() === '' ? undefined : said.trim()
}

function textOf(element: XmlElement): string {
  const written = element[TEXT]
  const raw = [element[CDATA] ?? []].flat().map(part => (typeof part === 'string' ? part : textOf(elementOf(part))))
  return [typeof written === 'string' ? unescaped(written) : '', ...raw].join('')
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const found = Object.hasOwn(element, name) ? element[name] : undefined
  return Array.isArray(found) ? found.map(elementOf) : []
}

/** An element without attributes and children is its text alone. */
function elementOf(found: unknown): XmlElement {
  const parsed = Element.safeParse(found)
  return parsed.success ? parsed.data : { [TEXT]: typeof found === 'string' ? found : '' }
}

function attributesOf(element: XmlElement): ReadonlyMap<string, string> {
  const written = Element.safeParse(element[ATTRIBUTES])
  const pairs = written.success ? Object.entries(written.data) : []
  return new Map(pairs.map(([name, value]) => [name, unescaped(String(value))]))
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 0)
  return Number.isSafeInteger(count) ? count : 0
}

const Element = z.record(z.string(), z.unknown())
