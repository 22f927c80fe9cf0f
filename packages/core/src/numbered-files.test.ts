import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { createExclusively, numberedFile, numbersIn } from './numbered-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gauntlet-numbers-'))
})

it('has no numbers where there is no folder', async () => {
  expect(await numbersIn(join(folder, 'absent'))).toEqual([])
})

it('lists numbers in order and passes over what is not one', async () => {
  for (const name of ['000010.json', '000002.json', '1000000.json', '000003.json.draft.tmp', '3.json', 'readme.txt'])
    await writeFile(join(folder, name), '{}')
  expect(await numbersIn(folder)).toEqual([2, 10, 1_000_000])
})

it('gives a number to one of many who want it', async () => {
  const path = numberedFile(join(folder, 'deep', 'down'), 1)
  const created = await Promise.all(Array.from({ length: 20 }, (_, writer) => createExclusively(path, `writer ${writer}`)))
  expect(created.filter(Boolean)).toHaveLength(1)
  expect(await readFile(path, 'utf8')).toBe(`writer ${created.indexOf(true)}`)
  expect(await numbersIn(join(folder, 'deep', 'down'))).toEqual([1])
})

it('says which file it could not create', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(createExclusively(join(folder, 'file', '000001.json'), '')).rejects.toThrow(/Could not create .*file.000001\.json/)
})
