import { type Check, type Config, counted, type Evidence, formatNumber, onTopic, plain } from '@gauntlet/core'
import { type BaseGate, judgeChanges, presentChanges } from './base/judge-changes.ts'
import { JUDGES_UNFIT_ROWS } from './model-rows.ts'
import { presentModel } from './present.ts'
import type { Gate, SectionName } from './schema.ts'
import type { GateData, JudgeContext, SectionResult } from './section.ts'
import { runSection, sectionNeeds, writtenSections } from './sections.ts'
import { uniqueNames } from './unique-names.ts'
import { applyWaivers } from './waivers/apply.ts'
import { withoutProduction } from './without-baseline.ts'

export interface GateJudgement {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
}

/** What is known beside the data. */
export interface GateSetting {
  /** The command that judges again, where there is one. */
  readonly reproduce?: string | undefined
  /** The gate that this change starts from, where it is known. */
  readonly base?: BaseGate | undefined
  /** What else is worth showing: how much the prediction log holds. */
  readonly evidence?: Partial<Evidence> | undefined
}

/**
 * Judges all sections of a gate in their order, and then what waivers say of their checks. Measuring takes as long as it takes: the
 * signal of the data ends it.
 *
 * Throws `InputError` for a waiver of a check that there is not.
 */
export async function judgeGate(
  gate: Config<Gate>,
  data: GateData,
  { reproduce, base, evidence = {} }: GateSetting = {}
): Promise<GateJudgement> {
  const rows = (data.model ?? data.unfit)?.predictions.rows
  const least = gate.value['min-rows']
  const tooFew = rows !== undefined && least !== undefined && rows < least ? { rows, least } : undefined
  const results: SectionResult[] = []
  for (const name of writtenSections(gate.value)) {
    const locate: JudgeContext['locate'] = path => gate.locate([name, ...path])
    results.push(await resultOf(name, gate.value, data, { locate, reproduce, tooFew }))
    data.signal?.throwIfAborted()
  }
  const found = withOwnIds([
    ...(rows === undefined || least === undefined ? [] : [rowCheck(gate, rows, least)]),
    ...results.flatMap(({ checks }) => checks),
    ...(base === undefined ? [] : [judgeChanges(base)])
  ])
  const { checks, tables } = applyWaivers(gate, found, data.now)
  const shown = [
    ...results.map(({ evidence }) => evidence),
    ...(data.model === undefined ? [] : [onTopic('metrics', presentModel(data.model))]),
    { tables: [...tables] },
    base === undefined ? {} : onTopic('changes', presentChanges(base)),
    evidence
  ]
  return { checks: withOwnIds(checks), evidence: merged(shown) }
}

/** Authors name metrics as they like, data names slices and tests: two checks of the same name would waive and hide each other. */
function withOwnIds(checks: readonly Check[]): Check[] {
  const nameFor = uniqueNames([], 200)
  return checks.map(check => ({ ...check, id: nameFor(check.id) }))
}

function resultOf(name: SectionName, gate: Gate, data: GateData, context: JudgeContext): Promise<SectionResult> {
  const { inputs = [] } = sectionNeeds(name, gate)
  const instead = (check: Check) => Promise.resolve({ checks: [check], evidence: {} })
  if (data.unfit !== undefined && inputs.includes('predictions') && !JUDGES_UNFIT_ROWS.includes(name))
    return instead(notJudged(name, data.unfit.reason, context))
  if (inputs.includes('production') && data.champion === undefined) {
    if (data.noChampion !== undefined) return instead(notJudged(name, data.noChampion, context))
    return instead(withoutProduction(name, gate['without-baseline'], context))
  }
  return runSection(name, gate, data, context)
}

function notJudged(section: string, reason: string, { locate, reproduce }: JudgeContext): Check {
  const location = locate([])
  return {
    id: section,
    title: `${section}: rows that it can be judged on`,
    severity: 'critical',
    outcome: 'inconclusive',
    observed: 'rows that cannot be used',
    expected: 'predictions that metrics can be computed from',
    message: plain(`Not judged: ${reason}`),
    ...(location === undefined ? {} : { location }),
    ...(reproduce === undefined ? {} : { reproduce })
  }
}

function rowCheck(gate: Config<Gate>, rows: number, least: number): Check {
  const location = gate.locate(['min-rows'])
  const enough = rows >= least
  return {
    id: 'min-rows',
    title: 'enough rows to judge',
    severity: 'critical',
    outcome: enough ? 'pass' : 'inconclusive',
    observed: formatNumber(rows),
    expected: `at least ${formatNumber(least)}`,
    value: rows,
    bounds: { atLeast: least },
    message: enough
      ? `The data has ${counted(rows, 'row')}, at least ${formatNumber(least)}.`
      : `The data has ${counted(rows, 'row')}; at least ${formatNumber(least)} are needed to judge.`,
    ...(location === undefined ? {} : { location })
  }
}

/** As much as a verdict may hold, in order. */
function merged(parts: readonly Partial<Evidence>[]): Evidence {
  return {
    figures: parts.flatMap(({ figures = [] }) => figures).slice(0, 500),
    tables: parts.flatMap(({ tables = [] }) => tables).slice(0, 50),
    charts: parts.flatMap(({ charts = [] }) => charts).slice(0, 50)
  }
}
