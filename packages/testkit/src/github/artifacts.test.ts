import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ArtifactService, startArtifactService } from './artifacts.ts'

const upload = `
  import { DefaultArtifactClient } from '@actions/artifact'
  const [name, folder, ...files] = process.argv.slice(1)
  const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, files, folder)
  console.log('uploaded ' + JSON.stringify({ id, size }))
`
let service: ArtifactService
let folder: string

beforeEach(async () => {
  service = await startArtifactService()
  folder = await mkdtemp(join(tmpdir(), 'artifact-'))
})

afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

it('takes an upload of the real artifact client, in a process of its own', async () => {
  const verdict = join(folder, 'verdict.json')
  const noise = join(folder, 'noise.bin')
  const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 251))
  await writeFile(verdict, '{"status":"pass"}')
  await writeFile(noise, bytes)

  const log = await uploadWith(service.artifactEnvironment(), verdict, noise)

  expect(log).toContain('uploaded {"id":5000')
  expect(service.artifacts.get('gauntlet-verdict-data')?.mimeType).toBe('application/zip')
  const files = service.filesOf('gauntlet-verdict-data')
  expect([...files.keys()].sort()).toEqual(['noise.bin', 'verdict.json'])
  expect(files.get('verdict.json')?.toString()).toBe('{"status":"pass"}')
  expect(files.get('noise.bin')?.equals(bytes)).toBe(true)
  service.assertClean()
})

it('is not found by a client on GitHub Enterprise Server, which the toolkit refuses', async () => {
  const verdict = join(folder, 'verdict.json')
  await writeFile(verdict, '{}')
  const environment = { ...service.artifactEnvironment(), GITHUB_SERVER_URL: 'https://git.example.com' }
  await expect(uploadWith(environment, verdict)).rejects.toThrow('not currently supported on GHES')
  expect(service.artifacts.size).toBe(0)
})

it('says what is missing', () => {
  expect(() => service.filesOf('gauntlet-verdict-model')).toThrow('No artifact "gauntlet-verdict-model"; there are: none')
})

async function uploadWith(environment: Record<string, string>, ...files: string[]): Promise<string> {
  const args = ['--input-type=module', '--eval', upload, 'gauntlet-verdict-data', folder, ...files]
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname, env })
  return stdout
}
