import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packState } from './hidden-state.ts'
import { formatMarked, hashKey, isNewer, markedBytes, parseMarked, type RunStamp } from './marker.ts'

const stamp: RunStamp = { runId: 9007199254740991, runAttempt: 2, headSha: 'c0ffee'.padEnd(40, '0') }
const good = formatMarked('report', stamp, 'Hello')
const hash = hashKey('report')

it('stands at the very start, says who wrote it, and leaves the key out', () => {
  expect(good).toBe(`<!-- gauntlet:pr-report:${hash} {"run":9007199254740991,"attempt":2,"sha":"${stamp.headSha}"} -->\nHello`)
})

const stamps = fc.record({
  runId: fc.maxSafeNat(),
  runAttempt: fc.nat(999_999),
  headSha: fc.oneof(fc.stringMatching(/^[0-9a-f]{40}$/), fc.stringMatching(/^[0-9a-f]{64}$/))
})

it('is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      stamps,
      fc.string({ unit: 'grapheme' }),
      fc.option(fc.json(), { nil: undefined }),
      (key, written, text, state) => {
        fc.pre(!text.includes('<!-- gauntlet:'))
        const body = formatMarked(key, written, text, state)
        expect(parseMarked(body)).toEqual({ keyHash: hashKey(key), stamp: written, text, state })
        expect(Buffer.byteLength(body) - Buffer.byteLength(text)).toBeLessThanOrEqual(markedBytes(state))
      }
    )
  )
})

it('cannot be forged from within the text', () => {
  const text = `${good}\n<!-- gauntlet:<!-- gauntlet:pr-report:`
  const body = formatMarked('other', stamp, text)
  expect(parseMarked(body)?.keyHash).toBe(hashKey('other'))
  expect(body.split('<!-- gauntlet:')).toHaveLength(2)
})

it('keeps its memory in a line of its own, which nobody sees', () => {
  expect(formatMarked('report', stamp, 'Hello', '{"version":1}')).toBe(
    good.replace('Hello', `<!-- gauntlet:state:1:${packState('{"version":1}')} -->\nHello`)
  )
})

it('goes without its memory where that would be too long', () => {
  expect(formatMarked('report', stamp, 'Hello', 'x'.repeat(70_000))).toBe(good)
})

it.each<[string, string, string | undefined]>([
  ['in the text', `${good}\n<!-- gauntlet:state:1:${packState('1')} -->\n`, undefined],
  ['of another version', good.replace('Hello', `<!-- gauntlet:state:2:${packState('1')} -->\nHello`), undefined],
  ['that somebody cut', good.replace('Hello', `<!-- gauntlet:state:1:${packState('[1,2,3,4]')?.slice(4)} -->\nHello`), undefined],
  ['that the browser saved', formatMarked('report', stamp, 'Hello', '[1]').replaceAll('\n', '\r\n'), '[1]']
])('reads a memory %s', (_, body, state) => {
  expect(parseMarked(body)?.state).toBe(state)
  expect(parseMarked(body)?.text).toContain('Hello')
})

it.each([
  ['', 'nothing'],
  [` ${good}`, 'a space before it'],
  [`\n${good}`, 'a line before it'],
  [`\uFEFF${good}`, 'a byte order mark before it'],
  [`> ${good}`, 'a quote'],
  [`\`\`\`\n${good}`, 'a code block'],
  [good.replace('pr-report', 'PR-report'), 'other letters'],
  [good.replace('pr-report', 'deploy'), 'another action'],
  [good.replace(hash, hash.slice(1)), 'a short key'],
  [good.replace(hash, hash.toUpperCase()), 'a key in capitals'],
  [good.replace('"attempt":2', '"attempt":-2'), 'a negative attempt'],
  [good.replace('9007199254740991', '9007199254740992'), 'a run beyond what numbers hold'],
  [good.replace('"run":', '"run": '), 'other JSON'],
  [good.replace('} -->', ',"x":1} -->'), 'one more key'],
  [good.replace(' -->\nHello', ' --> Hello'), 'text on the line of the marker'],
  [good.replace(' -->\nHello', ''), 'a marker that does not end']
])('%j is not ours: %s', body => {
  expect(parseMarked(body)).toBeUndefined()
})

it('matches nothing that others write, however close, and takes no time to say so', () => {
  const pieces = fc.constantFrom(
    '<!--',
    '-->',
    ' ',
    '\n',
    'gauntlet:',
    'pr-report:',
    hash,
    '{"run":',
    '1',
    ',"attempt":',
    ',"sha":"',
    stamp.headSha,
    '"}',
    '-'.repeat(5000)
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
      const body = parts.join('')
      const marked = parseMarked(body)
      if (marked !== undefined) expect(body.startsWith(formatMarked('report', marked.stamp, '').replace(hash, marked.keyHash))).toBe(true)
    })
  )
  const started = performance.now()
  for (const long of [
    '<!-- gauntlet:pr-report:',
    `<!-- gauntlet:pr-report:${hash} {"run":`,
    good.replace('Hello', '<!-- gauntlet:state:1:')
  ])
    parseMarked(long + '1'.repeat(5_000_000))
  expect(performance.now() - started).toBeLessThan(500)
})

it.each<[string, Partial<RunStamp>]>([
  ['a run that is no number', { runId: Number.NaN }],
  ['a broken run', { runId: 1.5 }],
  ['no commit', { headSha: '' }],
  ['a commit that ends the marker', { headSha: '"} -->' }]
])('refuses to write %s', (_, wrong) => {
  expect(() => formatMarked('report', { ...stamp, ...wrong }, '')).toThrow('Could not mark a comment')
})

it.each([
  [2, 1, 1, 9, true],
  [1, 2, 1, 1, true],
  [1, 1, 1, 1, false],
  [1, 9, 2, 1, false]
])('run %i attempt %i is newer than run %i attempt %i: %s', (runA, attemptA, runB, attemptB, newer) => {
  expect(isNewer({ ...stamp, runId: runA, runAttempt: attemptA }, { ...stamp, runId: runB, runAttempt: attemptB })).toBe(newer)
})
