import { expect, it } from 'vitest'
import { readVariable } from './variables.ts'

it.each([
  ['a value', { TOKEN: 'opensesame' }, 'opensesame'],
  ['a secret that this run may not see', { TOKEN: '' }, undefined]
])('answers %s', (_, env, value) => {
  expect(readVariable('gate.endpoint-token', 'TOKEN', env)).toBe(value)
})

it('says how to set a variable that nobody set', () => {
  const read = () => readVariable('gate.endpoint-token', 'TOKEN', {})
  expect(read).toThrow(
    'Input "gate.endpoint-token" is to come from the variable TOKEN, which is not set. Add it to the "env:" of this step'
  )
  expect(read).toThrow(`"TOKEN: $\{{ secrets.TOKEN }}"`)
})
