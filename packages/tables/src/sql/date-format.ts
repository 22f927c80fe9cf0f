/** A part of a date format: text that stands as it is, or a directive of strftime by its letter, such as `Y`. */
export type DateFormatPart = { readonly text: string } | { readonly directive: DateDirective }

/** The directives of strftime that every engine can read, with a pattern of the text that each stands for. As in Python, zeros in front may be left out. */
export const DATE_DIRECTIVES = {
  Y: '[0-9]{4}',
  m: '(?:1[0-2]|0?[1-9])',
  d: '(?:3[01]|[12][0-9]|0?[1-9])',
  H: '(?:2[0-3]|[01]?[0-9])',
  I: '(?:1[0-2]|0?[1-9])',
  M: '[0-5]?[0-9]',
  S: '[0-5]?[0-9]',
  f: '[0-9]{1,6}',
  p: '(?:AM|PM|am|pm)',
  b: '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)',
  B: '(?:January|February|March|April|May|June|July|August|September|October|November|December)',
  y: '[0-9]{2}',
  j: '(?:36[0-6]|3[0-5][0-9]|[12][0-9]{2}|0?[1-9][0-9]|0{0,2}[1-9])',
  z: '[+-][0-9]{2}:?[0-9]{2}'
} as const
export type DateDirective = keyof typeof DATE_DIRECTIVES

/** A format such as `%Y-%m-%d` in its parts; the first directive that is unknown, where there is one. */
export function parseDateFormat(format: string): readonly DateFormatPart[] | { readonly unknown: string } {
  const parts: DateFormatPart[] = []
  for (const [piece, letter] of format.matchAll(/%(.|$)|[^%]+/gsu)) {
    if (!piece.startsWith('%')) parts.push({ text: piece })
    else if (letter === '%') parts.push({ text: '%' })
    else if (letter !== undefined && isDirective(letter)) parts.push({ directive: letter })
    else return { unknown: piece }
  }
  return parts
}

/** The format as Java's DateTimeFormatter and Joda-Time write it: Spark and Trino. */
export function javaDateFormat(format: readonly DateFormatPart[]): string {
  return format.map(part => ('text' in part ? part.text.replace(/[A-Za-z'[\]{}#]+/g, quotedForJava) : JAVA[part.directive])).join('')
}

/** A pattern for the whole of a text in the format, each directive a group. */
export function dateFormatPattern(format: readonly DateFormatPart[]): string {
  return `^${format.map(part => ('text' in part ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : `(${DATE_DIRECTIVES[part.directive]})`)).join('')}$`
}

const JAVA: Readonly<Record<DateDirective, string>> = {
  Y: 'yyyy',
  m: 'MM',
  d: 'dd',
  H: 'HH',
  I: 'hh',
  M: 'mm',
  S: 'ss',
  f: 'SSSSSS',
  p: 'a',
  b: 'MMM',
  B: 'MMMM',
  y: 'yy',
  j: 'DDD',
  z: 'Z'
}

function quotedForJava(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function isDirective(letter: string): letter is DateDirective {
  return Object.hasOwn(DATE_DIRECTIVES, letter)
}
