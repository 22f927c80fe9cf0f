import { join } from 'node:path'
import { actionNames, readMetadata } from '@gauntlet/bundles'
import { expect, it } from 'vitest'
import { declared } from './declared.ts'
import { isFilledByRunner, isToken, wordsOf } from './declared-action.ts'
import { SECTIONS } from './section-names.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const run = await readMetadata(root, 'run')

it.each(Object.values(SECTIONS))('%s is declared as its action.yml says', async action => {
  expect(await actionNames(root)).toContain(action)
  const { inputs, outputs, runs } = await readMetadata(root, action)
  expect(declared[action]).toEqual({
    post: runs.post !== undefined,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, { description, required = false, default: value }]) => [
        name,
        { description, required, ...(value === undefined ? {} : { default: value }) }
      ])
    ),
    outputs: Object.keys(outputs)
  })
})

it('run takes from the runner whatever a section takes from it, with the same words', () => {
  const filled = Object.values(declared).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([name, input]) => isFilledByRunner(name, input))
  )
  const tokens = Object.values(declared).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(name => isToken(name) && name !== 'endpoint-token')
  )
  expect(filled.length).toBeGreaterThan(3)
  for (const [name, { default: value }] of filled) expect(run.inputs[name]?.default, name).toBe(value)
  for (const name of tokens) expect(Object.keys(run.inputs)).toContain(name)
})

it.each([
  ['What it does (`fail`, `warn` or `pass`).', ['fail', 'warn', 'pass']],
  ['Whether (`true` or `false`). By default not.', ['true', 'false']],
  ['A path (`a` in words).', undefined]
])('reads the words of "%s"', (description, words) => {
  expect(wordsOf({ description })).toEqual(words)
})
