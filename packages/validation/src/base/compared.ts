import type { Check, Evidence } from '@gauntlet/core'
import { cut, plain } from '@gauntlet/core'
import type { Base } from './base.ts'

/** What a check is against the base. Undefined where it passes in both, and there is nothing to say. */
export type Standing = 'new failure' | 'failing on the base too' | 'fixed' | 'not judged on the base' | 'not asked of the base'

/** Rows of the table of evidence. */
const MOST_SHOWN = 500

export function standingOf({ id, outcome }: Pick<Check, 'id' | 'outcome'>, { outcomes }: Pick<Base, 'outcomes'>): Standing | undefined {
  const before = outcomes.get(id)
  if (outcome === 'pass') return before === 'fail' ? 'fixed' : undefined
  if (outcome === 'inconclusive') return undefined
  if (before === undefined) return 'not asked of the base'
  return ({ pass: 'new failure', fail: 'failing on the base too', inconclusive: 'not judged on the base' } as const)[before]
}

/** The checks, with what they are against the base in their messages. Outcomes stay: an old failure is one. Pure. */
export function markAgainstBase(checks: readonly Check[], base: Base): Check[] {
  return checks.map(check => {
    const standing = standingOf(check, base)
    return standing === undefined ? check : { ...check, message: cut(`${check.message} ${SENTENCES[standing]}`, 4000) }
  })
}

/** How many failures are new and how many are gone, and which. */
export function baseEvidence(checks: readonly Check[], base: Base): Partial<Evidence> {
  const standings = checks.flatMap(check => {
    const standing = standingOf(check, base)
    return standing === undefined ? [] : [{ check, standing }]
  })
  const count = (wanted: Standing) => standings.filter(({ standing }) => standing === wanted).length
  const inOrder = ORDER.flatMap(wanted => standings.filter(({ standing }) => standing === wanted))
  return {
    figures: [
      {
        id: 'new-failures',
        title: `New failures against ${plain(base.name, 100)}`,
        value: count('new failure'),
        better: 'lower',
        unit: 'count'
      },
      { id: 'fixed', title: `Fixed against ${plain(base.name, 100)}`, value: count('fixed'), unit: 'count' }
    ],
    tables:
      inOrder.length === 0
        ? []
        : [
            {
              id: 'base',
              title: `Against the base (${plain(base.name, 200)})`,
              columns: [
                { title: 'Check', align: 'left' },
                { title: 'What', align: 'left' },
                { title: 'Observed', align: 'left' }
              ],
              rows: inOrder.slice(0, MOST_SHOWN).map(({ check, standing }) => [check.id, standing, plain(check.observed, 300)])
            }
          ]
  }
}

const ORDER: readonly Standing[] = ['new failure', 'fixed', 'failing on the base too', 'not judged on the base', 'not asked of the base']

const SENTENCES: Readonly<Record<Standing, string>> = {
  'new failure': 'New failure: it passes on the base.',
  'failing on the base too': 'It fails on the base too.',
  fixed: 'Fixed: it fails on the base.',
  'not judged on the base': 'On the base it could not be judged.',
  'not asked of the base': 'The base was not asked this.'
}
