import { InputError, messageOf } from '@gauntlet/core'
import type { Engine } from '../engine/engine.ts'
import type { TableFiles } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

/** Throws for a format of dates or timestamps that the engine cannot read. */
export async function refuseTimeFormats(engine: Engine, { read }: TableFiles): Promise<void> {
  for (const key of ['date-format', 'timestamp-format'] as const) {
    const format = read?.[key]
    if (format === undefined) continue
    if (key === 'date-format' && /%-?[HIMSfgnpzZcX]/.test(format))
      throw new InputError('read', `has the date-format "${format}", which reads a time that a date would lose. Call it timestamp-format.`)
    await engine.rows(`SELECT try_strptime('', ${duckdbDialect.text(format)})`, 1).catch(thrown => {
      const said = (messageOf(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '')
      throw new InputError('read', `has the ${key} "${format}", which cannot be used: ${said}. Expected one such as "%d.%m.%Y".`)
    })
  }
}
