import { commitAll, folderWith, writeFiles } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { validate } from './validate.ts'

const checks = 'columns: { a: { min: 0, max: 100 }, b: { nullable: false }, c: { in-set: [x, y] } }'
/** On the base, b has a gap and c a stranger. */
const before = 'a,b,c\n1,1,x\n2,,z\n'
/** Now a is too large, b still has a gap, c is as it should be. */
const now = 'a,b,c\n1,1,x\n999,,y\n'

const said = (messages: readonly { id: string; message: string }[]) => ({
  new: messages.filter(({ message }) => message.includes('New failure: it passes on the base.')).map(({ id }) => id),
  old: messages.filter(({ message }) => message.includes('It fails on the base too.')).map(({ id }) => id),
  fixed: messages.filter(({ message }) => message.includes('Fixed: it fails on the base.')).map(({ id }) => id)
})
const expected = { new: ['a.max'], old: ['b.nullable'], fixed: ['c.in-set'] }

it('tells new failures from old ones by the same files at a revision, in a folder of the repository too', async () => {
  const workspace = await folderWith({ 'data/x.csv': before })
  await commitAll(workspace)
  await writeFiles(workspace, { 'data/x.csv': now })
  for (const data of ['data/x.csv', 'data/*.csv', 'data']) {
    const { verdict } = await validate(workspace, { data, base: 'git:HEAD', checks })
    if (verdict?.kind !== 'verdict') throw new Error('no verdict')
    expect(said(verdict.checks)).toEqual(expected)
    expect(verdict.evidence.figures).toContainEqual(expect.objectContaining({ id: 'new-failures', value: 1 }))
    expect(verdict.provenance.inputs).toContainEqual(expect.objectContaining({ input: 'base', path: 'HEAD:data/x.csv' }))
  }
})

it('tells them by files of the base, and by a profile that a run on it stored', async () => {
  const workspace = await folderWith({ 'x.csv': now, 'base/x.csv': before })
  const first = await validate(workspace, { data: 'base/x.csv', checks, profile: 'base/profile.html' })
  expect(first.outputs.verdict).toBe('fail')
  for (const base of ['base/x.csv', 'base/profile.json']) {
    const { verdict, exitCode } = await validate(workspace, { data: 'x.csv', checks, base })
    expect(exitCode).toBe(1)
    expect(said(verdict?.kind === 'verdict' ? verdict.checks : [])).toEqual(expected)
  }
})

it('says so where the revision has no such files yet', async () => {
  const workspace = await folderWith({ 'README.md': 'x' })
  await commitAll(workspace)
  await writeFiles(workspace, { 'x.csv': now })
  const done = await validate(workspace, { data: 'x.csv', checks, base: 'git:HEAD' })
  expect(done.exitCode).toBe(1)
  expect(done.log).toContain('The revision HEAD has none of the files of "data" yet')
})

const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n'

it.each([
  ['a revision that is not there', 'git:origin/main', 'which git does not know here', 'fetch-depth: 0'],
  ['what git would take for an option', 'git:--output=x', 'expected a revision such as', ''],
  ['a revision beside files', 'git:HEAD\nx.csv', 'Name a revision alone', ''],
  ['a pointer of Git LFS', 'git:HEAD', 'is kept by Git LFS', 'lfs: true'],
  ['a file that is not there', 'none.csv', 'names "none.csv", which does not exist', '']
])('refuses %s', async (_, base, problem, wayOut) => {
  const workspace = await folderWith({ 'x.csv': pointer })
  await commitAll(workspace)
  await writeFiles(workspace, { 'x.csv': now })
  const done = await validate(workspace, { data: 'x.csv', checks, base })
  expect(done.exitCode).toBe(2)
  expect(done.log).toContain(problem)
  expect(done.log).toContain(wayOut)
})

it('refuses a revision where there is no repository', async () => {
  const workspace = await folderWith({ 'x.csv': now })
  const done = await validate(workspace, { data: 'x.csv', checks, base: 'git:HEAD' })
  expect(done.exitCode).toBe(2)
  expect(done.log).toContain('is "git:HEAD", which git does not know here')
})
