import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messageOf } from './errors.ts'
import { VERDICT_VERSION, type VerdictFile } from './verdict.ts'
import { readVerdictFile, verdictId, writeVerdictFile } from './verdict-file.ts'

const failure: VerdictFile = {
  kind: 'error',
  version: VERDICT_VERSION,
  id: 'gate',
  action: 'model-gate',
  title: 'Gate',
  message: 'Could not read',
  provenance: { inputs: [], startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z', versions: {} }
}

const written = async (content: string) => {
  const path = join(await mkdtemp(join(tmpdir(), 'gauntlet-verdict-')), 'x.json')
  await writeFile(path, content)
  return readVerdictFile(path).catch(messageOf)
}

it('reads back what it wrote', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-verdict-'))
  const path = await writeVerdictFile(failure, { temp })
  expect(path).toBe(join(temp, 'gauntlet', 'verdicts', 'gate.json'))
  await expect(readVerdictFile(path)).resolves.toEqual(failure)
})

it.each([
  ['another version', { ...failure, version: 9 }, 'it has version 9, this release reads version 1. Use the same release in every job.'],
  ['an unknown key', { ...failure, extra: true }, 'Unrecognized key'],
  ['a foreign file', { a: 1 }, 'it has version undefined'],
  [
    'a run address that runs code',
    { ...failure, provenance: { ...failure.provenance, runUrl: 'javascript:alert(1)' } },
    'provenance.runUrl'
  ]
])('refuses %s', async (_, content, expected) => {
  await expect(written(JSON.stringify(content))).resolves.toContain(expected)
})

it('refuses what is not JSON, naming the file', async () => {
  await expect(written('<html>')).resolves.toMatch(/^Could not read the verdict file .*x\.json: Unexpected token/)
})

it.each(['../x', 'a/b', '', '.hidden', 'a b', 'x'.repeat(101)])('refuses "%s" as an id', id => {
  expect(() => verdictId(id, 'id')).toThrow('expected letters, digits, dots, dashes and underscores')
})
