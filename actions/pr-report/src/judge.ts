import { type Check, cut } from '@gauntlet/core'
import { entryCheck, type Report } from '@gauntlet/reporting'

/** One check for each verdict; none at all is a check that could not be judged, never a pass. */
export function judge(report: Report, place: string): Check[] {
  if (report.entries.length > 0) return report.entries.map(entryCheck)
  return [
    {
      id: 'verdicts',
      title: 'There are verdicts to report',
      severity: 'critical',
      outcome: 'inconclusive',
      observed: 'none',
      expected: 'at least one',
      message: cut(
        `No verdict was found in ${place}. Put this step after the gates, in the same job and with "if: always()"; verdicts of other jobs need "upload-verdict: true" there, a download here, and the input "verdicts".`,
        4000
      )
    }
  ]
}
