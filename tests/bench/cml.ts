import { accessSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { startGitHub } from '@gauntlet/testkit'
import { root } from '../../scripts/root.ts'
import { type Front, startFront } from './cml/front.ts'
import { makeRepository } from './cml/repository.ts'
import { eventOf, ours, type Place, type Tool, theirs } from './cml/tools.ts'
import { type Measurement, median, race, ratio } from './measure.ts'

const OTHERS = [0, 150]
const hostsHook = join(root, 'tests', 'bench', 'cml', 'hosts.cjs')

/**
 * One report of the same metrics and plots by `pr-report` and by CML's `cml comment`: time and memory of whole processes, calls, and what is
 * sent where. CML is the program `cml` on the PATH; without one only ours is measured. The folder given as CML_BENCH_OUT keeps the comments.
 */
export async function cml(rounds: number): Promise<void> {
  console.log(
    '\n## pr-report beside CML: metrics, parameters and two plots of two revisions; whole processes, all servers on this machine\n'
  )
  const program = onPath('cml')
  if (program === undefined) console.log('There is no `cml` on the PATH: only ours is measured.\n')
  const tools = [
    ours('pr-report', 'pr-report', { INPUT_REPORT: 'report.md' }),
    ours('pr-report, images: branch', 'pr-report', { INPUT_REPORT: 'report.md', INPUT_IMAGES: 'branch' }),
    ours('model-gate and pr-report in one step', 'run', { INPUT_CONFIG: 'gauntlet.yml' }),
    ...(program === undefined ? [] : [theirs(program)])
  ]
  const github = await startGitHub({ permissions: { contents: 'write', 'pull-requests': 'write', checks: 'write' } })
  const front = await startFront(github.url)
  try {
    const place = { github, front, repository: await makeRepository(), temp: await mkdtemp(join(tmpdir(), 'gauntlet-bench-cml-temp-')) }
    await writeFile(join(place.temp, 'event.json'), JSON.stringify(eventOf(place.repository)))
    github.pullRequests.splice(0, Infinity, { number: 7, headSha: place.repository.head })
    for (const others of OTHERS) for (const tool of tools) await countOnce(tool, place, others)
    await measure(tools, place, rounds)
  } finally {
    await front.close()
    await github.close()
  }
}

/** Empties the pull request, and runs the tool on it: a first report, then one of a later run. */
async function countOnce(tool: Tool, place: Place, others: number): Promise<void> {
  const { github, front } = place
  github.comments.splice(0)
  for (let index = 0; index < others; index += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${index}` })
  console.log(`### ${tool.name}, beside ${others} other comments`)
  for (const isUpdate of [false, true]) {
    front.received.splice(0)
    const [hosts, before] = [join(place.temp, 'hosts'), github.requests.length]
    await startJob(place)
    const contestant = tool.contestant(place, nextRun(place), isUpdate)
    const env = { ...contestant.env, NODE_OPTIONS: `--require=${hostsHook}`, GAUNTLET_BENCH_HOSTS: hosts }
    await race([{ ...contestant, env }], 1, 0)
    const operations = github.requests.slice(before).map(({ operation = 'unknown' }) => operation)
    printCalls(isUpdate ? 'update' : 'first', front, operations)
    console.log(`  hosts: ${[...new Set((await readFile(hosts, 'utf8')).trim().split('\n'))].join(', ')}`)
  }
  const written = github.comments.filter(({ author }) => author !== 'octocat')
  console.log(`in the end: ${written.length} comment${written.length === 1 ? '' : 's'} of its own\n`)
  const out = process.env.CML_BENCH_OUT
  if (out !== undefined) await writeFile(join(out, `${tool.name.replace(/\W+/g, '-')}-${others}.md`), written.at(-1)?.body ?? '')
}

function printCalls(what: string, { received }: Front, operations: readonly string[]): void {
  const users = received.filter(call => call.what.startsWith('GET /users/')).map(() => 'users/get-by-username')
  const counts = new Map<string, number>()
  for (const operation of [...users, ...operations]) counts.set(operation, (counts.get(operation) ?? 0) + 1)
  const list = [...counts].map(([operation, count]) => `${count} × ${operation}`).join(', ')
  console.log(`${what}: ${users.length + operations.length} calls to GitHub (${list})`)
  for (const { service, what, bytes, text } of received)
    if (service !== 'GitHub') console.log(`  ${service}: ${what}, ${bytes} bytes ${text}`)
}

/** A first comment and an update of it, round by round, each tool after the other. */
async function measure(tools: readonly Tool[], place: Place, rounds: number): Promise<void> {
  const results = new Map<string, Measurement[]>([
    ['first', []],
    ['update', []]
  ])
  for (let round = -1; round < rounds; round += 1) {
    for (const tool of tools) {
      place.github.comments.splice(0)
      for (const [kind, measured] of results) {
        await startJob(place)
        const [once] = await race([tool.contestant(place, nextRun(place), kind === 'update')], 1, 0)
        if (round >= 0 && once !== undefined) measured.push(once)
      }
    }
  }
  for (const [kind, measured] of results) {
    const of = (name: string) => measured.filter(one => one.name === name)
    const merged = tools.map(({ name }) => ({
      name,
      seconds: of(name).flatMap(({ seconds }) => seconds),
      megabytes: Math.max(...of(name).map(({ megabytes }) => megabytes))
    }))
    const rival = merged.find(({ name }) => name === 'cml comment')
    for (const one of merged) {
      const beside = rival === undefined || one === rival ? '' : `, ${ratio(one, rival).toFixed(2)} times CML's`
      console.log(`${kind}: ${one.name}: ${median(one.seconds).toFixed(2)} s${beside}, peak ${one.megabytes.toFixed(0)} MB`)
    }
  }
}

/** Every run asks something of GitHub: a later one has a higher number. */
function nextRun({ github }: Place): number {
  return 100 + github.requests.length
}

/** As a new job finds them: no verdicts of another tool. */
async function startJob({ temp }: Place): Promise<void> {
  await rm(join(temp, 'gauntlet'), { recursive: true, force: true })
  for (const file of ['hosts', 'output', 'summary']) await writeFile(join(temp, file), '')
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, program))
    .find(path => {
      try {
        accessSync(path)
        return true
      } catch {
        return false
      }
    })
}
