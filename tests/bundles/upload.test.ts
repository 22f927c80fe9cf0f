import { type ArtifactService, folderWith, runBundle, startArtifactService } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'

let service: ArtifactService
beforeEach(async () => {
  service = await startArtifactService()
})
afterEach(async () => service.close())

const validate = async (max: number) =>
  runBundle('validate-data', {
    workspace: await folderWith({ 'data.csv': 'id,delay\n1,5\n2,7\n' }),
    inputs: { data: 'data.csv', checks: `columns: { delay: { max: ${max} } }`, 'upload-verdict': 'true', id: 'data-py3.12' },
    env: service.artifactEnvironment()
  })

it.each([
  ['passed', 10, 0],
  ['failed', 6, 1]
])('a verdict that %s is uploaded whole for the report of another job', async (_, max, exitCode) => {
  const run = await validate(max)
  expect(run.exitCode).toBe(exitCode)
  const files = service.filesOf('gauntlet-verdict-data-py3.12')
  expect([...files.keys()]).toEqual(['data-py3.12.json'])
  expect(JSON.parse(String(files.get('data-py3.12.json')))).toEqual(run.verdict)
  service.assertClean()
})

it('an action that could not judge uploads that, or the report would show only what passed', async () => {
  const run = await runBundle('validate-data', {
    workspace: await folderWith({}),
    inputs: { data: 'missing.csv', checks: 'rows: 1', 'upload-verdict': 'true', id: 'data' },
    env: service.artifactEnvironment()
  })
  expect(run.exitCode).toBe(2)
  expect(JSON.parse(String(service.filesOf('gauntlet-verdict-data').get('data.json')))).toMatchObject({ kind: 'error', id: 'data' })
})

it('a failed upload is an error, because the report would miss the verdict; the outputs still hold it', async () => {
  service.fail('CreateArtifact', 400, Number.POSITIVE_INFINITY)
  const run = await validate(10)
  expect(run.exitCode).toBe(2)
  expect(run.outputs.verdict).toBe('pass')
  expect(run.log).toContain('::error::Could not upload the verdict as artifact gauntlet-verdict-data-py3.12: ')
})
