import { counted, formatNumber, InputError, parseConfig, plain } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import { Document, isScalar, Pair, Scalar, YAMLMap } from 'yaml'
import { Suite } from '../suite/suite.ts'
import { type Suggested, suggestColumn } from './column.ts'
import { type ColumnFacts, type Facts, gatherFacts } from './facts.ts'
import { countWithSlack, shareWithSlack } from './slack.ts'

export interface SuggestOptions {
  /** What the data are called. */
  readonly title: string
  /** The moment that ages are measured from, in milliseconds since 1970. */
  readonly now: number
}

const DAY = 86_400_000
/** Data whose newest row is older than this are not meant to be fresh. */
const FRESH_DAYS = 60
/** Names that no config may have as a key. */
const REFUSED = ['__proto__', 'constructor', 'prototype']

/** First checks for data like these, as YAML with comments. They pass on the table they are made from. */
export async function suggestChecks(table: Table, options: SuggestOptions): Promise<string> {
  const facts = await gatherFacts(table)
  if (facts.rows === 0) throw new InputError('suggest', 'has nothing to suggest from: the data has no rows')
  const text = suggestionText(facts, options)
  // What is written must be what is read.
  parseConfig('suggest', text, Suite)
  return text
}

/** Pure. */
export function suggestionText(facts: Facts, { title, now }: SuggestOptions): string {
  const document = new Document(new YAMLMap())
  const { rows, columns } = facts
  document.commentBefore = [
    ' yaml-language-server: $schema=https://raw.githubusercontent.com/gauntlet-ml/gauntlet/v1/schemas/checks.schema.json',
    ` First checks, made from ${plain(title, 200)}: ${counted(rows, 'row')}, ${counted(columns.length, 'column')}.`,
    ' They say what these data were like, not what data have to be like: read them, and change what is not so.'
  ].join('\n')
  const { min, max } = countWithSlack(rows)
  document.add(pair(document, { key: 'rows', value: { min, max }, comment: `there were ${formatNumber(rows)}` }))
  const names = columns.map(({ column }) => column.name).filter(name => name !== '')
  if (names.length > 0) document.add(pair(document, { key: 'schema', value: { required: names } }))
  const repeated = duplicates(facts)
  if (repeated !== undefined) document.add(pair(document, repeated))
  const fresh = freshness(columns, now)
  if (fresh !== undefined) document.add(pair(document, fresh))
  const map = new YAMLMap()
  for (const { name, checks } of suggestedColumns(facts)) map.add(new Pair(new Scalar(name), columnMap(document, checks)))
  if (map.items.length > 0) document.add(new Pair(new Scalar('columns'), map))
  return document.toString({ lineWidth: 0 })
}

function suggestedColumns({ columns, rows }: Facts) {
  return columns
    .filter(({ column }) => !REFUSED.includes(column.name))
    .map(facts => ({ name: facts.column.name, checks: suggestColumn(facts, rows) }))
    .filter(({ checks }) => checks.length > 0)
}

function columnMap(document: Document, checks: readonly Suggested[]): YAMLMap {
  const map = new YAMLMap()
  for (const check of checks) map.add(pair(document, check))
  return map
}

/** A key with its value on one line, and the comment after it. */
function pair(document: Document, { key, value, comment }: Suggested): Pair {
  const node = document.createNode(value, { flow: true })
  if (comment !== undefined) node.comment = ` ${plain(comment, 200)}`
  if (isScalar(node) && typeof node.value === 'string' && key === 'regex') node.type = 'QUOTE_SINGLE'
  return new Pair(new Scalar(key), node)
}

function duplicates({ duplicates: count, rows }: Facts): Suggested | undefined {
  if (count === undefined || rows === 0) return undefined
  const comment = count === 0 ? 'there were none' : `there were ${formatNumber(count)}`
  const max = count === 0 ? 0 : shareWithSlack(count / rows)
  return max === undefined ? undefined : { key: 'duplicate-rows', value: { max }, comment }
}

/** Of the column with the newest moment: twice its age, in whole days. Nothing where moments lie in the future or long ago. */
function freshness(columns: readonly ColumnFacts[], now: number): Suggested | undefined {
  const newest = columns
    .flatMap(({ column: { name, type, moments } }) => {
      const at = moments?.max === undefined || moments.max === null || type === 'time' ? Number.NaN : momentOf(moments.max)
      return Number.isNaN(at) || name === '' ? [] : [{ name, age: (now - at) / DAY }]
    })
    .sort((a, b) => a.age - b.age)[0]
  if (newest === undefined || newest.age < 0 || newest.age > FRESH_DAYS) return undefined
  const value = { column: newest.name, 'max-age': counted(Math.ceil(newest.age * 2) + 1, 'day') }
  return { key: 'freshness', value, comment: `the newest was ${counted(Math.floor(newest.age), 'day')} old` }
}

/** Times without a zone are of UTC, as everywhere. */
function momentOf(text: string): number {
  return Date.parse(!text.includes('T') || /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)
}
