import { expect, it } from 'vitest'
import { pages } from './pages.ts'

it('reads on for as long as there is a link to a next page', async () => {
  const asked: number[] = []
  const items: number[] = []
  const list = pages(async page => {
    asked.push(page)
    return {
      status: 200,
      headers: { link: page < 3 ? '<https://github.test/?page=2>; rel="next", <https://github.test/?page=3>; rel="last"' : '' },
      data: [page]
    }
  })
  for await (const item of list) items.push(item)
  expect(items).toEqual([1, 2, 3])
  expect(asked).toEqual([1, 2, 3])
})

it('ends with a server that always promises more', async () => {
  let asked = 0
  const list = pages(async () => {
    asked += 1
    return { status: 200, headers: { link: '<x>; rel="next"' }, data: [] }
  })
  expect(await list.next()).toMatchObject({ done: true })
  expect(asked).toBe(500)
})

it('says so when the answer is no list', async () => {
  const list = pages(async () => ({ status: 200, headers: {}, data: { message: 'hello' } as unknown as [] }))
  await expect(list.next()).rejects.toThrow('the answer is not a list')
})
