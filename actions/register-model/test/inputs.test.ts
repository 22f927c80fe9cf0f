import { InputError, Inputs, readEnvironment } from '@gauntlet/core'
import { asInputs } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { definition } from '../src/definition.ts'
import { readInputs } from '../src/inputs.ts'

it('reads every input, with the defaults of action.yml', () => {
  expect(read({})).toEqual({
    model: 'late.onnx',
    name: 'flights',
    registry: 'folder:models',
    alias: 'candidate',
    stage: undefined,
    tags: {},
    verdicts: undefined,
    requireVerdicts: ['model-gate'],
    allowFirst: false
  })
})

it('reads lists and tags line by line', () => {
  const given = { verdicts: 'a.json\n b/*.{json,txt}\n', 'require-verdicts': 'gate, data\ngate', tags: 'data/month = june\n\nowner=a=b' }
  expect(read(given)).toMatchObject({
    verdicts: ['a.json', 'b/*.{json,txt}'],
    requireVerdicts: ['gate', 'data'],
    tags: { 'data/month': 'june', owner: 'a=b' }
  })
})

it.each<[string, Record<string, string>, string]>([
  ['no name', { name: '' }, 'Input "name" is required.'],
  ['the champion', { alias: 'champion' }, 'Input "alias" is "champion", which says what serves'],
  ['the former champion', { alias: 'Previous-Champion' }, 'Input "alias" is "Previous-Champion", which says what serves'],
  ['a name that is a path', { name: '../flights' }, 'Input "name" is "../flights"; expected letters'],
  ['an alias that is a path', { alias: '../x' }, 'Input "alias" is "../x"; expected letters'],
  ['a requirement that is no name', { 'require-verdicts': 'model gate' }, 'Input "require-verdicts" is "model gate"; expected letters'],
  ['no requirement', { 'require-verdicts': ',' }, 'Input "require-verdicts" is an empty list'],
  ['a tag without a value', { tags: 'data=\n' }, 'Input "tags" has no value for "data"'],
  ['a tag without a key', { tags: 'june' }, 'Input "tags" has the line "june"; expected key=value'],
  ['a key that would be a prototype', { tags: '__proto__=x' }, 'Input "tags" has the line "__proto__=x"'],
  ['a tag twice', { tags: 'a=1\na=2' }, 'Input "tags" has "a" twice'],
  ['a long tag', { tags: `a=${'x'.repeat(1001)}` }, 'Input "tags" has 1001 characters for "a"; at most 1000 are kept'],
  ['many tags', { tags: Array.from({ length: 101 }, (_, i) => `t${i}=x`).join('\n') }, 'Input "tags" has 101 tags; at most 100 are kept'],
  ['a stage of several lines', { stage: 'a\nb' }, 'expected a word such as staging'],
  ['a misspelt switch', { 'allow-first': 'yes' }, 'Input "allow-first" is "yes"; expected true or false']
])('refuses %s', (_, given, message) => {
  expect(() => read(given)).toThrow(InputError)
  expect(() => read(given)).toThrow(message)
})

function read(given: Readonly<Record<string, string>>) {
  const environment = readEnvironment(asInputs({ model: 'late.onnx', name: 'flights', ...given }))
  return readInputs({ inputs: new Inputs(definition, environment), environment, signal: new AbortController().signal })
}
