import { bothSettled, counted, type Environment, type JudgedFile, plain } from '@gauntlet/core'
import { type EngineOptions, judgedFiles, openTables, refuseChanged, type TableFiles, type Tables, watchFiles } from '@gauntlet/tables'
import { baseOfChecks, baseOfProfile, type ValidateOptions } from '@gauntlet/validation'
import type { Answered, Asked, RunOptions } from './checks.ts'
import type { Sources } from './sources.ts'

export interface ValidatedFiles<Made> extends Answered {
  readonly judged: readonly JudgedFile[]
  /** Digests of `data` alone. */
  readonly digests: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
  /** What `make` made of it while the tables were open. */
  readonly made: Made
}

export interface Found {
  readonly found: Answered
  readonly tables: Tables
  /** Of `data` alone. */
  readonly digests: readonly JudgedFile[]
}

export interface Run<Made> {
  readonly sources: Sources
  readonly checks: Asked
  readonly options: RunOptions
  readonly engine: EngineOptions
  /** Makes files of what was found while the tables can still be asked. */
  readonly make: (answered: Found) => Promise<Made>
}

/** Reads the files as tables, computes and judges the suite, and digests what was read: the files must not change meanwhile. */
export async function validateFiles<Made>(run: Run<Made>, environment: Environment): Promise<ValidatedFiles<Made>> {
  const { sources, checks, engine } = run
  const { declared } = checks
  const given = new Map<string, TableFiles>([['data', { ...sources.data, declared }], ...sources.others])
  if (sources.base?.kind === 'data') given.set('base', { ...sources.base.files, declared })
  const watched = await watchFiles([...given.values()].flatMap(({ files }) => files))
  try {
    const base = await judgeBase(run)
    const tables = await openTables(given, engine)
    try {
      const options = { ...withReference(run, sources.data), ...(base === undefined ? {} : { base }) }
      const [validated, judged] = await bothSettled(checks.validate(tables, options), digest(given, sources.profiles, tables, environment))
      const digests = judged.filter(({ input }) => input === 'data')
      const made = await run.make({ found: validated, tables, digests })
      return { ...validated, judged, digests, versions: tables.data.engine, made }
    } finally {
      tables.close()
    }
  } finally {
    // Also after a failure, which a file that changes while it is read explains better than the engine does.
    await refuseChanged(watched, environment)
  }
}

/** The heading of the verdict where the author gives none: the file, or how many. */
export function titleOf(digests: readonly JudgedFile[]): string {
  const [only, ...others] = digests
  return `Data: ${only !== undefined && others.length === 0 ? plain(only.path, 200) : counted(digests.length, 'file')}`
}

/** The same checks on the base, in an engine of its own that is closed before the next one is opened: memory is bounded once. */
async function judgeBase<Made>(run: Run<Made>) {
  const { sources, checks, engine } = run
  const { base } = sources
  if (base === undefined) return undefined
  if (base.kind === 'profile') return baseOfProfile(base.profile, base.name)
  const tables = await openTables(new Map([['data', { ...base.files, declared: checks.declared }], ...sources.others]), engine)
  try {
    const judged = await checks.validate(tables, { ...withReference(run, base.files), idColumns: [], showValues: false, ofBase: true })
    return baseOfChecks(judged.checks, tables.data.columns, base.name)
  } finally {
    tables.close()
  }
}

function withReference<Made>({ options, sources }: Run<Made>, { files, names }: TableFiles): ValidateOptions {
  const named = names === undefined ? {} : { fileNames: names }
  return { ...options, files, ...named, ...(sources.referenceProfile === undefined ? {} : { reference: sources.referenceProfile }) }
}

async function digest(
  given: ReadonlyMap<string, TableFiles>,
  profiles: readonly TableFiles[],
  tables: Tables,
  environment: Environment
): Promise<JudgedFile[]> {
  const judged: JudgedFile[] = []
  for (const [name, { input, files }] of given) judged.push(...(await judgedFiles(input, files, environment, tables.get(name))))
  for (const { input, files } of profiles) judged.push(...(await judgedFiles(input, files, environment)))
  return judged
}
