import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeBinary } from '@gauntlet/testkit'
import { expect, it, test } from 'vitest'
import { saveModel } from './model.ts'

const folder = await mkdtemp(join(tmpdir(), 'flights-'))
const model = join(folder, 'model.json')
await saveModel(
  {
    format: 'gauntlet-flights-model/1',
    features: ['weekday'],
    airports: [],
    threshold: 0.25,
    training: { rows: 4, from: '01010001', to: '04302359', epochs: 2, seed: 7 },
    layers: [{ inputs: 7, outputs: 1, weights: new Float32Array(7), biases: Float32Array.of(0) }]
  },
  model
)

function run(script: string, args: readonly string[]) {
  const child = spawn(nodeBinary(), [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  const ended = once(child, 'exit')
  const closed = once(child, 'close')
  let complaint = ''
  child.stderr?.on('data', chunk => {
    complaint += String(chunk)
  })
  return {
    child,
    ended,
    complaint: async () => (await closed) && complaint,
    firstLine: async () => String(child.stdout && (await once(child.stdout, 'data'))[0])
  }
}

const addressIn = (line: string) => /http:\S+/.exec(line)?.[0] ?? ''

test.each([
  ['SIGTERM', (child: ReturnType<typeof run>['child']) => child.kill('SIGTERM')],
  ['SIGINT', (child: ReturnType<typeof run>['child']) => child.kill('SIGINT')],
  ['the end of whoever started it', (child: ReturnType<typeof run>['child']) => child.disconnect()]
])('serves on the port it prints until %s', async (_, stop) => {
  const { child, ended, firstLine } = run('serve.ts', ['--model', model, '--version', 'v1'])
  const line = await firstLine()
  expect(line).toMatch(/^v1 listens on http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(await (await fetch(`${addressIn(line)}/version`)).json()).toEqual({ version: 'v1' })
  stop(child)
  expect(await ended).toEqual([0, null])
})

it('is asked through the gateway', async () => {
  const server = run('serve.ts', ['--model', model, '--version', 'v1'])
  const gateway = run('gateway.ts', [])
  const [address, url] = [addressIn(await server.firstLine()), addressIn(await gateway.firstLine())]
  await fetch(`${url}/servers/v1`, { method: 'PUT', body: JSON.stringify({ url: address }) })
  await fetch(`${url}/weights`, { method: 'PUT', body: JSON.stringify({ weights: { v1: 100 } }) })
  const flight = { date: '06140845', distance: 862, origin: 'JFK', destination: 'ORD' }
  const response = await fetch(`${url}/predict`, { method: 'POST', body: JSON.stringify(flight) })
  expect(await response.json()).toEqual({ score: 0.5, late: true, version: 'v1' })
  for (const { child, ended } of [gateway, server]) {
    child.kill()
    expect(await ended).toEqual([0, null])
  }
})

test.each([
  ['a model that is none', ['--model', join(folder, 'other.json')], 'Could not load the model'],
  ['an unknown clock', ['--model', model, '--clock', 'sundial'], '--clock is "sundial"; use local or utc'],
  ['a version that is no word', ['--model', model, '--version', 'v"1'], '--version is']
])('does not start with %s', async (_, args, problem) => {
  await writeFile(join(folder, 'other.json'), '{}')
  const { ended, complaint } = run('serve.ts', args)
  expect((await ended)[0]).toBe(1)
  expect(await complaint()).toContain(problem)
})
