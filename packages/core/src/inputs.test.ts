import { expect, it } from 'vitest'
import type { ActionDefinition } from './definition.ts'
import { readEnvironment } from './environment.ts'
import { Inputs } from './inputs.ts'
import { fraction, text } from './parse.ts'

const definition = {
  name: 'gate',
  gate: true,
  inputs: { predictions: { required: true }, 'max-drop': { required: false, default: '2%' }, token: { required: false } },
  outputs: []
} as const satisfies ActionDefinition

const inputsFrom = (env: Record<string, string>) => new Inputs(definition, readEnvironment(env))

it.each([
  ['as given', { 'INPUT_MAX-DROP': '5%' }, 0.05],
  ['the default of action.yml when unset', {}, 0.02],
  ['the default when empty, as a reusable workflow passes it on', { 'INPUT_MAX-DROP': '' }, 0.02],
  ['the default when only white space', { 'INPUT_MAX-DROP': ' \n' }, 0.02]
])('an input is %s', (_, env, expected) => {
  expect(inputsFrom(env).required('max-drop', fraction)).toBe(expected)
})

it('enforces what action.yml calls required, because the runner does not', () => {
  expect(() => inputsFrom({ INPUT_PREDICTIONS: '' }).required('predictions', text)).toThrow(
    'Input "predictions" is required. Add "predictions:"'
  )
})

it.each([
  ['a misspelt name', 'INPUT_MAX-DORP', 'max-dorp', 'Did you mean "max-drop"?'],
  ['an underscore for a dash', 'INPUT_MAX_DROP', 'max_drop', 'Did you mean "max-drop"?'],
  ['a name far from all', 'INPUT_COLOUR-OF-THE-SKY', 'colour-of-the-sky', 'Known: predictions, max-drop, token.']
])('finds %s and names the nearest', (_, variable, name, hint) => {
  const inputs = inputsFrom({ [variable]: 'x' })
  expect(inputs.unknown()).toEqual([name])
  expect(inputs.complaint(name)).toContain(hint)
})

it('refuses a secret too short to mask', () => {
  expect(() => inputsFrom({ INPUT_TOKEN: '1234567' }).secret('token')).toThrow('has only 7 characters; a secret needs at least 8')
})

it('masks a secret before anyone else sees it', async () => {
  const { runBundle } = await import('@gauntlet/testkit')
  const script = new URL('fixtures/secret.ts', import.meta.url).pathname
  const run = await runBundle('secret', { script, inputs: { token: 'hunter2-hunter2' } })
  expect(run.log).toBe('::add-mask::hunter2-hunter2\n')
  const atTerminal = await runBundle('secret', { script, inputs: { token: 'hunter2-hunter2' }, env: { GITHUB_ACTIONS: '' } })
  expect(atTerminal.log).toBe('')
})
