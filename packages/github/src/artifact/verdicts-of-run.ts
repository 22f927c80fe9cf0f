import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Environment, endFold, formatBytes, messageOf, plain, readVerdictFile, startFold, type VerdictFile } from '@gauntlet/core'
import type { ArtifactSource, ListedArtifact, SourceRun } from './artifact-source.ts'
import { refuseOther } from './fetch-archive.ts'
import { artifactsOfRun } from './other-run.ts'
import { artifactsOfThisRun } from './this-run.ts'
import { unpack } from './unpack.ts'

export interface VerdictsOfRunOptions {
  /** Of a `workflow_run` event the run that it is about, whose code may be a fork's. */
  readonly source: 'this-run' | { readonly runId: number }
  readonly environment: Environment
  /** Needed for another run, with `actions: read`. Default: GITHUB_TOKEN. */
  readonly token?: string | undefined
  readonly signal: AbortSignal
}

export interface VerdictsOfRun {
  /** Verdict files: each has been read and fits the schema. Sorted by the names of their artifacts. */
  readonly files: readonly string[]
  /** Undefined for this run, of which the environment tells. */
  readonly run: SourceRun | undefined
  /** Artifacts that should hold a verdict and do not, each with the reason, for people. Plain text. */
  readonly missing: readonly string[]
  /** Removes what was fetched. The runner does as well, when the job ends. */
  readonly dispose: () => void
}

const INPUT = 'verdicts'
/** Of an action's verdict, and of the data that the report of a run with a read-only token leaves. */
const WANTED = /^gauntlet-(verdict|report)-./
const MOST_ARTIFACTS = 1000
const MOST_ARCHIVE_BYTES = 64e6
const MOST_UNPACKED_BYTES = 128e6
/** Of all artifacts together. */
const MOST_BYTES = 512e6
const AT_ONCE = 4

interface Fetched {
  readonly path: string
  readonly file: VerdictFile
  readonly digest: string
}

/**
 * The verdicts that the jobs of a run stored as artifacts `gauntlet-verdict-*` and `gauntlet-report-*`. They are data, whoever stored
 * them: no name in an archive chooses a path, sizes are bounded, every file is checked against the schema of a verdict, and what does not
 * fit is told in `missing`. Of several artifacts of one name the newest counts; of a verdict that an earlier attempt left, the later one.
 *
 * Throws `InputError` where the run cannot be asked, `GitHubError` where GitHub refuses.
 */
export async function verdictsOfRun({ source, environment, token, signal }: VerdictsOfRunOptions): Promise<VerdictsOfRun> {
  const asking = { input: INPUT, environment, token: token ?? environment.token, maxBytes: MOST_ARCHIVE_BYTES, signal }
  if (source !== 'this-run') return readFrom(await artifactsOfRun(source.runId, asking), environment, signal)
  // The toolkit tells of every step, of every artifact.
  startFold('Fetch the verdicts of all jobs')
  try {
    return await readFrom(await artifactsOfThisRun(environment, asking), environment, signal)
  } finally {
    endFold()
  }
}

async function readFrom(found: ArtifactSource, environment: Pick<Environment, 'temp'>, signal: AbortSignal): Promise<VerdictsOfRun> {
  await mkdir(join(environment.temp, 'gauntlet'), { recursive: true })
  const folder = await mkdtemp(join(environment.temp, 'gauntlet', 'verdicts-'))
  const dispose = () => rmSync(folder, { recursive: true, force: true })
  try {
    const missing: string[] = []
    const wanted = newest(found.artifacts.filter(({ name }) => WANTED.test(name)))
    if (wanted.length > MOST_ARTIFACTS)
      missing.push(`${wanted.length - MOST_ARTIFACTS} artifacts of ${found.shown}: at most ${MOST_ARTIFACTS} are read`)
    const fetched = await fetchAll(found, wanted.slice(0, MOST_ARTIFACTS), folder, missing, signal)
    return { files: latest(fetched).map(({ path }) => path), run: found.run, missing, dispose }
  } catch (thrown) {
    dispose()
    throw thrown
  }
}

/** One of each name: a run that is started again stores another one of the same name. */
function newest(artifacts: readonly ListedArtifact[]): ListedArtifact[] {
  const byName = new Map<string, ListedArtifact>()
  for (const artifact of artifacts) if ((byName.get(artifact.name)?.id ?? -1) < artifact.id) byName.set(artifact.name, artifact)
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

async function fetchAll(
  source: ArtifactSource,
  artifacts: readonly ListedArtifact[],
  folder: string,
  missing: string[],
  signal: AbortSignal
): Promise<Fetched[]> {
  const fetched: Fetched[][] = []
  const problems: string[][] = []
  let next = 0
  let left = MOST_BYTES
  const worker = async () => {
    for (let index = next++; index < artifacts.length; index = next++) {
      const artifact = artifacts[index]
      if (artifact === undefined) return
      const place = join(folder, String(index))
      const told: string[] = []
      problems[index] = told
      try {
        refuseUnfit(artifact, left)
        left -= artifact.bytes
        fetched[index] = await fetchOne(source, artifact, place, told, signal)
      } catch (thrown) {
        signal.throwIfAborted()
        told.push(messageOf(thrown))
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, artifacts.length) }, worker))
  for (const [index, told] of problems.entries())
    for (const problem of told) missing.push(`${plain(artifacts[index]?.name ?? '', 150)}: ${plain(problem, 500)}`)
  return fetched.flat()
}

function refuseUnfit({ bytes, expiredAt }: ListedArtifact, left: number): void {
  if (expiredAt !== undefined)
    throw new Error(`it expired${expiredAt === '' ? '' : ` on ${expiredAt.slice(0, 10)}`}. Run that workflow again`)
  if (bytes > MOST_ARCHIVE_BYTES) throw new Error(`it has ${formatBytes(bytes)}; at most ${formatBytes(MOST_ARCHIVE_BYTES)} are fetched`)
  if (bytes > left) throw new Error(`the artifacts of the run have more than ${formatBytes(MOST_BYTES)} together`)
}

async function fetchOne(
  source: ArtifactSource,
  artifact: ListedArtifact,
  folder: string,
  told: string[],
  signal: AbortSignal
): Promise<Fetched[]> {
  await mkdir(join(folder, 'archive'), { recursive: true })
  const archive = await source.fetch(artifact, join(folder, 'archive'))
  await refuseOther(archive, artifact.sha256, INPUT)
  const unpacked = await unpack(archive, '', join(folder, 'files'), { input: INPUT, maxBytes: MOST_UNPACKED_BYTES, signal })
  await rm(join(folder, 'archive'), { recursive: true })
  const found: Fetched[] = []
  for (const { path, name } of unpacked) {
    // A report's data may be accompanied by pages for people.
    if (!/\.json$/i.test(name)) continue
    try {
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      found.push({ path, file: await readVerdictFile(path), digest })
    } catch (thrown) {
      const problem = messageOf(thrown).replaceAll(path, name)
      told.push(problem)
    }
  }
  if (found.length === 0 && told.length === 0) told.push('it holds no verdict')
  return found
}

/**
 * A verdict may be in its own artifact and in the data of a report, and an earlier attempt may have left another one. Two that only share
 * their id are both kept: hiding one of them could hide a failure, and the report says that there are two.
 */
function latest(fetched: readonly Fetched[]): Fetched[] {
  const kept: Fetched[] = []
  for (const candidate of fetched) {
    if (kept.some(({ digest }) => digest === candidate.digest)) continue
    const earlier = kept.findIndex(({ file }) => isSameStep(file, candidate.file))
    const standing = kept[earlier]
    if (standing === undefined) kept.push(candidate)
    else if (attemptOf(candidate.file) > attemptOf(standing.file)) kept[earlier] = candidate
    else if (attemptOf(candidate.file) === attemptOf(standing.file)) kept.push(candidate)
  }
  return kept
}

function isSameStep(one: VerdictFile, other: VerdictFile): boolean {
  const { runId, job, matrix } = one.provenance
  return (
    one.id === other.id &&
    runId !== undefined &&
    runId === other.provenance.runId &&
    job === other.provenance.job &&
    matrix === other.provenance.matrix
  )
}

function attemptOf({ provenance }: VerdictFile): number {
  return provenance.runAttempt ?? 1
}
