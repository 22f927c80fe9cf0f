import { temporaryCopies } from '../files/temporary-copies.ts'
import type { Prepared, Reader } from '../reader.ts'
import { shownFile } from '../source.ts'
import { openCsv } from './csv.ts'
import { peekText } from './peek-text.ts'
import { decodeFile, isUtf8 } from './text-encoding.ts'

/** Text in columns. What is not UTF-8 is first written anew. */
export const csvReader: Reader = {
  typed: false,
  options: ['delimiter', 'quote', 'escape', 'header', 'null-strings', 'encoding', 'decimal', 'date-format', 'timestamp-format', 'hive'],
  prepare: async (table, { temp }): Promise<Prepared> => {
    const encoding = table.read?.encoding
    if (encoding !== undefined && !isUtf8(encoding))
      return temporaryCopies(table, temp, '.csv', (from, to) => decodeFile(table.input, from, to, shownFile(table, from), encoding))
    await peekText(table)
    return { paths: table.files }
  },
  open: openCsv
}
