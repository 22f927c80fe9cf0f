import { counted, formatNumber } from '@gauntlet/core'
import { type Measured, undefinedBecause } from '../metrics/measured.ts'
import type { MetricSource } from '../metrics/metric-source.ts'
import { subtracted } from './compare-metrics.ts'
import type { Compared } from './compared.ts'
import { type ComparisonSettings, metricsOf } from './settings.ts'

/**
 * Compares two models of which only numbers are known, for one of them at least. There is no interval and no test: how much of a
 * difference is noise depends on rows that nobody gave.
 */
export function comparePoints(
  settings: Pick<ComparisonSettings, 'metric' | 'metrics' | 'min-rows'>,
  candidate: MetricSource,
  production: MetricSource
): Compared {
  const least = settings['min-rows']
  const few = fewRows('the candidate', candidate, least) ?? fewRows('production', production, least)
  return {
    pairing: 'numbers only',
    rows: undefined,
    productionRows: undefined,
    metrics: metricsOf(settings).map(chosen => {
      const [ours, theirs] = [measuredOf(candidate, chosen), measuredOf(production, chosen)]
      const note = missingText(ours) ?? missingText(theirs) ?? few
      return {
        ...chosen,
        candidate: ours,
        production: theirs,
        difference: subtracted(ours, theirs),
        uncertainty: undefined,
        note,
        differingRows: undefined,
        enoughRows: few === undefined
      }
    }),
    slices: undefined
  }
}

/** Of a file of metrics nobody knows the rows; of predictions they are counted, also where the other model has none. */
function fewRows(whose: string, { rows }: MetricSource, least: number): string | undefined {
  if (rows === undefined || rows >= least) return undefined
  return `of ${whose} there are ${counted(rows, 'row')}, and ${formatNumber(least)} are needed to judge`
}

function measuredOf(source: MetricSource, chosen: Parameters<MetricSource['of']>[0]): Measured {
  const found = source.of(chosen)
  if ('problem' in found) {
    const where = found.problem === 'is missing' ? ' in the file of metrics' : ''
    return undefinedBecause(`${chosen.key} ${found.problem}${where}`)
  }
  return found.note === undefined ? { value: found.value } : { value: found.value, note: found.note }
}

/** Whose it is stands before it, where it is told. */
function missingText({ value, note }: Measured): string | undefined {
  return value === undefined ? (note ?? 'it is not known') : undefined
}
