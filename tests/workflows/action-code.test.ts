import { readMetadata } from '@gauntlet/bundles'
import { expect, it } from 'vitest'
import { codeOf, inputsReadBy, propertiesOf, sourceOf } from './action-code.ts'
import { actionFolders, root } from './workflow-files.ts'

/** What every action has: `runAction` sees to it. */
const COMMON_OUTPUTS = ['verdict', 'passed', 'failed-checks', 'verdict-path']
const COMMON_INPUTS = [
  ...['id', 'title', 'on-inconclusive', 'upload-verdict', 'notify', 'allow-private-network', 'github-token'],
  ...['matrix', 'strategy']
]

it.each(actionFolders())('%s reads every input it declares, and declares every input it reads', async action => {
  const declared = Object.keys((await readMetadata(root, action)).inputs)
  const { inputs, ownInputs } = codeOf(action)
  expect(declared.filter(name => !inputs.has(name))).toEqual([])
  expect([...ownInputs].filter(name => !declared.includes(name))).toEqual([])
  expect(COMMON_INPUTS.filter(name => !declared.includes(name))).toEqual([])
})

// That no other output is set is what the type of `runAction` proves.
it.each(actionFolders())('%s sets every output it declares', async action => {
  const declared = Object.keys((await readMetadata(root, action)).outputs)
  const { properties } = codeOf(action)
  expect(declared.filter(name => !properties.has(name) && !COMMON_OUTPUTS.includes(name))).toEqual([])
  expect(COMMON_OUTPUTS.filter(name => !declared.includes(name))).toEqual([])
})

it('knows reading and writing when it sees them', () => {
  const source = sourceOf(`
    const a = inputs.required('alpha', parse.text), b = run.inputs.optional('beta', parse.text), c = inputs.secret('gamma')
    const no = schema.optional(), neither = inputs.required(alpha, parse.text), nor = map.get('delta')
    return { outputs: { 'model-digest': a, version: b, reason } }`)
  expect(inputsReadBy(source)).toEqual(['alpha', 'beta', 'gamma'])
  expect(propertiesOf(source)).toEqual(['outputs', 'model-digest', 'version', 'reason'])
})
