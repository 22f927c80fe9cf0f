import { cut, Evidence, plain } from '@gauntlet/core'
import { type Aggregate, approximately, type Column, isNumeric, isTemporal, type SqlDialect, type Value } from '@gauntlet/tables'
import type { Found } from '../plan/planned.ts'
import { scopeOf } from '../plan/scope.ts'

/** Columns shown. A wider table is profiled as far as this; the checks see all of it. */
const MOST_COLUMNS = 500

/** What a profile of the table needs from the one scan: only what costs next to nothing there. */
export function profileAggregates(columns: readonly Column[], dialect: SqlDialect): Aggregate[] {
  const shown = columns.slice(0, MOST_COLUMNS)
  const scope = scopeOf(undefined, dialect)
  return [scope.rows, ...columns.map(column => scope.present(column.name)), ...shown.flatMap(column => statistics(column, dialect))]
}

/** The data as evidence beside the checks. No value of a text column is in it. */
export function profileEvidence(columns: readonly Column[], found: Found): Evidence {
  const rows = found.count('rows')
  const missing = (column: Column) => (rows === 0 ? null : (rows - found.count(presentKey(column))) / rows)
  const cells = rows * columns.length
  const filled = columns.reduce((sum, column) => sum + found.count(presentKey(column)), 0)
  const shown = columns.slice(0, MOST_COLUMNS)
  const statistic = (name: string, column: Column) =>
    isNumeric(column.type) || (isTemporal(column.type) && name !== 'mean') ? cell(found.value(`${name} ${column.name}`)) : null
  const gaps = shown.map(column => ({ x: plain(column.name, 200), y: missing(column) })).filter(({ y }) => y !== null && y > 0)
  return Evidence.parse({
    figures: [
      { id: 'rows', title: 'Rows', value: rows, unit: 'count' },
      { id: 'columns', title: 'Columns', value: columns.length, unit: 'count' },
      { id: 'missing-share', title: 'Missing values', value: cells === 0 ? null : (cells - filled) / cells, unit: 'share', better: 'lower' }
    ],
    tables: [
      {
        id: 'profile',
        title: columns.length > MOST_COLUMNS ? `Profile of the first ${MOST_COLUMNS} columns` : 'Profile of the columns',
        columns: [
          { title: 'Column' },
          { title: 'Type' },
          { title: 'Missing (%)', align: 'right' },
          { title: 'Least', align: 'right' },
          { title: 'Mean', align: 'right' },
          { title: 'Largest', align: 'right' }
        ],
        rows: shown.map(column => {
          const share = missing(column)
          return [
            plain(column.name, 200),
            column.type === 'other' ? cut(column.engineType, 200) : column.type,
            share === null ? null : share * 100,
            ...['min', 'mean', 'max'].map(name => statistic(name, column))
          ]
        })
      }
    ],
    charts:
      gaps.length === 0
        ? []
        : [
            {
              id: 'missing',
              title: 'Missing values by column',
              kind: 'bar',
              x: { title: 'Column', type: 'category' },
              y: { title: 'Share missing', type: 'number' },
              series: [{ name: 'Missing', points: gaps }]
            }
          ]
  })
}

function statistics(column: Column, dialect: SqlDialect): Aggregate[] {
  const name = dialect.identifier(column.name)
  const extremes = ['min', 'max'].map(side => ({ key: `${side} ${column.name}`, sql: `${side}(${name})` }))
  if (isNumeric(column.type)) return [...extremes, { key: `mean ${column.name}`, sql: `avg(${name})` }]
  return isTemporal(column.type) ? extremes : []
}

function presentKey(column: Column): string {
  return `present ${column.name}`
}

function cell(value: Value): string | number | null {
  const number = approximately(value)
  if (number !== undefined) return Number.isFinite(number) ? number : String(number)
  return value === null ? null : cut(String(value), 200)
}
