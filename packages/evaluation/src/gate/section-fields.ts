import { type Check, plain, Severity } from '@gauntlet/core'
import { z } from 'zod'

/** What every check of a section can be told, beside what it asks. */
export const sectionFields = {
  severity: Severity.default('critical').describe('`critical` decides, `warning` annotates, `info` reports'),
  optional: z
    .boolean()
    .default(false)
    .describe('Where the column, the class or the group that it is about is not there: true for a note, false (the default) for no pass')
}

/**
 * What stands for the checks that were not asked because what they are about is not there. `missing` is the reason, as the start of
 * a sentence: `there is no column "region"`. A note never decides, and never looks like a pass.
 */
export function optionalNote(id: string, missing: string): Check {
  return {
    id,
    title: 'asked only where it can be',
    severity: 'info',
    outcome: 'inconclusive',
    observed: 'not there',
    expected: 'nothing: it is optional',
    message: plain(`Not judged, because ${missing}. It is marked "optional: true", so this is a note.`)
  }
}
