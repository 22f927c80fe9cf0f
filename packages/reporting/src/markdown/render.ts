import { blocks, fullestThatFits, type Markdown, markdown, type Rung } from '@gauntlet/core'
import { pastResults } from '../past.ts'
import type { Report, ReportContext, UserPicture } from '../report.ts'
import type { ReportState } from '../state.ts'
import { AMOUNTS, type Amount, leastBytes, leftOut } from './amount.ts'
import { headline } from './headline.ts'
import { partOf } from './parts.ts'
import { DEFAULT_ORDER, filled, partsOf, type Template } from './template.ts'

/** The longest comment that every version of GitHub takes, in bytes of UTF-8; so it is at most as many characters, too. */
export const MOST_COMMENT_BYTES = 65_000

/** GitHub drops a step summary of more than 1 MiB whole. */
export const MOST_SUMMARY_BYTES = 1024 * 1024 - 1024

export interface MarkdownOptions extends ReportContext {
  readonly maxBytes: number
  /** Where a reader finds what was left out. Plain text. */
  readonly fullReport: string
  /** What the results were before: with this one or without it. */
  readonly state?: ReportState | undefined
  /** Order and choice of the parts. All of them where it is left out. */
  readonly template?: Template | undefined
  /** Where pictures of the authors' own pages can be seen. */
  readonly pictures?: ReadonlyMap<UserPicture, string> | undefined
}

/**
 * The report as GitHub Markdown, in the fullest version that fits into `maxBytes`.
 *
 * The same report gives the same text: there is no time in it, so that an unchanged comment need not be sent again.
 */
export function renderReport(report: Report, options: MarkdownOptions): Markdown {
  const parts = options.template === undefined ? DEFAULT_ORDER : partsOf(options.template)
  const [first, ...others] = AMOUNTS.filter(amount => leastBytes(report, amount, parts) <= options.maxBytes).map(
    (amount): Rung =>
      () =>
        page(report, amount, options)
  )
  const shortest: Rung = () => `${blocks(headline(report, options), shortened(['everything but the verdict'], options))}\n`
  return fullestThatFits(first === undefined ? [shortest] : [first, ...others, shortest], options.maxBytes)
}

function page(report: Report, amount: Amount, options: MarkdownOptions): Markdown {
  const missing = leftOut(report, amount, options)
  const past = pastResults(options.state, options.commit)
  const part = (name: (typeof DEFAULT_ORDER)[number]) => partOf(name, { report, amount, options, past })
  const note = missing.length > 0 && shortened(missing, options)
  if (options.template !== undefined) return `${blocks(filled(options.template, part), note)}\n`
  const [pages, ...parts] = [...DEFAULT_ORDER].reverse()
  return `${blocks(...parts.reverse().map(part), note, pages && part(pages))}\n`
}

function shortened(missing: readonly string[], { fullReport }: MarkdownOptions): Markdown {
  return `_Shortened to fit here: without ${markdown(missing.join(', '))}. The full report is in ${markdown(fullReport)}._`
}
