import { combinedDigest, counted, type Environment, say, shownPath, writeAtomically } from '@gauntlet/core'
import {
  checkedColumns,
  gatherProfile,
  gxResult,
  junitXml,
  type Profile,
  sarifLog,
  suggestChecks,
  writeGxResult,
  writeProfile,
  writeRejectedRows
} from '@gauntlet/validation'
import type { Inputs } from './inputs.ts'
import { tellSuggestion } from './suggestion.ts'
import type { Found } from './validate-files.ts'

export interface Findings extends Found {
  readonly title: string
  /** The reference where it is a stored profile. */
  readonly referenceProfile: Profile | undefined
  readonly startedAt: Date
}

export interface WrittenOutputs {
  readonly 'profile-path'?: string
  readonly 'suggested-checks'?: string
}

/** Writes the files that the author asked for, whatever the verdict is, and answers the outputs that name them. */
export async function writeFiles(findings: Findings, inputs: Inputs, environment: Environment): Promise<WrittenOutputs> {
  const { title, found, tables, startedAt } = findings
  const { junit, sarif, rejectedRows, profile, failOn, memoryLimit, showValues, suggest } = inputs
  const shown = (path: string) => shownPath(path, environment)
  if (junit !== undefined) {
    const durationMs = Date.now() - startedAt.getTime()
    await writeAtomically(junit, junitXml({ title, checks: found.checks, failOn, startedAt, durationMs }))
    say(`Wrote ${shown(junit)}: ${counted(found.checks.length, 'check')} as JUnit XML.`)
  }
  if (sarif !== undefined) {
    await writeAtomically(sarif, sarifLog(found.checks, failOn))
    say(`Wrote ${shown(sarif)}: the open checks as SARIF.`)
  }
  if (rejectedRows !== undefined) {
    const rows = await writeRejectedRows(rejectedRows, tables.data, found.gathered, { temp: environment.temp, memoryLimit })
    say(`Wrote ${shown(rejectedRows)}: ${counted(rows, 'rejected row')}.`)
  }
  if (inputs.gxResult !== undefined && found.gx !== undefined) {
    await writeGxResult(inputs.gxResult, await gxResult(tables, found.gx, { showValues }))
    say(`Wrote ${shown(inputs.gxResult)}: the result as Great Expectations writes it.`)
  }
  if (profile !== undefined) {
    await writeProfile(profile, await profilePage(findings, inputs))
    say(`Wrote ${shown(profile)}: the profile, and as JSON beside it.`)
  }
  const suggestion =
    suggest === undefined
      ? undefined
      : (found.suggested ?? (await suggestChecks(tables.data, { title: inputs.data.join(', '), now: inputs.now })))
  return {
    ...(profile === undefined ? {} : { 'profile-path': profile }),
    ...(suggest === undefined || suggestion === undefined ? {} : await tellSuggestion(suggestion, suggest, environment))
  }
}

async function profilePage(
  { title, found, tables, digests, referenceProfile, startedAt }: Findings,
  { showValues, reference: lines }: Inputs
) {
  const { checks, gathered, drift } = found
  const options = { title, createdAt: startedAt, showValues, digest: combinedDigest(digests), checks }
  const profile = await gatherProfile(tables.data, options)
  const table = tables.get('reference')
  const stored = table === undefined ? referenceProfile : undefined
  const reference =
    table === undefined
      ? stored
      : await gatherProfile(table, { title: lines?.join(', ') ?? 'reference', createdAt: startedAt, showValues, checks: [] })
  return {
    profile,
    ...(reference === undefined ? {} : { reference }),
    checks,
    checkedColumns: checkedColumns(gathered, checks),
    ...(drift === undefined ? {} : { drift })
  }
}
