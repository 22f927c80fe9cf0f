import { blocks, type Markdown } from '@gauntlet/core'
import type { Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import { acceptanceList } from './acceptance-list.ts'
import type { Amount } from './amount.ts'
import { changesPart } from './changes.ts'
import { failedChecks } from './checks.ts'
import { footer, reproduceFold } from './footer.ts'
import { headline } from './headline.ts'
import { historyFold } from './history-fold.ts'
import { metricsPart } from './metrics-part.ts'
import type { MarkdownOptions } from './render.ts'
import { sectionFold } from './section-fold.ts'
import type { PartName } from './template.ts'
import { userPages } from './user-pages.ts'
import { verdictFold } from './verdict-fold.ts'
import { verdictTable } from './verdict-table.ts'

/** What a part is made of. */
export interface Material {
  readonly report: Report
  readonly amount: Amount
  readonly options: MarkdownOptions
  /** Results of earlier commits, the oldest first. */
  readonly past: readonly PastResult[]
}

/** One part of a report by its name in a template. Empty where there is nothing to say. */
export function partOf(name: PartName, material: Material): Markdown {
  const { report, amount, options, past } = material
  switch (name) {
    case 'verdict':
      return headline(report, options)
    case 'gates':
      return verdictTable(report, amount.verdicts)
    case 'metrics':
      return blocks(metricsPart(report, amount, past), sectionFold('metrics', report, amount, past))
    case 'open-checks':
      return failedChecks(report, amount.open)
    case 'acceptances':
      return acceptanceList(report.acceptances)
    case 'changes':
      return changesPart(report, amount, past)
    case 'history':
      return historyFold(report, past, options)
    case 'details':
      return blocks(...report.entries.map(entry => verdictFold(entry, amount)))
    case 'reproduce':
      return reproduceFold(report.entries, amount.reproduce)
    case 'provenance':
      return footer(report, options, amount.provenance)
    case 'pages':
      return userPages(report.pages, { ...options, maxBytes: amount.pages })
    default:
      return sectionFold(name, report, amount, past)
  }
}
