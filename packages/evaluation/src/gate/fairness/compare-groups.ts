import { type Cells, margin } from './cells.ts'
import { CRITERIA, CRITERION_NAMES, type CriterionName } from './criteria.ts'
import type { Division } from './division.ts'
import type { Asked } from './estimate.ts'
import { extremesOf } from './extremes.ts'
import type { CriterionFound, DivisionFound, GroupRates } from './found.ts'
import { added, type RATES, rateOf, STATES, type Sums, wholeOf } from './rates.ts'
import { ChangeReplicates, DisparityReplicates } from './replicates.ts'
import { type Resampling, resampled } from './resample.ts'
import type { WrittenFairness } from './schema.ts'

/** Computes every criterion that is asked for on the groups of one division. */
export async function compareGroups(
  written: WrittenFairness,
  { by, groups, small }: Division,
  cells: Cells,
  withChampion: boolean,
  settings: Resampling & { readonly confidence: number }
): Promise<DivisionFound> {
  const empty = () => new Float64Array(cells.groups * STATES)
  const amounts = cells.weights?.sum ?? cells.counts
  const sums = margin(amounts, 'model', empty())
  const theirs = margin(amounts, 'champion', empty())
  const rows = margin(cells.counts, 'model', empty())
  const theirRows = margin(cells.counts, 'champion', empty())
  const criteria = askedFor(written).map(name => {
    const own = written[name]
    const { rates } = CRITERIA[name]
    const common = {
      rates,
      method: own?.method ?? written.method,
      aggregate: name === 'equalized-odds' ? (written['equalized-odds']?.agg ?? 'worst-case') : 'worst-case'
    } as const
    const exists = rates.map(rate => existing(rate, rows, sums, groups.length, written['min-cases']))
    const inBoth = rates.map((rate, index) => {
      const theirOwn = existing(rate, theirRows, theirs, groups.length, written['min-cases'])
      return (exists[index] ?? theirOwn).map((known, group) => known & (theirOwn[group] ?? 0))
    })
    const asked: Asked = { ...common, exists }
    const both: Asked = { ...common, exists: inBoth }
    const replicates = new DisparityReplicates(asked, sums, settings.resamples)
    return { name, asked, replicates, change: withChampion ? new ChangeReplicates(both, settings.resamples) : undefined }
  })
  await resampled(cells, settings, (model, champion) => {
    for (const { replicates, change } of criteria) {
      replicates.add(model)
      change?.add(model, champion)
    }
  })
  const overall = added(sums)
  return {
    by,
    groups: groups.map(({ name, rows: size }, group) => ({ name, rows: size, rates: ratesOf(sums, group) })),
    overall: ratesOf(overall, 0),
    small,
    criteria: criteria.map(
      ({ name, asked, replicates, change }): CriterionFound => ({
        name,
        method: asked.method,
        aggregate: asked.aggregate,
        difference: replicates.difference(settings.confidence),
        ratio: replicates.ratio(settings.confidence),
        extremes: extremesOf(sums, asked, groups),
        undefinedGroups: asked.rates.map((rate, index) => ({
          rate,
          groups: groups.filter((_, group) => asked.exists[index]?.[group] !== 1).map(group => group.name)
        })),
        change: change?.estimate(sums, theirs, settings.confidence)
      })
    )
  }
}

/** The criteria that are written, in the order of the catalogue. */
export function askedFor(written: WrittenFairness): CriterionName[] {
  return CRITERION_NAMES.filter(name => written[name] !== undefined)
}

function existing(rate: keyof typeof RATES, rows: Sums, sums: Sums, groups: number, least: number): Uint8Array {
  return Uint8Array.from({ length: groups }, (_, group) => Number(wholeOf(rate, rows, group) >= least && wholeOf(rate, sums, group) > 0))
}

function ratesOf(sums: Sums, group: number): GroupRates {
  const of = (rate: keyof typeof RATES) => rateOf(rate, sums, group)
  return {
    base: of('base'),
    selection: of('selection'),
    truePositive: of('truePositive'),
    falsePositive: of('falsePositive'),
    falseNegative: of('falseNegative'),
    precision: of('precision'),
    accuracy: of('accuracy')
  }
}
