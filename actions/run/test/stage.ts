import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SECTIONS } from '@gauntlet/pipeline'
import { type BundleOptions, type BundleRun, folderWith, runBundle } from '@gauntlet/testkit'
import { z } from 'zod'

const real = resolve(process.env.GAUNTLET_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url)))
const fixtures = join(import.meta.dirname, 'fixtures')

/** A `dist` in which the program is the real one, and every action it starts is `fixtures/pretend.ts`. */
export async function stage(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'gauntlet-stage-'))
  await writeFile(join(dist, 'package.json'), '{"type":"module"}')
  const programs: [file: string, source: string][] = [
    ['run/index.js', join(real, 'run', 'index.js')],
    ...Object.values(SECTIONS).flatMap((action): [string, string][] => [
      [`${action}/index.js`, join(fixtures, 'pretend.ts')],
      [`${action}/post.js`, join(fixtures, 'pretend-post.ts')]
    ])
  ]
  for (const [file, source] of programs) {
    await mkdir(join(dist, file, '..'), { recursive: true })
    await writeFile(join(dist, file), `await import('${pathToFileURL(source).href}')\n`)
  }
  return dist
}

const Call = z.object({
  action: z.string(),
  inputs: z.record(z.string(), z.string()),
  env: z.record(z.string(), z.string())
})
type Call = z.infer<typeof Call>

const Results = z.record(
  z.string(),
  z.strictObject({
    action: z.string(),
    status: z.string(),
    passed: z.boolean(),
    message: z.string(),
    outputs: z.record(z.string(), z.string())
  })
)

export interface Played extends BundleRun {
  readonly workspace: string
  /** What each action was given, in the order in which they ran. */
  readonly calls: readonly Call[]
  readonly results: z.infer<typeof Results>
}

/** Runs the whole gate with actions that only pretend. */
export async function play(file: string, options: BundleOptions = {}): Promise<Played> {
  const workspace = options.workspace ?? (await folderWith({ 'gauntlet.yml': file }))
  const run = await runBundle('run', { dist: await stage(), ...options, workspace })
  const lines = (await readFile(join(workspace, 'calls'), 'utf8').catch(() => '')).split('\n').filter(line => line !== '')
  const calls = lines.map(line => Call.parse(JSON.parse(line)))
  return { ...run, workspace, calls, results: Results.parse(JSON.parse(run.outputs.results ?? '{}')) }
}
