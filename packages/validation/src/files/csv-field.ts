/**
 * A field of a CSV file. Text is always quoted, so that an empty text is told from a missing value. A spreadsheet takes text that
 * begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula and runs it: it gets an apostrophe in front, the
 * spreadsheets' own mark of text.
 */
export function csvField(value: string | null, isText: boolean): string {
  if (value === null) return ''
  if (!isText) return /[",\r\n]/.test(value) ? quoted(value) : value
  return quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}
