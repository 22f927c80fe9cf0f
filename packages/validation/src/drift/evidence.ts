import { Evidence, plain } from '@gauntlet/core'
import type { Decided } from './decide.ts'
import type { Statistic } from './measures.ts'
import type { Pair } from './paired.ts'
import type { ColumnVerdict, DriftVerdict } from './verdicts.ts'
import { STATISTICS } from './words.ts'

const MOST_ROWS = 500
const MOST_BARS = 50

/** The columns beside each other: what decided, and every other statistic for those who know it. No value of the data is in it. */
export function driftEvidence({ columns, summary, isCorrected }: DriftVerdict, rows: Pair): Evidence {
  const sorted = [...columns].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome] || (b.score ?? 0) - (a.score ?? 0))
  const drifted = sorted.filter(({ outcome, score }) => outcome === 'fail' && score !== undefined)
  const list = sorted.flatMap(column => [...column.distribution, ...column.others.filter(isWorthShowing)].map(one => tableRow(column, one)))
  return Evidence.parse({
    figures: [
      { id: 'reference-rows', title: 'Rows of the reference', value: rows.reference, unit: 'count' },
      { id: 'drift-score', title: 'Drift score', value: summary.score, better: 'lower' },
      { id: 'drift-share', title: 'Drifted columns', value: summary.share, unit: 'share', better: 'lower' }
    ],
    tables:
      list.length === 0
        ? []
        : [
            {
              id: 'drift',
              title: list.length > MOST_ROWS ? `Drift, the first ${MOST_ROWS} comparisons` : 'Drift against the reference',
              columns: [
                { title: 'Column' },
                { title: 'Compared' },
                { title: 'Verdict' },
                { title: 'Decided by' },
                ...['Effect', 'Threshold', 'p', isCorrected ? 'q (after Benjamini-Hochberg)' : 'q (no correction)'].map(right),
                ...SHOWN.map(([, title]) => right(title)),
                ...['Missing before (%)', 'Missing now (%)'].map(right)
              ],
              rows: list.slice(0, MOST_ROWS)
            }
          ],
    charts:
      drifted.length === 0
        ? []
        : [
            {
              id: 'drifted-columns',
              title: drifted.length > MOST_BARS ? `The ${MOST_BARS} columns that drifted most` : 'Drifted columns',
              kind: 'bar',
              x: { title: 'Column', type: 'category' },
              y: { title: 'Jensen-Shannon distance', type: 'number' },
              series: [
                {
                  name: 'Drifted',
                  points: drifted.slice(0, MOST_BARS).map(({ column, score }) => ({ x: plain(column.name, 200), y: score ?? null }))
                }
              ]
            }
          ]
  })
}

const ORDER = { fail: 0, inconclusive: 1, pass: 2 } as const

const VERDICTS = { fail: 'drifted', inconclusive: 'cannot tell', pass: 'no drift' } as const

const SHOWN: readonly (readonly [Statistic, string])[] = [
  ['ks', 'KS'],
  ['psi', 'PSI'],
  ['wasserstein', 'Wasserstein / std'],
  ['js', 'Jensen-Shannon'],
  ['chi-square', "Cramér's V"],
  ['l-infinity', 'L-infinity']
]

function isWorthShowing({ outcome }: Decided): boolean {
  return outcome !== 'pass'
}

function tableRow({ column }: ColumnVerdict, one: Decided): (string | number | null)[] {
  const { aspect, statistic, outcome, effect, threshold, p, q, measures } = one
  const missing = (side: keyof Pair) => finite((100 * column.missing[side]) / column.rows[side])
  return [
    plain(column.name, 200),
    aspect.replace('-', ' '),
    VERDICTS[outcome],
    statistic === 'change' || statistic === 'share' ? `${statistic} of rows` : STATISTICS[statistic],
    finite(effect),
    threshold,
    finite(p),
    finite(q),
    ...SHOWN.map(([name]) => finite(measures?.effects.get(name))),
    missing('reference'),
    missing('current')
  ]
}

function right(title: string) {
  return { title, align: 'right' as const }
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
