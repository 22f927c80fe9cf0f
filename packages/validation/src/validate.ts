import { type Check, type Config, Evidence, onTopic, type Roots } from '@gauntlet/core'
import type { Tables } from '@gauntlet/tables'
import { authoredConditions } from './authored.ts'
import type { Base } from './base/base.ts'
import { baseEvidence, markAgainstBase } from './base/compared.ts'
import { customStage } from './custom/stage.ts'
import { driftStage } from './drift/stage.ts'
import { refuseUnknownIds } from './explain/keys.ts'
import { gatherRemarks, remarkSentences } from './explain/remarks.ts'
import { type Gathered, gatherChecks } from './gather.ts'
import { judgeSuite } from './judge.ts'
import { lineageStage } from './lineage/stage.ts'
import { refusePatterns } from './patterns.ts'
import { planSuite } from './plan/plan.ts'
import { type Write, writing } from './plan/writing.ts'
import { profileEvidence } from './profile/evidence.ts'
import { type Profile, profiledColumns } from './profile/profile.ts'
import { schemaDiffStage } from './schema-diff/stage.ts'
import type { DriftFound, Stage, Staged } from './stage.ts'
import type { Suite } from './suite/suite.ts'

export interface Validated {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  readonly rowCount: number
  /** What was asked of the table and what was found, for the files that are made of it. */
  readonly gathered: Gathered
  readonly drift?: DriftFound
}

export interface ValidateOptions {
  /** The input that the suite came from, for messages. */
  readonly input: string
  /** Put samples of unexpected values into the messages. */
  readonly showValues: boolean
  /** The moment that ages are measured from, in milliseconds since 1970: now, unless a run is replayed. */
  readonly now: number
  /** Columns that tell one row from another, for messages and files. */
  readonly idColumns: readonly string[]
  /** A stored profile in place of a table `reference`. */
  readonly reference?: Profile
  /** What tells a new failure from an old one. */
  readonly base?: Base
  /** The base itself is judged: what is held against it is left out. */
  readonly ofBase?: true
  /** The files of the table `data`, for lineage: real paths. */
  readonly files: readonly string[]
  /** How one is shown where its path is not what the author wrote, as of a fetched file. */
  readonly fileNames?: ReadonlyMap<string, string>
  /** Where files that a suite names may lie. */
  readonly roots: Roots
  /** The program that runs an author's JavaScript module, for Node. */
  readonly customProgram: string
  readonly signal?: AbortSignal
}

/** What is asked beside the scan of the table, in this order. */
const STAGES: readonly Stage[] = [lineageStage, schemaDiffStage, driftStage, customStage]

/** Computes and judges a suite on a table. Gathering is here; what is asked and how it is judged is pure, in `planSuite` and `judgeSuite`. */
export async function validateTable(tables: Tables, suite: Config<Suite>, options: ValidateOptions): Promise<Validated> {
  refuseUnknownIds(options.idColumns, tables.data)
  await refusePatterns(tables.data, suite, options.input)
  const text = JSON.stringify(suite.value).toLowerCase()
  // Of the last plan: types may settle while the table is scanned, and every plan gives its ids anew.
  let written: Write | undefined
  const gathered = await gatherChecks(tables, {
    input: options.input,
    locate: suite.locate,
    authored: authoredConditions(suite.value),
    now: options.now,
    others: storedColumns(options),
    storedRows: storedRows(options),
    ofBase: options.ofBase === true,
    speaksOf: name => text.includes(name.toLowerCase()),
    plan: context => {
      written = writing(suite.value, context)
      return planSuite(suite.value, written, context)
    }
  })
  const { planned, found, context } = gathered
  const remarks = await gatherRemarks(tables.data, gathered, options)
  const staged: Staged[] = []
  for (const stage of STAGES)
    if (written !== undefined) staged.push(await stage({ suite: suite.value, written, context, tables, options, found }))
  const sentences = new Map([...remarks].map(([id, remark]) => [id, remarkSentences(remark)]))
  const judged = [...judgeSuite(planned, found, sentences), ...staged.flatMap(stage => stage.checks)]
  const checks = options.base === undefined ? judged : markAgainstBase(judged, options.base)
  const against = options.base === undefined ? [] : [baseEvidence(judged, options.base)]
  const drift = staged.find(stage => stage.drift !== undefined)?.drift
  return {
    ...(drift === undefined ? {} : { drift }),
    checks,
    evidence: mergedEvidence([...against, profileEvidence(context.columns, found), ...staged.map(stage => stage.evidence ?? {})]),
    rowCount: found.count('rows'),
    gathered
  }
}

/** How many rows those have. */
function storedRows({ reference, base }: Pick<ValidateOptions, 'reference' | 'base'>): ReadonlyMap<string, number> {
  return new Map([
    ...(reference === undefined ? [] : [['reference', reference.rows] as const]),
    ...(base?.rows === undefined ? [] : [['base', base.rows] as const])
  ])
}

/** The columns of tables that are known without their rows. */
function storedColumns({ reference, base }: Pick<ValidateOptions, 'reference' | 'base'>) {
  return new Map([
    ...(reference === undefined ? [] : [['reference', profiledColumns(reference)] as const]),
    ...(base === undefined ? [] : [['base', base.columns] as const])
  ])
}

/** What a verdict on data shows, all of it as such. */
export function mergedEvidence(evidence: readonly Partial<Evidence>[]): Evidence {
  const all = {
    figures: evidence.flatMap(({ figures = [] }) => figures),
    tables: evidence.flatMap(({ tables = [] }) => tables),
    charts: evidence.flatMap(({ charts = [] }) => charts)
  }
  return Evidence.parse(onTopic('data', all))
}
