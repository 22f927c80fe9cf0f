import { InputError, messageOf } from '@gauntlet/core'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import type { TableFiles } from './source.ts'

/** Throws for a format of dates or timestamps that the engine cannot read. */
export async function refuseTimeFormats(engine: Engine, { read }: TableFiles): Promise<void> {
  for (const key of ['date-format', 'timestamp-format'] as const) {
    const format = read?.[key]
    if (format === undefined) continue
    await engine.rows(`SELECT try_strptime('', ${duckdbDialect.text(format)})`, 1).catch(thrown => {
      const said = (messageOf(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '')
      throw new InputError('read', `has the ${key} "${format}", which cannot be used: ${said}. Expected one such as "%d.%m.%Y".`)
    })
  }
}
