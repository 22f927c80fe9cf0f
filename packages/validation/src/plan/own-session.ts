import { TABLE } from '@gauntlet/tables'
import { type PlanContext, whole } from './context.ts'
import type { PlannedCheck } from './planned.ts'

/**
 * SQL for a person's own session where an author's condition asks tables by their names, such as
 * `price > (SELECT avg(price) FROM data)`: there they are files, so each gets its name first.
 */
export function inOwnSession(check: PlannedCheck, context: PlanContext): PlannedCheck {
  const { reproduce } = check
  if (reproduce === undefined) return check
  const names = [TABLE, ...context.others.keys()].filter(
    name => new RegExp(`\\b(FROM|JOIN)\\s+"?${name}\\b`, 'i').test(reproduce) && !isNamed(name, reproduce, context)
  )
  const tables = names.flatMap(name => {
    const shown = name === TABLE ? context.shown(context.columns.map(column => column.name)) : context.shownOther(name)
    return shown === undefined ? [] : [`${context.dialect.identifier(name)} AS (SELECT * FROM ${shown})`]
  })
  if (tables.length === 0) return check
  const named = `WITH ${tables.join(', ')}`
  return { ...check, reproduce: whole(reproduce.startsWith('WITH ') ? reproduce.replace(/^WITH/, `${named},`) : `${named} ${reproduce}`) }
}

function isNamed(name: string, sql: string, { dialect }: PlanContext): boolean {
  return [name, dialect.identifier(name)].some(written => sql.includes(`${written} AS (SELECT * FROM `))
}
