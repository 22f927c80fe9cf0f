import { compareMetrics } from './compare-metrics.ts'
import type { Compared } from './compared.ts'
import type { Pair } from './paired-examples.ts'
import { type ComparisonSettings, metricsOf } from './settings.ts'
import { compareSlices } from './slices/compare-slices.ts'

/**
 * Computes every metric of both models on the same rows, and how certain each difference is, by the test that fits it.
 *
 * A bootstrap of a million rows takes minutes; the event loop gets its turn meanwhile, and an aborted signal ends it. `above` is what
 * stands before the names of the conditions of slices.
 */
export async function compareAll(settings: ComparisonSettings, pair: Pair, signal?: AbortSignal, above = ''): Promise<Compared> {
  return {
    pairing: 'same rows',
    rows: pair.candidate.rows,
    productionRows: undefined,
    metrics: await compareMetrics(settings, metricsOf(settings), pair, signal),
    slices: settings.slices && (await compareSlices(settings, settings.slices, pair, above, signal))
  }
}
