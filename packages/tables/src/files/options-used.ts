import { InputError } from '@gauntlet/core'
import { ReadOptions } from '../read-options.ts'
import { readers } from '../readers.ts'
import type { ReadyFiles } from './prepare.ts'

/** Throws for an option that changes nothing of any table it is given for: it was meant for other files, or is a mistake. */
export function refuseUnusedOptions(tables: readonly ReadyFiles[]): void {
  for (const { table } of tables)
    for (const key of Object.keys(table.read ?? {}).filter(isOption)) {
      if (key === 'format' || table.read?.[key] === undefined) continue
      const given = tables.filter(other => other.table.read?.[key] !== undefined)
      if (given.some(({ format }) => readers[format].options.includes(key))) continue
      const formats = [...new Set(given.map(({ format }) => format))].join(' and ')
      const uses = Object.entries(readers).filter(([, { options }]) => options.includes(key))
      throw new InputError(
        'read',
        `has "${key}", which is about ${uses.map(([format]) => format).join(', ')} files, and the files are ${formats}. Leave it out.`
      )
    }
}

function isOption(key: string): key is keyof ReadOptions {
  return key in ReadOptions.shape
}
