import type { SqlDialect } from '@gauntlet/tables'

/**
 * SQL that gives the same text for spellings of one category: without case, accents of Latin letters, and spaces and punctuation
 * between letters. Text with a digit keeps its punctuation, which may be a decimal point or a sign, and so does text that is nothing
 * else; `<`, `>`, `+` and the like are never dropped: `<=50K` and `>50K` are two categories.
 */
export function foldedText(text: string, dialect: SqlDialect): string {
  const plain = dialect.replaceMatches(`translate(lower(trim(${text})), ${dialect.text(ACCENTED)}, ${dialect.text(BASES)})`, MARKS, '')
  const spaced = dialect.replaceMatches(plain, '\\s+', ' ')
  const bare = dialect.replaceMatches(plain, DROPPED, '')
  return `CASE WHEN ${dialect.matches(text, '[0-9]')} OR ${bare} = '' THEN ${spaced} ELSE ${bare} END`
}

/** Combining marks, which decomposed text has in place of accented letters. */
const MARKS = '[\\x{0300}-\\x{036f}]+'
const DROPPED = '[\\s_.,;:!/\\\\()\\[\\]\'"`´‘’“”–—-]+'

const [ACCENTED, BASES] = accents()

/** The lower-case Latin letters with accents, and the letters they are without: what engines call `translate` takes both. */
function accents(): [string, string] {
  const pairs: [string, string][] = []
  for (const [from, to] of [
    [0xdf, 0x24f],
    [0x1e00, 0x1eff]
  ] as const) {
    for (let point = from; point <= to; point++) {
      const letter = String.fromCodePoint(point)
      const [base = '', ...marks] = letter.normalize('NFD')
      if (letter === letter.toLowerCase() && marks.length > 0 && /^[a-z]$/.test(base)) pairs.push([letter, base])
    }
  }
  pairs.push(['ø', 'o'], ['đ', 'd'], ['ł', 'l'], ['ı', 'i'])
  return [pairs.map(([letter]) => letter).join(''), pairs.map(([, base]) => base).join('')]
}
