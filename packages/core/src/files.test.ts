import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messageOf } from './errors.ts'
import { combinedDigest, judgedFile, readCapped, writeAtomically } from './files.ts'

const folder = () => mkdtemp(join(tmpdir(), 'gauntlet-files-'))

/** `printf 'a\n' | sha256sum` */
const SHA_OF_A = '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7'

it('digests a file by its bytes and shows its path in the workspace', async () => {
  const workspace = await folder()
  await writeFile(join(workspace, 'a.csv'), 'a\n')
  await expect(judgedFile('data', join(workspace, 'a.csv'), workspace)).resolves.toEqual({
    input: 'data',
    path: 'a.csv',
    sha256: SHA_OF_A,
    bytes: 2
  })
})

it('combines digests without regard to order, and one file keeps its own', () => {
  const file = (sha256: string) => ({ input: 'data', path: 'x', sha256, bytes: 1 })
  expect(combinedDigest([file('a'), file('b')])).toBe(combinedDigest([file('b'), file('a')]))
  expect(combinedDigest([file('a'), file('b')])).not.toBe(combinedDigest([file('a'), file('c')]))
  expect(combinedDigest([file(SHA_OF_A)])).toBe(SHA_OF_A)
})

it('reads up to the cap and not a byte more', async () => {
  const path = join(await folder(), 'x')
  await writeFile(path, '12345')
  await expect(readCapped(path, 5)).resolves.toEqual(Buffer.from('12345'))
  await expect(readCapped(path, 4)).rejects.toThrow('it has 5 bytes; at most 4 are read')
})

it('does not follow a link put in place of a checked file', async () => {
  const workspace = await folder()
  await symlink('/etc/passwd', join(workspace, 'a.csv'))
  await expect(readCapped(join(workspace, 'a.csv'), 1e6)).rejects.toThrow('ELOOP')
})

it('replaces a file whole and leaves no draft behind, also when it fails', async () => {
  const workspace = await folder()
  const path = join(workspace, 'deep', 'verdict.json')
  await writeAtomically(path, 'one')
  await writeAtomically(path, 'two')
  await expect(readFile(path, 'utf8')).resolves.toBe('two')
  await expect(readdir(join(workspace, 'deep'))).resolves.toEqual(['verdict.json'])
  const failed = writeAtomically(join(path, 'below-a-file'), 'three').catch(messageOf)
  await expect(failed).resolves.toMatch(/^Could not write .*below-a-file: E(NOTDIR|EXIST)/)
})

it('lets an inspector see every byte of a file, with its place', async () => {
  const workspace = await folder()
  await writeFile(join(workspace, 'a.bin'), Buffer.alloc(3_000_000, 'x'))
  const places: number[] = []
  let bytes = 0
  const inspect = (chunk: Buffer, offset: number) => {
    places.push(offset)
    bytes += chunk.length
  }
  await judgedFile('data', join(workspace, 'a.bin'), workspace, inspect)
  expect([places[0], places.length > 1, bytes]).toEqual([0, true, 3_000_000])
})
