import { z } from 'zod'

/** The kinds of file that are read, in the words of `format`. How each is read stands in `readers.ts`, under the same key. */
export const FORMATS = ['csv', 'json', 'parquet', 'arrow', 'excel', 'sqlite', 'duckdb'] as const
export type Format = (typeof FORMATS)[number]

const Character = z.string().refine(text => /^[\x20-\x7e\t]?$/.test(text), 'expected one ASCII character, or "" for none')

const Delimiter = z
  .string()
  .refine(text => /^[^\r\n\0"]{1,4}$/.test(text) && Buffer.byteLength(text) <= 4, 'expected 1 to 4 characters, such as ";" or "\\t"')

const TimeFormat = z
  .string()
  .min(2)
  .max(100)
  .refine(text => text.includes('%'), 'expected a strptime format such as "%d.%m.%Y"')

/** How files are to be read where they do not say it themselves. */
export const ReadOptions = z
  .strictObject({
    format: z.enum(FORMATS).describe('What the files are, whatever their names end in'),
    delimiter: Delimiter.describe('CSV: what stands between fields. Found in the header where it is left out: , ; tab or |'),
    quote: Character.describe('CSV: what stands around fields that hold a delimiter. "" where nothing does'),
    escape: Character.describe('CSV: what stands before a quote within quotes; the quote itself where it is left out'),
    header: z
      .union([z.boolean(), z.array(z.string().min(1)).min(1).max(10_000)])
      .describe('CSV: whether the first line names the columns (true), or the names of the columns of files without such a line'),
    'null-strings': z
      .array(z.string().max(100))
      .max(100)
      .describe('CSV: texts that stand for a missing value, such as "NA". An empty field always does'),
    encoding: z.string().min(1).max(40).describe('CSV: the encoding of the text, such as utf-16, latin-1 or windows-1252'),
    decimal: z.enum(['.', ',']).describe('CSV: what stands between the digits of a number and its fraction'),
    'date-format': TimeFormat.describe('CSV: how dates are written, such as "%d.%m.%Y"'),
    'timestamp-format': TimeFormat.describe('CSV: how times with a date are written, such as "%d.%m.%Y %H:%M"'),
    table: z.string().min(1).max(200).describe('SQLite and DuckDB: the table or view to read, where the file holds several'),
    sheet: z.string().min(1).max(200).describe('Excel: the sheet to read, where the file holds several'),
    hive: z
      .union([z.boolean(), z.literal('auto')])
      .describe('Whether folders such as year=2026 are columns. auto, the default: where all files have the same ones')
  })
  .partial()
export type ReadOptions = z.output<typeof ReadOptions>
