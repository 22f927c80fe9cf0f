import { expect, it } from 'vitest'
import { bothSettled } from './both-settled.ts'

it('gives both values', async () => {
  expect(await bothSettled(Promise.resolve(1), Promise.resolve('a'))).toEqual([1, 'a'])
})

it.each([
  ['first', true],
  ['second', false]
])('when the %s fails, it tells so after the other has ended', async (_, firstFails) => {
  let ended = false
  const failing = Promise.reject(new Error('broken'))
  const slow = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
    ended = true
  })
  await expect(firstFails ? bothSettled(failing, slow) : bothSettled(slow, failing)).rejects.toThrow('broken')
  expect(ended).toBe(true)
})
