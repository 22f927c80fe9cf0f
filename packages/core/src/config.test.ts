import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { config, configFile, configPart, MOST_CONFIG_BYTES, parseConfig, readConfig } from './config.ts'
import { InputError, messageOf } from './errors.ts'

const Gate = z.strictObject({
  metrics: z.record(z.string(), z.strictObject({ min: z.number().optional(), max: z.number().optional() })),
  columns: z.strictObject({ label: z.string() }).optional(),
  list: z.array(z.strictObject({ id: z.string() })).optional()
})

const read = (text: string) => parseConfig('gate', text, Gate, 'gate.yml')

it.each([
  ['a path', 'gates/model.yml', false],
  ['a path with a space', 'my gates/model.yml', false],
  ['a map on one line', '{ metrics: { f1: { min: 0.9 } } }', true],
  ['a block', 'metrics:\n  f1: { min: 0.9 }', true],
  ['one key', 'metrics: {}', true],
  ['a drive of Windows', 'C:\\gate.yml', false]
])('takes %s for what it is', (_, text, inline) => {
  expect(config(text, 'gate').inline).toBe(inline)
})

it.each([
  [
    'an unknown key, with line and nearest key',
    'metrics:\n  f1: { mni: 0.9 }',
    'line 2: unknown key "metrics.f1.mni". Did you mean "min"?'
  ],
  ['an unknown key at the top', 'metrcs: {}', 'unknown key "metrcs". Did you mean "metrics"?'],
  ['an unknown key in a list', 'metrics: {}\nlist:\n  - id: a\n  - idd: b', 'line 4: '],
  ['a wrong type', 'metrics:\n  f1: { min: high }', 'line 2: "metrics.f1.min" expected number, received string'],
  ['a value where a map should be', 'metrics: { f1: 0.9 }', 'line 1: "metrics.f1" expected a map (with min, max), received number'],
  ['a map of which nothing was written', 'metrics: { f1: }', 'line 1: "metrics.f1" holds nothing (expected a map (with min, max))'],
  ['two problems in the order of their lines', 'columns: {}\nmetrcs: {}', /line 1: .*; line 2: /],
  ['a missing key', 'metrics: {}\ncolumns: {}', '"columns.label" is missing (expected string)'],
  ['YAML that does not parse', 'metrics: {\n', 'has a problem in gate.yml, line '],
  ['a key written twice', 'metrics: {}\nmetrics: {}', 'line 2'],
  ['an empty file', '', 'it is empty'],
  ['a key that would change the prototype', '__proto__: { x: 1 }', 'the key "__proto__" is not allowed'],
  ['the same, deep and quoted', 'metrics:\n  "constructor": { min: 1 }', 'line 2, column 3: the key "constructor" is not allowed'],
  ['a merge key', 'metrics: &a { f1: { min: 1 } }\ncolumns: { <<: *a }', 'columns'],
  ['nesting without end', '['.repeat(200), 'has a problem'],
  ['a custom tag', 'metrics: !!js/function "x"', 'line 1'],
  ['NaN', 'metrics: { f1: { min: .nan } }', 'expected number']
])('refuses %s', (_, text, expected) => {
  expect(() => read(text)).toThrow(InputError)
  expect(() => read(text)).toThrow(expected)
})

it('refuses a bomb of aliases before it unfolds', () => {
  const levels = 'abcdefghij'.split('').map(
    (name, index, all) =>
      `${name}: &${name} [${Array(10)
        .fill(index === 0 ? '1' : `*${all[index - 1]}`)
        .join(', ')}]`
  )
  expect(() => read(levels.join('\n'))).toThrow(InputError)
})

it('refuses a file above the cap before parsing it', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-config-'))
  await writeFile(join(workspace, 'big.yml'), ' '.repeat(MOST_CONFIG_BYTES + 1))
  const refused = readConfig(config('big.yml', 'gate'), Gate, { workspace, temp: workspace, allowedPaths: [] }).catch(messageOf)
  await expect(refused).resolves.toContain('it has 1048577 bytes; at most 1048576 are read')
})

it.each([
  ['a key', ['metrics', 'f1'], { line: 2, column: 3 }],
  ['a key below it', ['metrics', 'f1', 'min'], { line: 2, column: 9 }],
  ['a list item', ['list', 1], { line: 5, column: 5 }],
  ['the nearest parent of what is not there', ['metrics', 'f1', 'max'], { line: 2, column: 3 }]
])('finds the line of %s', (_, path, place) => {
  const { locate } = read('metrics:\n  f1: { min: 0.9 }\nlist:\n  - id: a\n  - id: b\n')
  expect(locate(path)).toEqual({ file: 'gate.yml', ...place })
})

const PARTS = 'gates:\n  - gate:\n      metrics:\n        f1: { min: 0.9 }\n  - gate:\n      metrics: { f1: { mni: 1 } }\n'

it('reads a part of a file, with the lines of the file', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-config-'))
  await writeFile(join(workspace, 'all.yml'), PARTS)
  const readPart = (part: string) => readConfig(config(`all.yml#/${part}`, 'gate'), Gate, { workspace, temp: workspace, allowedPaths: [] })
  const { value, locate } = await readPart('gates/0/gate')
  expect(value).toEqual({ metrics: { f1: { min: 0.9 } } })
  expect(locate(['metrics', 'f1'])).toEqual({ file: 'all.yml', line: 4, column: 9 })
  await expect(readPart('gates/1/gate')).rejects.toThrow('in all.yml: line 6: unknown key "metrics.f1.mni". Did you mean "min"?')
  await expect(readPart('gates/2/gate')).rejects.toThrow('has a problem in all.yml: it has no "gates.2.gate"')
  await expect(readPart('gates/0/toString')).rejects.toThrow('it has no "gates.0.toString"')
})

it.each([
  ['all.yml', ['model-gate', 'gate'], 'all.yml#/model-gate/gate'],
  ['a/b.json', [0, 'c/d', 'e~f'], 'a/b.json#/0/c~1d/e~0f']
])('writes the name of a part of %s as it reads it', (name, part, text) => {
  expect(configPart(name, part)).toBe(text)
  expect(configFile({ text })).toEqual({ name, part: part.map(String) })
})

it.each(['gate.yml', 'runs/#1/gate.yml', 'gate.yml#1', 'gates#/of.txt'])('takes %s for the name of a file', text => {
  expect(configFile({ text })).toEqual({ name: text, part: [] })
})

it('says of what is missing and may be several things that it is missing', () => {
  const Either = z.strictObject({ data: z.union([z.string(), z.number()]) })
  expect(() => parseConfig('config', '{}', Either)).toThrow('"data" is missing (expected string or number)')
  expect(() => parseConfig('config', 'data:', Either)).toThrow('"data" holds nothing (expected string or number)')
})

it.each([
  ['an empty list', '{ list: [] }', '"list" is an empty list'],
  ['empty text', '{ list: [""] }', '"list.0" is empty']
])('says of %s what it is, not how long it is', (_, text, message) => {
  const Lists = z.strictObject({ list: z.array(z.string().min(1)).min(1) })
  expect(() => parseConfig('config', text, Lists)).toThrow(message)
})

it('has no line for YAML written into the workflow', () => {
  expect(parseConfig('gate', 'metrics: {}', Gate).locate(['metrics'])).toBeUndefined()
})

it('answers any text with a value or an InputError, and never changes a prototype', () => {
  const piece = fc.constantFrom(
    'metrics:',
    ' ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    '- ',
    '&a',
    '*a',
    '<<',
    '__proto__:',
    '!!x',
    '"',
    "'",
    '|',
    '>',
    '#',
    '0',
    'é',
    '\t'
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 60 }).map(parts => parts.join(''))
      ),
      text => {
        try {
          read(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(InputError)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }
    ),
    { numRuns: 500 }
  )
})
