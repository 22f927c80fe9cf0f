import type { Gate } from '../schema.ts'
import type { GateData } from '../section.ts'
import { cellsOf, statesOf } from './cells.ts'
import { compareGroups } from './compare-groups.ts'
import { divisionOf } from './division.ts'
import type { DivisionFound, FairnessFound } from './found.ts'
import { positiveOf } from './positive.ts'
import type { WrittenFairness } from './schema.ts'

const SHOWN_CONFIDENCE = 0.95

/** Compares the groups of each entry of `by`. */
export async function measureFairness(written: WrittenFairness, data: GateData, gate: Gate): Promise<FairnessFound> {
  const { model } = data
  if (model === undefined) return { obstacle: 'there are no predictions by row, and metrics alone do not tell groups apart' }
  if (model.examples.kind !== 'classification') return { obstacle: 'the predictions are numbers, and these criteria are for classes' }
  const examples = model.examples.of
  const positive = positiveOf(written, examples, model.predictions.origin.config)
  const champion = written['no-less-fair-than-champion'] === undefined ? undefined : data.champion
  const states = statesOf(examples, positive)
  const theirs = champion?.examples.kind === 'classification' ? statesOf(champion.examples.of, positive) : undefined
  const confidence = written.confidence ?? SHOWN_CONFIDENCE
  const settings = { resamples: gate.resamples, seed: gate.seed, signal: data.signal }
  const absent: { by: string; column: string }[] = []
  const divisions: DivisionFound[] = []
  for (const columns of written.by) {
    const column = columns.find(name => !model.predictions.dimensions.has(name))
    if (written.optional && column !== undefined) {
      absent.push({ by: columns.join(' × '), column })
      continue
    }
    const division = divisionOf(model.predictions, columns, written['min-group'])
    const cells = cellsOf(division.codes, division.groups.length + 1, states, theirs, examples.weight)
    divisions.push(await compareGroups(written, division, cells, theirs !== undefined, { ...settings, confidence }))
  }
  return {
    divisions,
    absent,
    withoutBaseline: gate['without-baseline'],
    noChampion: data.noChampion,
    positive: positive === undefined ? undefined : String(positive),
    resamples: gate.resamples,
    confidence,
    clustered: model.predictions.cluster !== undefined,
    weighted: examples.weight !== undefined
  }
}
