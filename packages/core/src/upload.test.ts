import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArtifactService, startArtifactService } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readEnvironment } from './environment.ts'
import { uploadFiles } from './upload.ts'

let service: ArtifactService
let folder: string
let said: string

beforeEach(async () => {
  service = await startArtifactService()
  folder = await mkdtemp(join(tmpdir(), 'upload-'))
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    said += String(chunk)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  service.assertClean()
  await service.close()
  await rm(folder, { recursive: true })
})

async function upload(content: string, change: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  const paths = ['model.json', 'data.json'].map(name => join(folder, name))
  for (const path of paths) await writeFile(path, content)
  const variables = { ...service.artifactEnvironment(), ...change }
  // The toolkit reads them where it is called.
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return uploadFiles('gauntlet-report-pr', paths, folder, readEnvironment(variables))
}

const stored = () => [...service.filesOf('gauntlet-report-pr')].map(([name, content]) => `${name}: ${content}`).sort()

it('uploads files as one artifact', async () => {
  const id = await upload('one')
  expect(id).toBe(service.artifacts.get('gauntlet-report-pr')?.id)
  expect(stored()).toEqual(['data.json: one', 'model.json: one'])
  expect(said).toContain(`Uploaded the report as artifact gauntlet-report-pr (${id}).`)
})

it('takes the place of what an earlier step of the run uploaded', async () => {
  await upload('running')
  await upload('done')
  expect(stored()).toEqual(['data.json: done', 'model.json: done'])
  expect(service.artifacts.size).toBe(1)
})

it('says on GitHub Enterprise Server what to do instead', async () => {
  await expect(upload('one', { GITHUB_SERVER_URL: 'https://git.example.com' })).resolves.toBeUndefined()
  expect(said).toMatch(/^::notice::The report is not uploaded: .* Upload .* with actions\/upload-artifact@v3\./)
})

it('names the artifact that could not be uploaded', async () => {
  service.fail('CreateArtifact', 400)
  await expect(upload('one')).rejects.toThrow('Could not upload the report as artifact gauntlet-report-pr')
})
