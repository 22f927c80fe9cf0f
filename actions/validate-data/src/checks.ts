import { dirname, join } from 'node:path'
import { type Config, type Environment, InputError, parseConfig } from '@gauntlet/core'
import type { LogicalType, Tables } from '@gauntlet/tables'
import {
  declaredTypes,
  type GxFound,
  readChecks,
  Suite,
  suggestChecks,
  tablesOf,
  type Validated,
  type ValidateOptions,
  validateGx,
  validateTable,
  warningBudget
} from '@gauntlet/validation'
import type { Inputs } from './inputs.ts'

/** What is to be asked of the data, whichever kind of suite it was written in. */
export interface Asked {
  /** More tables that the suite names, by name: paths and patterns. */
  readonly tables: ReadonlyMap<string, readonly string[]>
  /** The types that the suite expects: text is tried as those. */
  readonly declared: ReadonlyMap<string, LogicalType>
  /** Whether any of it looks at the input `reference`. */
  readonly usesReference: boolean
  readonly validate: (tables: Tables, options: ValidateOptions) => Promise<Answered>
}

export interface Answered extends Validated {
  /** Of a Great Expectations suite, for its own result file. */
  readonly gx?: GxFound
  /** First checks, where they were made to be judged. */
  readonly suggested?: string
}

/** What is the same for every table that a run judges. */
export type RunOptions = Omit<ValidateOptions, 'files' | 'base' | 'reference'>

/** The checks of the input, or first ones made from the data where only those are asked for. */
export async function findChecks(inputs: Inputs, environment: Environment): Promise<Asked> {
  const asked = inputs.checks === undefined ? suggested(inputs) : await written(inputs.checks, inputs, environment)
  refuseIdleReference(inputs, asked)
  const { maxWarnings } = inputs
  if (maxWarnings === undefined) return asked
  const validate: Asked['validate'] = async (tables, options) => {
    const answered = await asked.validate(tables, options)
    return { ...answered, checks: [...answered.checks, warningBudget(answered.checks, maxWarnings)] }
  }
  return { ...asked, validate }
}

export function runOptions(inputs: Inputs, environment: Environment, signal: AbortSignal): RunOptions {
  return {
    input: 'checks',
    showValues: inputs.showValues,
    now: inputs.now,
    idColumns: inputs.idColumns,
    roots: environment,
    // A program of its own beside this one, for the author's JavaScript runs apart from us.
    customProgram: join(dirname(process.argv[1] ?? ''), 'custom.js'),
    signal
  }
}

async function written(given: NonNullable<Inputs['checks']>, { gxResult }: Inputs, environment: Environment): Promise<Asked> {
  const checks = await readChecks(given, environment)
  if (checks.kind === 'gx')
    return {
      tables: new Map(),
      declared: new Map(),
      usesReference: mentionsReference(checks.suite.value),
      validate: (tables, options) => validateGx(tables, checks.suite, options)
    }
  if (gxResult !== undefined) {
    throw new InputError(
      'gx-result',
      'is for suites of Great Expectations, which "checks" is not. Leave it out; junit, sarif and the verdict file say the same.'
    )
  }
  return asked(checks.suite)
}

/** Who names a reference and no check of it would take what nobody compared for what did not drift. */
function refuseIdleReference({ reference, profile }: Inputs, { usesReference }: Asked): void {
  if (reference === undefined || profile !== undefined || usesReference) return
  throw new InputError('reference', 'is given, but no check looks at it. Add "drift: {}" to the checks, or leave it out.')
}

function usesReference({ drift, volume, schema, ...others }: Suite): boolean {
  return drift !== undefined || volume !== undefined || schema?.diff !== undefined || mentionsReference({ schema, ...others })
}

/** By the name of a table, or in SQL. */
function mentionsReference(suite: unknown): boolean {
  return /reference/i.test(JSON.stringify(suite))
}

function asked(suite: Config<Suite>): Asked {
  return {
    tables: tablesOf(suite.value),
    declared: declaredTypes(suite.value),
    usesReference: usesReference(suite.value),
    validate: (tables, options) => validateTable(tables, suite, options)
  }
}

/** First checks, judged on the data they are made from: what is handed over has been run once. */
function suggested({ data, now }: Inputs): Asked {
  return {
    tables: new Map(),
    declared: new Map(),
    usesReference: false,
    validate: async (tables, options) => {
      const text = await suggestChecks(tables.data, { title: data.join(', '), now })
      return { ...(await validateTable(tables, parseConfig('suggest', text, Suite), options)), suggested: text }
    }
  }
}
