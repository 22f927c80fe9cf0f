import { record } from '../engine/syntax-tree.ts'
import { type Tree, trees } from './expression-tree.ts'

/** What a condition looks at, where that is one column and nothing else. */
export interface OneColumn {
  /** As the condition spells it. */
  readonly column: string
  /** The numbers that the column is compared with, where the condition asks nothing else of it. */
  readonly bounds: readonly Bound[] | undefined
}

/** A number in SQL, as the engine's parser types it. */
export interface Bound {
  readonly kind: 'integer' | 'decimal' | 'double'
  readonly value: number
}

/** `undefined` where the condition looks at several columns, at other rows, at a clock or at chance. */
export function oneColumn(condition: Tree, table: string): OneColumn | undefined {
  const seen: Seen = { columns: new Set(), bounds: [], onlyBounds: true }
  if (!look(condition, table, seen)) return undefined
  const [column, ...others] = seen.columns
  if (column === undefined || others.length > 0) return undefined
  return { column, bounds: seen.onlyBounds ? seen.bounds : undefined }
}

interface Seen {
  readonly columns: Set<string>
  readonly bounds: Bound[]
  onlyBounds: boolean
}

/** Whether this part of a condition gives the same for equal values of its columns. What is not known to do so does not. */
function look(node: Tree, table: string, seen: Seen): boolean {
  const type = String(node.type)
  switch (node.class) {
    case 'CONJUNCTION':
      return trees(node.children).every(child => look(child, table, seen))
    case 'OPERATOR':
      return lookAtOperator(node, type, table, seen)
    case 'COMPARISON':
      return record(node.right).class === 'COLUMN_REF'
        ? compared(record(node.right), [record(node.left)], table, seen)
        : compared(record(node.left), [record(node.right)], table, seen)
    case 'BETWEEN':
      return compared(record(node.input), [record(node.lower), record(node.upper)], table, seen)
    case 'CONSTANT':
      return true
    case 'CAST':
      // The parser writes true and false as casts of text.
      return constantOf(node) !== undefined || (asked(seen) && look(record(node.child), table, seen))
    case 'COLUMN_REF':
      return asked(seen) && named(node, table, seen)
    case 'FUNCTION':
      return asked(seen) && PURE.has(String(node.function_name)) && trees(node.children).every(child => look(child, table, seen))
    case 'CASE':
      return (
        asked(seen) &&
        [...trees(node.case_checks).flatMap(check => [record(check.when_expr), record(check.then_expr)]), record(node.else_expr)].every(
          part => look(part, table, seen)
        )
      )
    default:
      return false
  }
}

function lookAtOperator(node: Tree, type: string, table: string, seen: Seen): boolean {
  const children = trees(node.children)
  const [first, ...others] = children
  if (first === undefined) return false
  if (type === 'COMPARE_IN' || type === 'COMPARE_NOT_IN') return compared(first, others, table, seen)
  if (type === 'OPERATOR_NOT' || type === 'OPERATOR_COALESCE') return children.every(child => look(child, table, seen))
  if (type === 'OPERATOR_IS_NULL' || type === 'OPERATOR_IS_NOT_NULL')
    return first.class === 'COLUMN_REF' ? named(first, table, seen) : look(first, table, seen)
  return false
}

/** A column beside numbers, or else whatever both sides are. */
function compared(side: Tree, others: readonly Tree[], table: string, seen: Seen): boolean {
  const bounds = others.map(boundOf)
  if (side.class === 'COLUMN_REF' && bounds.every(bound => bound !== undefined)) {
    seen.bounds.push(...bounds)
    return named(side, table, seen)
  }
  return asked(seen) && [side, ...others].every(part => look(part, table, seen))
}

/** More is asked of the column than how it compares with numbers. */
function asked(seen: Seen): true {
  seen.onlyBounds = false
  return true
}

function named(node: Tree, table: string, seen: Seen): boolean {
  const names = Array.isArray(node.column_names) ? node.column_names.map(String) : []
  const [first, second, ...others] = names
  // `data.x`, or the field x of a column called data: then the table has such a column, and the name is not found to be one of its own.
  const name = second === undefined ? first : others.length === 0 && first?.toLowerCase() === table ? second : undefined
  if (name === undefined) return false
  seen.columns.add(name.toLowerCase())
  return true
}

function boundOf(node: Tree): Bound | undefined {
  const constant = record(node.value)
  const { id, type_info: info } = record(constant.type)
  const value = constant.value
  if (node.class !== 'CONSTANT' || constant.is_null === true || typeof value !== 'number') return undefined
  if (id === 'DOUBLE') return { kind: 'double', value }
  // Larger integers are rounded by now. The engine itself compares these exactly with whatever number a column holds.
  if (!Number.isSafeInteger(value)) return undefined
  if (id === 'INTEGER' || id === 'BIGINT') return { kind: 'integer', value }
  const scale = record(info).scale
  return id === 'DECIMAL' && typeof scale === 'number' && Math.abs(value) < 1e15
    ? { kind: 'decimal', value: Number(`${value}e-${scale}`) }
    : undefined
}

function constantOf(node: Tree): unknown {
  const child = record(node.child)
  return child.class === 'CONSTANT' ? record(child.value).value : undefined
}

/** Functions that give the same for the same, whatever the time, the rows before or chance. Of text and numbers, most asked first. */
const PURE = new Set(
  (
    'regexp_matches regexp_full_match regexp_replace regexp_extract ~~ !~~ ~~* !~~* like_escape contains prefix suffix starts_with ends_with ' +
    'length strlen char_length lower upper trim ltrim rtrim replace substr substring left right reverse concat || lpad rpad strip_accents ' +
    '+ - * / // % abs round floor ceil trunc sign sqrt ln log log10 log2 exp pow power greatest least mod isnan isinf isfinite ' +
    'json_valid try_strptime strptime strftime epoch date_part year month day hour minute second dayofweek isodow date_trunc'
  ).split(' ')
)
