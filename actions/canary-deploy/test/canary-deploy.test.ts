import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BundleRun, runBundle } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { type Behaviour, rolloutOf, startWorld, type World } from './world.ts'

let world: World

afterEach(() => world.close())

async function deploy(
  behaviour: Behaviour,
  changes: Readonly<Record<string, unknown>> = {},
  inputs: Readonly<Record<string, string>> = {}
) {
  world = await startWorld(behaviour)
  return run({ rollout: rolloutOf(world, changes), ...inputs })
}

function run(inputs: Readonly<Record<string, string>> = {}): Promise<BundleRun> {
  const given = { model: `flights/${world.versions[1]}`, history: 'folder:deployments', 'allow-private-network': 'true' }
  return runBundle('canary-deploy', { workspace: world.workspace, inputs: { rollout: rolloutOf(world), ...given, ...inputs } })
}

/** The whole of what must agree at the end: the router, the champion alias and the history. */
async function expectRest(serving: number, state: string): Promise<void> {
  const version = world.versions[serving] ?? ''
  expect(await world.champion()).toBe(version)
  expect(world.gateway.weights[version]).toBe(100)
  const [newest] = await world.deployments()
  expect(newest).toMatchObject({ state })
}

describe('a canary', () => {
  it('that is as good is promoted, and then it is the champion', async () => {
    const result = await deploy({ badShare: [0.02, 0.02], requestsPerLook: 2000 })
    expect(result.exitCode, result.log).toBe(0)
    expect(result.outputs).toMatchObject({
      decision: 'promoted',
      weight: '100',
      verdict: 'pass',
      version: world.versions[1],
      'previous-version': world.versions[0]
    })
    expect(result.outputs.reason).toContain("less than 1.5 times stable's rate is proven")
    await expectRest(1, 'promoted')
    expect((await world.registry.alias('flights', 'previous-champion'))?.version).toBe(world.versions[0])
    expect(world.gateway.puts.map(weights => weights[world.versions[1] ?? ''])).toEqual([20, 50, 100])
    const [deployment] = await world.deployments()
    expect(deployment?.timeline.map(({ what }) => what)).toEqual([
      'started',
      'shifting',
      'shifted',
      'shifting',
      'shifted',
      'promoting',
      'promoted'
    ])
    expect(result.verdict).toMatchObject({ kind: 'verdict', status: 'pass' })
    expect(result.log).toMatch(/look 2, stage 1 of 2 at 20%: errors: canary \d+ of [\d,]+ \([\d.]+%\), stable/)
    const evidence = JSON.parse(await readFile(result.outputs['evidence-path'] ?? '', 'utf8'))
    expect(evidence.looks).toHaveLength(Number(result.outputs['decided-at']))
    expect(evidence.metrics.errors.evidence.at(-1).nonInferiority).toBeGreaterThan(Math.log(20))
  })

  it('that fails five times as often is rolled back within a few hundred of its requests', async () => {
    const result = await deploy({ badShare: [0.02, 0.1], requestsPerLook: 200 })
    expect(result.exitCode, result.log).toBe(1)
    expect(result.outputs).toMatchObject({ decision: 'rolled-back', weight: '0', verdict: 'fail' })
    expect(result.outputs.reason).toMatch(/^Errors: the canary has \d+ of \d+/i)
    await expectRest(0, 'rolled-back')
    const evidence = JSON.parse(await readFile(result.outputs['evidence-path'] ?? '', 'utf8'))
    expect(evidence.metrics.errors.evidence.at(-1).canary.total).toBeLessThan(1000)
  })

  it('without a single bad request is promoted, though nothing can be compared', async () => {
    const result = await deploy({ badShare: [0, 0], requestsPerLook: 400 })
    expect(result.outputs, result.log).toMatchObject({ decision: 'promoted', verdict: 'pass' })
    expect(result.outputs.reason).toContain('a rate below 1% is proven')
    await expectRest(1, 'promoted')
  })

  it('that is slower by a histogram is rolled back', async () => {
    const analysis = { metrics: [{ name: 'slow', histogram: 'seconds', above: 0.25 }] }
    const result = await deploy({ badShare: [0.02, 0.2] }, { analysis })
    expect(result.outputs, result.log).toMatchObject({ decision: 'rolled-back', verdict: 'fail' })
  })

  it('whose process restarts is not taken for one that gets no traffic', async () => {
    world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
    world.gateway.happens = what => {
      if (what === 'look 4') world.gateway.restart(world.versions[1] ?? '')
    }
    const result = await run()
    expect(result.outputs, result.log).toMatchObject({ decision: 'promoted' })
  })
})

const short = { 'stage-timeout': '600ms', 'metrics-outage-timeout': '200ms' }

describe('what cannot be judged goes back, and is inconclusive:', () => {
  it.each<[string, Behaviour, string, Readonly<Record<string, unknown>>, (world: World) => void]>([
    ['too few requests', { requestsPerLook: 1, badShare: [0, 0] }, 'low-traffic', short, () => {}],
    ['no request at all', { requestsPerLook: 0 }, 'no-data', short, () => {}],
    [
      'undecided',
      { requestsPerLook: 60 },
      'inconclusive',
      { ...short, stages: [{ weight: '20%', 'min-requests': 10 }], interval: '100ms' },
      () => {}
    ],
    [
      'metrics that fail half-way',
      {},
      'metrics-outage',
      short,
      ({ gateway }) => {
        gateway.happens = what => {
          if (what === 'look 3') gateway.metricsFail = true
        }
      }
    ],
    [
      'a router that says it has moved and has not',
      {},
      'sample-ratio-mismatch',
      short,
      ({ gateway }) => {
        gateway.pretends = true
      }
    ]
  ])('%s', async (_, behaviour, outcome, changes, spoil) => {
    world = await startWorld(behaviour)
    spoil(world)
    const result = await run({ rollout: rolloutOf(world, changes) })
    expect(result.exitCode, result.log).toBe(1)
    expect(result.outputs).toMatchObject({ decision: 'rolled-back', verdict: 'inconclusive', weight: '0' })
    expect(result.verdict).toHaveProperty('checks.0.observed', `rolled-back (${outcome})`)
    await expectRest(0, 'rolled-back')
  })

  it('and stays where the policy says hold', async () => {
    const result = await deploy({ requestsPerLook: 1, badShare: [0, 0] }, { ...short, policies: { 'low-traffic': 'hold' } })
    expect(result.exitCode).toBe(1)
    expect(result.outputs, result.log).toMatchObject({ decision: 'held', verdict: 'inconclusive', weight: '20' })
    expect(result.log).toContain(
      `was held: it keeps 20% of the traffic, ${world.versions[0]} the rest, until the next rollout or rollback.`
    )
    expect(world.gateway.weights[world.versions[1] ?? '']).toBe(20)
    expect(await world.champion()).toBe(world.versions[0])
  })

  it('or is promoted with a warning where the policy says promote', async () => {
    const result = await deploy({ requestsPerLook: 1, badShare: [0, 0] }, { ...short, policies: { 'low-traffic': 'promote' } })
    expect(result.exitCode, result.log).toBe(0)
    expect(result.outputs).toMatchObject({ decision: 'promoted', verdict: 'warn' })
    expect(result.log).toContain('was promoted by the policy "low-traffic", and not because it is proven to be good.')
    await expectRest(1, 'promoted')
  })

  it('also where all that was measured was good, but was too little', async () => {
    const changes = {
      ...short,
      policies: { 'low-traffic': 'promote' },
      stages: [{ weight: '20%', 'min-requests': 100_000 }],
      analysis: { 'max-bad-share': '20%', metrics: [{ name: 'errors', bad: 'requests_total{status="500"}', total: 'requests_total' }] }
    }
    const result = await deploy({ requestsPerLook: 100, badShare: [0, 0] }, changes)
    expect(result.outputs, result.log).toMatchObject({ decision: 'promoted', verdict: 'warn' })
  })

  it('tells the line of the policy that promoted', async () => {
    world = await startWorld({ requestsPerLook: 1, badShare: [0, 0] })
    const rollout = JSON.stringify(JSON.parse(rolloutOf(world, { ...short, policies: { 'low-traffic': 'promote' } })), null, 1)
    await writeFile(join(world.workspace, 'rollout.yml'), rollout)
    const result = await run({ rollout: 'rollout.yml' })
    const line = rollout.split('\n').findIndex(text => text.includes('"low-traffic"')) + 1
    expect(result.log).toContain(`file=rollout.yml,line=${line}`)
  })
})

describe('nothing is changed, and the error says why:', () => {
  it.each([
    ['bad', 'requests_total{stauts=~"5.."}', 'requests_total has no label stauts'],
    ['bad', 'request_total{status=~"5.."}', 'no metric is called request_total. Did you mean "requests_total"?'],
    ['total', 'request_total', 'Did you mean "requests_total"?'],
    ['total', 'rate(requests_total[5m])', 'with a selector that cannot be read']
  ])('a misspelt %s: %s', async (key, selector, message) => {
    const metric = { name: 'errors', bad: 'requests_total{status=~"5.."}', total: 'requests_total', [key]: selector }
    const result = await deploy({}, { analysis: { metrics: [metric] } })
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain(message)
    expect(world.gateway.puts).toEqual([])
    expect(await world.champion()).toBe(world.versions[0])
  })

  it('a bound that is none of the histogram', async () => {
    const result = await deploy({}, { analysis: { metrics: [{ name: 'slow', histogram: 'seconds', above: 0.3 }] } })
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain('has no bucket up to 0.3. Its bounds are 0.1, 0.25, 1, Infinity')
  })

  it('a router that refuses', async () => {
    world = await startWorld()
    world.gateway.refusesPuts = true
    const result = await run()
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain('403')
    await expectRest(0, 'failed')
  })

  it('no champion', async () => {
    world = await startWorld()
    const result = await run({ alias: 'serving' })
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain('Set "allow-first: true"')
    expect(await world.deployments()).toEqual([])
  })

  it('traffic that somebody put elsewhere by hand', async () => {
    world = await startWorld()
    world.gateway.weights = { 'v-by-hand': 100 }
    const result = await run()
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain('v-by-hand 100 %')
    expect(world.gateway.puts).toEqual([])
  })

  it('addresses that are private, unless the workflow allows them', async () => {
    world = await startWorld()
    const result = await run({ 'allow-private-network': 'false' })
    expect(result.exitCode).toBe(2)
    expect(world.gateway.puts).toEqual([])
  })
})

describe('where there is nothing to compare', () => {
  it('the first version takes all traffic when the workflow says so', async () => {
    world = await startWorld()
    const result = await run({ alias: 'serving', 'allow-first': 'true' })
    expect(result.exitCode, result.log).toBe(0)
    expect(result.outputs).toMatchObject({ decision: 'promoted', verdict: 'pass' })
    expect(result.outputs.reason).toContain('nothing was compared')
    expect((await world.registry.alias('flights', 'serving'))?.version).toBe(world.versions[1])
    expect(world.gateway.weights).toEqual({ [world.versions[1] ?? '']: 100 })
  })

  it('a version that serves already is left alone', async () => {
    world = await startWorld()
    const result = await run({ model: 'flights@champion' })
    expect(result.exitCode, result.log).toBe(0)
    expect(result.outputs).toMatchObject({
      decision: 'promoted',
      reason: `${world.versions[0]} is the champion already and has all traffic.`
    })
    expect(world.gateway.puts).toEqual([])
    expect(await world.deployments()).toEqual([])
  })

  it('a dry run reads everything and changes nothing', async () => {
    world = await startWorld()
    const result = await run({ 'dry-run': 'true' })
    expect(result.exitCode, result.log).toBe(0)
    expect(result.verdict).toHaveProperty('checks.0.message', expect.stringContaining('20% (200 requests), 50% (400 requests)'))
    expect(world.gateway.puts).toEqual([])
    expect(await world.deployments()).toEqual([])
  })
})

it('two rollouts at once: the older stops, and one version is the champion', async () => {
  world = await startWorld({ badShare: [0, 0, 0], requestsPerLook: 5 })
  let second: Promise<BundleRun> | undefined
  world.gateway.happens = what => {
    if (what === 'look 5') {
      second = run({ model: `flights/${world.versions[2]}` })
      world.gateway.happens = () => {}
    }
    if (second !== undefined) world.gateway.requestsPerLook = 50
  }
  const first = await run({ rollout: rolloutOf(world, { stages: [{ weight: '20%', 'min-requests': 100_000 }] }) })
  world.gateway.requestsPerLook = 600
  const newer = await second
  expect(first.outputs, first.log).toMatchObject({ decision: 'aborted', verdict: 'inconclusive' })
  expect(first.log).toContain('A newer deployment of production has begun')
  expect(newer?.outputs, newer?.log).toMatchObject({ decision: 'promoted' })
  await expectRest(2, 'promoted')
  expect((await world.deployments()).map(({ state }) => state)).toEqual(['promoted', 'aborted'])
})

it('finishes a rollback that died, and never gives traffic to what it left', async () => {
  world = await startWorld({ badShare: [0.5, 0, 0], requestsPerLook: 600 })
  const [bad = '', good = '', next = ''] = world.versions
  const rollback = await world.history.begin({
    kind: 'rollback',
    environment: 'production',
    model: 'flights',
    target: { version: good, digest: '' },
    from: { version: bad, digest: '' },
    reason: 'It is broken',
    takeoverAfterMs: 100
  })
  await world.history.update(rollback, { weight: 100, event: { what: 'shifting', weight: 100 } })
  world.gateway.weights = { [good]: 100 }
  const result = await run({ model: `flights/${next}` })
  expect(result.outputs, result.log).toMatchObject({ decision: 'promoted', 'previous-version': good })
  expect(world.gateway.puts.flatMap(weights => Object.keys(weights))).not.toContain(bad)
  expect((await world.deployments()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'rollout promoted',
    'rollout aborted',
    'rollback promoted'
  ])
  await expectRest(2, 'promoted')
})

describe('judging looks', () => {
  const look = (canary: [number, number], stable: [number, number]) => ({
    canary: { total: canary[0], bad: canary[1] },
    stable: { total: stable[0], bad: stable[1] }
  })
  const looks = (count: number, canary: [number, number], stable: [number, number]) =>
    Array.from({ length: count }, () => look(canary, stable))

  it.each([
    ['harm', looks(40, [100, 6], [900, 9]), 'rollback', 1, 'fail'],
    ['no harm', looks(80, [200, 2], [1800, 18]), 'promote', 0, 'pass'],
    ['not a single bad one', looks(12, [100, 0], [900, 0]), 'promote', 0, 'pass'],
    ['a few looks', looks(3, [10, 0], [90, 1]), 'continue', 1, 'inconclusive'],
    ['as many looks as there may be', looks(10, [10, 0], [90, 1]), 'inconclusive', 1, 'inconclusive'],
    ['looks without a request', looks(3, [0, 0], [0, 0]), 'inconclusive', 1, 'inconclusive'],
    ['no looks', [], 'inconclusive', 1, 'inconclusive']
  ])('%s', async (_, given, decision, exitCode, verdict) => {
    world = await startWorld()
    await writeFile(join(world.workspace, 'looks.json'), JSON.stringify(given))
    const result = await runBundle('canary-deploy', {
      workspace: world.workspace,
      inputs: { mode: 'judge', looks: 'looks.json', rollout: 'analysis: { max-looks: 10 }' }
    })
    expect(result.outputs, result.log).toMatchObject({ decision, verdict })
    expect(result.exitCode).toBe(exitCode)
    expect(world.gateway.looks).toBe(0)
  })

  it('refuses what are no looks, with the line', async () => {
    world = await startWorld()
    await writeFile(join(world.workspace, 'looks.json'), '[\n  {"canary":{"total":1,"bad":2},"stable":{"total":1,"bad":0}}\n]')
    const result = await runBundle('canary-deploy', { workspace: world.workspace, inputs: { mode: 'judge', looks: 'looks.json' } })
    expect(result.exitCode).toBe(2)
    expect(result.log).toContain('looks.json: line 2')
  })
})
