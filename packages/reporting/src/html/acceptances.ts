import type { Report } from '../report.ts'
import { badge } from './badge.ts'
import type { PageSection } from './section.ts'
import { htmlTable } from './table.ts'
import { h } from './template.ts'

/** Who took which regression upon themselves, and whether that still holds. */
export function acceptanceSection({ acceptances }: Report): PageSection[] {
  if (acceptances.length === 0) return []
  const rows = acceptances.map(({ metric, reason, by, url, checks, lapsed }) => [
    h`<code>${metric}</code>`,
    lapsed !== undefined ? badge('warn', 'Does not hold') : checks.length > 0 ? badge('pass', 'Holds') : badge('info', 'Nothing to accept'),
    PLAIN_ADDRESS.test(url) ? h`<a href="${url}">${by}</a>` : by,
    [reason.trim() === '' ? 'no reason given' : reason, lapsed !== undefined && h`<br><span class="muted">${lapsed}</span>`]
  ])
  const columns = [
    { title: 'Metric' },
    { title: 'Now', className: 'short' },
    { title: 'Accepted by', className: 'short' },
    { title: 'Why', className: 'wide' }
  ]
  return [
    { id: 'accepted', title: 'Accepted regressions', body: htmlTable('Who accepted which regression', columns, rows, { lively: true }) }
  ]
}

/** An address without anything that could be more than an address. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.:-]+(\/[\w.-]+)*(#[\w-]+)?$/
