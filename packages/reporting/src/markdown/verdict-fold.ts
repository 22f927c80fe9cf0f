import { blocks, checkTable, dataTable, details, type Markdown, plain, type Topic } from '@gauntlet/core'
import type { Entry } from '../report.ts'
import type { Amount } from './amount.ts'
import { chartBlock } from './chart-block.ts'
import { statusMark } from './verdict-table.ts'

/** Everything behind one verdict, folded: its charts, its checks, its tables. */
export function verdictFold(entry: Entry, amount: Amount): Markdown {
  const { file } = entry
  if (file.kind === 'error') return ''
  // What belongs to a part of the report stands there.
  const [charts, tables] = [file.evidence.charts.filter(ofNoTopic), file.evidence.tables.filter(ofNoTopic)]
  const body = blocks(
    ...(amount.charts === 'none' ? [] : charts.map(chart => chartBlock(chart, amount.charts === 'drawn'))),
    amount.checks > 0 && file.checks.length > 0 && details(`All checks (${file.checks.length})`, checkTable(file.checks, amount.checks)),
    ...(amount.rows > 0 ? tables.map(shown => details(plain(shown.title) || shown.id, dataTable(shown, amount.rows))) : [])
  )
  return body === '' ? '' : details(`${plain(file.title) || file.id}: ${statusMark(entry)}, in detail`, body)
}

function ofNoTopic({ topic }: { readonly topic?: Topic | undefined }): boolean {
  return topic === undefined
}
