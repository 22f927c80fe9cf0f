import { code, type Markdown, markdown } from '@gauntlet/core'
import type { Acceptance } from '../report.ts'
import { safeLink } from './safe-link.ts'

/** Who accepted what, and whether it holds. */
export function acceptanceList(acceptances: readonly Acceptance[]): Markdown {
  const lines = acceptances.map(acceptance => {
    const { metric, reason, by, url, lapsed, checks } = acceptance
    const who = safeLink(code(by, 100), url)
    const why = reason.trim() === '' ? '' : `: ${markdown(reason, 500)}`
    if (checks.length > 0)
      return `- ⚠️ ${code(metric, 200)} is accepted by ${who}${why}${lapsed === undefined ? '' : `. In part only: ${markdown(lapsed, 500)}`}`
    if (lapsed !== undefined) return `- ❌ ${code(metric, 200)} was accepted by ${who}, which does not hold: ${markdown(lapsed, 500)}`
    return `- ${code(metric, 200)} is accepted by ${who}, and nothing of that name failed`
  })
  return lines.length === 0 ? '' : `**Accepted regressions**\n\n${lines.join('\n')}`
}
