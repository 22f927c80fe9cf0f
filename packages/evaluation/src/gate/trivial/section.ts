import type { Evidence } from '@gauntlet/core'
import { plain } from '@gauntlet/core'
import { section } from '../section.ts'
import { judgeGains } from './judge.ts'
import { type MeasuredGain, measureGains, trivialMetrics } from './measure.ts'
import type { Trivial } from './schema.ts'

/** The model is worth more than no model: `trivial: { metric: f1, min-gain: 10% }`. */
export const trivialSection = section<Trivial, readonly MeasuredGain[]>({
  needs: (written, gate) => ({
    inputs: ['predictions'],
    [written.optional ? 'optionalMetrics' : 'metrics']: trivialMetrics(written, gate)
  }),
  measure: measureGains,
  judge: judgeGains,
  present: (_, found) => present(found)
})

function present(found: readonly MeasuredGain[]): Partial<Evidence> {
  const rows = found.flatMap(({ chosen, value, trivial, perfect }) => [
    ...trivial.map(model => [plain(chosen.key, 100), model.name, plain(model.says, 100), model.value ?? 'undefined']),
    ...(trivial.length === 0
      ? []
      : [
          [plain(chosen.key, 100), 'this model', '', value ?? 'undefined'],
          [plain(chosen.key, 100), 'perfect', 'every label', perfect ?? 'undefined']
        ])
  ])
  if (rows.length === 0) return {}
  return {
    tables: [
      {
        id: 'trivial',
        title: 'Beside models that nobody has to train',
        columns: [
          { title: 'Metric', align: 'left' },
          { title: 'Model', align: 'left' },
          { title: 'It says', align: 'left' },
          { title: 'Value', align: 'right' }
        ],
        rows: rows.slice(0, 500)
      }
    ]
  }
}
