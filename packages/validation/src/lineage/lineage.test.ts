import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeTables } from '../tables.test-support.ts'
import { digestFiles } from './digests.ts'

const data = 'id,x\n1,2\n'
const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const other = '0'.repeat(32)

const dvc = (digest: string, size = data.length) => `outs:\n- md5: ${digest}\n  size: ${size}\n  hash: md5\n  path: data.csv\n`
const judge = (lineage: string, beside: Record<string, string> = {}) => judgeTables(`lineage: ${lineage}`, { data }, { beside })

it.each([
  [`{ sha256: ${sha256(data)} }`, 'pass', `The SHA-256 of data.csv is ${sha256(data)}.`],
  [`{ sha256: ${sha256(data).toUpperCase()} }`, 'pass', 'The SHA-256 of data.csv'],
  [`{ sha256: ${sha256('')} }`, 'fail', `The SHA-256 of data.csv is ${sha256(data)}; expected ${sha256('')}.`],
  [`{ sha256: { data.csv: ${sha256(data)} } }`, 'pass', 'Lineage: 1 file as expected.'],
  [`{ sha256: { ./data.csv: ${sha256('')} } }`, 'fail', `the SHA-256 of ./data.csv is ${sha256(data)}, expected ${sha256('')}`],
  [`{ sha256: { more.csv: ${sha256(data)} } }`, 'fail', 'Lineage: more.csv is not among the data; data.csv has no SHA-256 in the checks.']
])('judges %s', async (lineage, outcome, said) => {
  const { checks } = await judge(lineage)
  const check = checks.find(({ id }) => id === 'lineage.sha256')
  expect(check?.message).toContain(said)
  expect(check?.outcome).toBe(outcome)
})

const lock = (digest: string, path = 'data.csv') =>
  `schema: '2.0'\nstages:\n  make@0:\n    cmd: x\n    deps:\n    - { path: raw.csv, hash: md5, md5: ${other}, size: 1 }\n    outs:\n    - { path: ${path}, hash: md5, md5: ${digest}, size: ${data.length} }\n`

it.each([
  ['a .dvc file', { 'data.csv.dvc': dvc(md5(data)) }, 'data.csv.dvc', 'pass', 'Lineage: 1 file as tracked.'],
  ['a .dvc file in a folder', { 'dvc/x.dvc': `wdir: ..\n${dvc(md5(data))}` }, 'dvc/x.dvc', 'pass', '1 file as tracked'],
  [
    'other bytes',
    { 'data.csv.dvc': dvc(other) },
    'data.csv.dvc',
    'fail',
    `the MD5 of data.csv is ${md5(data)}, that in data.csv.dvc is ${other}`
  ],
  ['another size', { 'data.csv.dvc': dvc(md5(data), 5) }, 'data.csv.dvc', 'fail', 'data.csv has 9 bytes, in data.csv.dvc it has 5'],
  ['a digest that looks like a number', { 'data.csv.dvc': dvc(`${'1'.repeat(29)}e12`) }, 'data.csv.dvc', 'fail', `is ${'1'.repeat(29)}e12`],
  [
    'a file of DVC that says nothing of it',
    { 'data.csv.dvc': dvc(md5(data)).replace('path: data', 'path: old') },
    'data.csv.dvc',
    'fail',
    'data.csv is tracked by none of them'
  ],
  [
    'no digest',
    { 'data.csv.dvc': 'outs:\n- { path: data.csv, etag: x }\n' },
    'data.csv.dvc',
    'inconclusive',
    'data.csv.dvc has no md5 of data.csv'
  ],
  ['a dvc.lock', { 'dvc.lock': lock(md5(data)) }, 'dvc.lock', 'pass', '1 file as tracked'],
  ['a dvc.lock of other bytes', { 'dvc.lock': lock(other) }, 'dvc.lock', 'fail', `that in dvc.lock is ${other}`],
  [
    'a dvc.lock of a stage that works in a folder',
    { 'dvc.lock': lock(md5(data), '../data.csv'), 'dvc.yaml': 'stages:\n  make:\n    wdir: sub\n    foreach: [0]\n    do: { cmd: x }\n' },
    'dvc.lock',
    'pass',
    '1 file as tracked'
  ],
  [
    'a folder whose list is not in the cache',
    { 'all.dvc': `outs:\n- { md5: ${other}.dir, hash: md5, path: . }\n` },
    'all.dvc',
    'inconclusive',
    'all.dvc tracks a folder with data.csv, and the list of its files is not in .dvc/cache. Run "dvc fetch" before, or track single files.'
  ]
])('judges data as tracked by DVC: %s', async (_, beside, source, outcome, said) => {
  const { messages, outcomes } = await judge(`{ dvc: ${source} }`, beside)
  expect(messages['lineage.dvc']).toContain(said)
  expect(outcomes['lineage.dvc']).toBe(outcome)
})

it.each(['.dvc/cache/files/md5', '.dvc/cache'])('finds the list of a folder in %s', async cache => {
  const list = (digest: string) => JSON.stringify([{ md5: digest, relpath: 'data.csv' }])
  const beside = (content: string) => ({
    'all.dvc': `outs:\n- { md5: ${md5(content)}.dir, hash: md5, path: ., nfiles: 1 }\n`,
    [`${cache}/${md5(content).slice(0, 2)}/${md5(content).slice(2)}.dir`]: content
  })
  expect((await judge('{ dvc: all.dvc }', beside(list(md5(data))))).outcomes['lineage.dvc']).toBe('pass')
  expect((await judge('{ dvc: all.dvc }', beside(list(other)))).messages['lineage.dvc']).toContain(`that in all.dvc is ${other}`)
  const damaged = Object.fromEntries(
    Object.entries(beside(list(other))).map(([name, text]) => [name, name.endsWith('.dir') ? list(md5(data)) : text])
  )
  await expect(judge('{ dvc: all.dvc }', damaged)).rejects.toThrow('list of files in .dvc/cache is damaged')
})

it('knows the digests that DVC before 3.0 made of text with line ends of Windows', async () => {
  const windows = 'id,x\r\n1,2\r\n'
  const tracked = (hash: string) => `outs:\n- md5: ${md5(data)}\n  size: ${windows.length}\n${hash}  path: data.csv\n`
  const outcome = async (hash: string) =>
    (await judgeTables('lineage: { dvc: d.dvc }', { data: windows }, { beside: { 'd.dvc': tracked(hash) } })).outcomes['lineage.dvc']
  expect(await outcome('')).toBe('pass')
  expect(await outcome('  hash: md5\n')).toBe('fail')
})

it.each([
  ['a file that is not there', {}, 'names "d.dvc", which does not exist'],
  ['a file that is not of DVC', { 'd.dvc': 'a: 1\n' }, 'names "d.dvc" under "lineage", which is neither a .dvc file nor a dvc.lock'],
  ['broken YAML', { 'd.dvc': 'outs: [' }, 'names "d.dvc" under "lineage", which cannot be read'],
  [
    'YAML that grows',
    { 'd.dvc': `a: &a [${'x, '.repeat(50)}]\nb: &b [${'*a, '.repeat(50)}]\nc: [${'*b, '.repeat(50)}]\nouts: []\n` },
    'cannot be read'
  ]
])('refuses %s', async (_, beside, said) => {
  const refused = judge('{ dvc: d.dvc }', beside)
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError' })
})

it('digests any bytes as though they were read at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-lineage-'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('\r', '\n', 'a', '\r\n', 'é'), { maxLength: 50 }),
      fc.constantFrom(0, (1 << 20) - 1, 1 << 20),
      async (parts, before) => {
        const text = `${'b'.repeat(before)}${parts.join('')}`
        await writeFile(join(folder, 'x'), text)
        const [digests] = await digestFiles([join(folder, 'x')], { workspace: folder })
        expect(digests).toMatchObject({
          md5: md5(text),
          sha256: sha256(text),
          unixMd5: md5(text.replaceAll('\r\n', '\n')),
          bytes: Buffer.byteLength(text)
        })
      }
    ),
    { numRuns: 60 }
  )
})
