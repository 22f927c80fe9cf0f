import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testsOfJunit } from './junit.ts'

function read(text: string | Buffer) {
  return testsOfJunit('tests', Buffer.from(text), 'report.xml')
}

describe('a JUnit XML file of pytest', async () => {
  const tests = read(await readFile(new URL('fixtures/pytest.xml', import.meta.url)))

  it.each([
    ['test_predicts_the_mean', { outcome: 'passed', group: 'test_model', message: undefined }],
    ['test_predicts_for[no flights]', { outcome: 'failed', message: 'ZeroDivisionError: division by zero' }],
    ['test_predicts_for[one <flight> & more]', { outcome: 'passed' }],
    ['test_is_monotone', { outcome: 'failed', message: expect.stringMatching(/^AssertionError: later departures.*\n.*::error::/) }],
    ['test_on_gpu', { outcome: 'skipped', message: 'needs a GPU' }],
    ['test_ties', { outcome: 'skipped', message: 'known: ties' }],
    ['test_served', { outcome: 'error', message: 'failed on setup with "OSError: no server"' }],
    ['test_predict', { outcome: 'passed', group: 'test_model.TestSpeed' }]
  ])('tells what came of %s', (name, expected) => {
    expect(tests.find(test => test.name === name)).toMatchObject(expected)
  })

  it('tells of every test', () => {
    expect(tests).toHaveLength(9)
  })
})

it("reads what Node's own test runner writes", async () => {
  const suite = `import { describe, it, test } from 'node:test'
test('adds up', () => {})
test('falls <apart>', () => { throw new Error('one is not two') })
test('later', { skip: 'no GPU' }, () => {})
describe('model', () => { it('predicts', () => {}) })`
  const folder = await mkdtemp(join(tmpdir(), 'junit-'))
  const file = join(folder, 'suite.mjs')
  await writeFile(file, suite)
  const command = [process.execPath, '--test', '--test-reporter=junit', file] as const
  // A runner inside of a test runner reports to the outer one, unless it does not know of it.
  const ran = await runProgram({ command, env: { PATH: process.env.PATH ?? '' }, timeoutMs: 60_000, maxOutputBytes: 1_000_000 })
  await rm(folder, { recursive: true })
  expect(read(ran.stdout).map(({ group, name, outcome, message }) => [group, name, outcome, message])).toEqual([
    ['test', 'adds up', 'passed', undefined],
    ['test', 'falls <apart>', 'failed', 'one is not two'],
    ['test', 'later', 'skipped', 'no GPU'],
    ['model', 'predicts', 'passed', undefined]
  ])
})

it.each<[string, string, unknown[]]>([
  ['a suite alone', '<testsuite name="s"><testcase name="t"/></testsuite>', [{ group: 's', name: 't', outcome: 'passed' }]],
  [
    'suites in suites',
    '<testsuites><testsuite name="a"><testsuite name="b"><testcase name="t"/></testsuite><testcase name="u"/></testsuite></testsuites>',
    [
      { group: 'a', name: 'u' },
      { group: 'b', name: 't' }
    ]
  ],
  [
    'text in place of an attribute, half of it CDATA',
    '<testsuite><testcase name="t" file="a.js"><failure>x &lt; 1 <![CDATA[&amp; <raw>]]></failure></testcase></testsuite>',
    [{ group: 'a.js', outcome: 'failed', message: 'x < 1&amp; <raw>' }]
  ],
  [
    'text alone, as of JUnit itself',
    '<testsuite><testcase name="t"><failure>boom &gt; here</failure></testcase></testsuite>',
    [{ outcome: 'failed', message: 'boom > here' }]
  ],
  [
    'failures and skips that say nothing',
    '<testsuite><testcase name="t"><failure/></testcase><testcase name="u"><skipped/></testcase><testcase name="v"><error type="x"/></testcase></testsuite>',
    [
      { name: 't', outcome: 'failed', message: undefined },
      { name: 'u', outcome: 'skipped', message: undefined },
      { name: 'v', outcome: 'error', message: undefined }
    ]
  ],
  [
    'a page among the output of a test',
    '<testsuite><testcase name="t"><system-out><![CDATA[<!DOCTYPE html><html>&x;]]></system-out></testcase></testsuite>',
    [{ name: 't', outcome: 'passed' }]
  ],
  ['a test that was not run', '<testsuite><testcase name="t" status="notrun"/></testsuite>', [{ outcome: 'skipped' }]],
  [
    'a test that fails and cannot be torn down',
    '<testsuite failures="1" errors="1"><testcase name="t"><failure message="f"/><error message="e"/></testcase></testsuite>',
    [{ outcome: 'error', message: 'e' }]
  ],
  [
    'a namespace, a declaration and comments',
    '<?xml version="1.0"?><!-- c --><x:testsuite xmlns:x="u"><x:testcase name="t"/></x:testsuite>',
    [{ name: 't', outcome: 'passed' }]
  ],
  ['nothing', '<testsuites/>', []],
  ['an empty suite', '<testsuites><testsuite tests="0" failures="0"/></testsuites>', []],
  [
    'a suite that could not run and lists nothing',
    '<testsuites errors="1"><testsuite name="s" errors="1"/></testsuites>',
    [{ group: 's', outcome: 'error', message: expect.stringContaining('counts 1 failures and errors, and its tests tell of 0') }]
  ],
  ['names that are words of JavaScript', '<testsuite><toString/><testcase name="constructor"/></testsuite>', [{ name: 'constructor' }]]
])('reads %s', (_, text, expected) => {
  const found = read(text)
  expect(found).toHaveLength(expected.length)
  expect(found).toEqual(expect.arrayContaining(expected.map(one => expect.objectContaining(one))))
})

it.each<[string, string | Buffer, RegExp]>([
  ['a document type, whatever it declares', billionLaughs(), /declares a document type/],
  ['an entity from a file', '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"/>', /declares a document type/],
  ['one behind a declaration and comments', '<?xml version="1.0"?> <!-- <a> --> <!doctype t><testsuite/>', /declares a document type/],
  ['text', 'all tests passed', /is not XML: .*line 1/],
  ['a page', '<html><body/></html>', /XML but not of JUnit/],
  ['two documents', '<testsuite/><testsuite/>', /is not XML|XML but not of JUnit/],
  ['half of a file', '<testsuites><testsuite><testcase name="t">', /is not XML/],
  ['endless nesting', `<testsuites>${'<testsuite>'.repeat(5000)}${'</testsuite>'.repeat(5000)}</testsuites>`, /cannot be read as XML/],
  ['a key that would change prototypes', '<testsuite><__proto__>1</__proto__></testsuite>', /cannot be read as XML/],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x2f, 0x3e]), /is not text in utf-8/],
  ['an encoding that nobody knows', '<?xml version="1.0" encoding="klingon"?><testsuite/>', /is not text in klingon/],
  ['no bytes but a mark', Buffer.from([0xef, 0xbb, 0xbf]), /is not XML/]
])('refuses %s', (_, text, message) => {
  expect(() => read(text)).toThrow(message)
  expect(() => read(text)).toThrow('report.xml')
})

it.each<[string, Buffer]>([
  [
    'ISO 8859-1, as it says',
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><testsuite><testcase name="café"/></testsuite>', 'latin1')
  ],
  ['UTF-16 with a mark', Buffer.from('\ufeff<testsuite><testcase name="café"/></testsuite>', 'utf16le')],
  ['UTF-8 with a mark', Buffer.from('\ufeff<testsuite><testcase name="café"/></testsuite>')],
  ['entities', Buffer.from('<testsuite><testcase name="caf&#233;"/></testsuite>')],
  ['hexadecimal entities', Buffer.from('<testsuite><testcase name="caf&#xE9;"/></testsuite>')]
])('reads a name in %s', (_, bytes) => {
  expect(read(bytes)).toMatchObject([{ name: 'café' }])
})

it('reads any text in attributes as it was', () => {
  const escaped = (text: string) => text.replace(/[&<>"\n\t\r]/g, character => `&#${character.codePointAt(0)};`)
  // Without surrogates and what else XML 1.0 cannot hold.
  const point = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xa0, max: 0xd7ff }),
    fc.integer({ min: 0x10000, max: 0x10ffff })
  )
  const text = fc.array(fc.oneof(point, fc.constantFrom(9, 10, 13))).map(points => String.fromCodePoint(...points))
  fc.assert(
    fc.property(text, name => {
      expect(read(`<testsuite><testcase name="${escaped(name)}"/></testsuite>`)[0]?.name.trim()).toBe(name.trim())
    })
  )
})

it('expands nothing that is declared where it may not stand', () => {
  const [test] = read('<testsuite><!DOCTYPE t [<!ENTITY x "many">]><testcase name="&x;"/></testsuite>')
  expect(test).toMatchObject({ name: '&x;' })
})

it('reads a report of many tests in a moment', () => {
  const one = '<testcase classname="a.b" name="t" time="0.1"><failure message="m &amp; n">long text</failure></testcase>'
  expect(read(`<testsuite>${one.repeat(10_000)}</testsuite>`)).toHaveLength(10_000)
})

function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)
  return `<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities.join('')}]><testsuite name="&l9;"/>`
}
