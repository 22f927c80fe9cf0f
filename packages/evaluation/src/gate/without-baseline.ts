import type { Check } from '@gauntlet/core'
import type { Gate } from './schema.ts'
import type { JudgeContext } from './section.ts'

/** What stands for a section that compares with the model in production where there is none. */
export function withoutProduction(section: string, policy: Gate['without-baseline'], { locate }: Pick<JudgeContext, 'locate'>): Check {
  const location = locate([])
  return {
    id: `${section}.without-production`,
    title: `${section}: against the model in production`,
    ...FINDINGS[policy],
    observed: 'no model in production',
    expected: 'predictions of the model in production for the same rows',
    ...(location === undefined ? {} : { location })
  }
}

const FINDINGS: Readonly<Record<Gate['without-baseline'], Pick<Check, 'severity' | 'outcome' | 'message'>>> = {
  error: {
    severity: 'critical',
    outcome: 'fail',
    message:
      'There is no model in production to compare with, so this cannot be judged. Add the input "production", or let a first model through with "without-baseline: pass".'
  },
  skip: {
    severity: 'info',
    outcome: 'inconclusive',
    message: 'Not judged: there is no model in production to compare with, and "without-baseline: skip" makes that a note.'
  },
  pass: {
    severity: 'critical',
    outcome: 'pass',
    message: 'There is no model in production to compare with, and "without-baseline: pass" lets a first model pass.'
  }
}
