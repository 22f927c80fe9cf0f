import { open } from 'node:fs/promises'

/**
 * Whether a CSV or TSV file holds metrics by its header: the columns `metric` (or `name`, `key`) and `value`. Rows may have columns of those
 * names too; `ofRows` are columns that only rows have, such as that of labels.
 */
export async function isMetricsTable(path: string, ofRows: readonly string[]): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const [header = ''] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, 1)
    const columns = header.split(/[,;\t]/).map(name => name.trim().replaceAll('"', '').toLowerCase())
    if (ofRows.some(name => columns.includes(name.toLowerCase()))) return false
    return columns.includes('value') && ['metric', 'name', 'key'].some(name => columns.includes(name))
  } finally {
    await file.close()
  }
}
