import { type Check, counted, formatNumber } from '@gauntlet/core'

/**
 * The budget of warnings as one more check, critical, with the id `max-warnings`: more failed warnings than `most` fail it. Warnings
 * that could not be judged might be failures, so with them among it the budget is inconclusive once they could exceed it. Pure.
 */
export function warningBudget(checks: readonly Check[], most: number): Check {
  const warnings = checks.filter(({ severity }) => severity === 'warning')
  const count = (outcome: Check['outcome']) => warnings.filter(check => check.outcome === outcome).length
  const [failed, open] = [count('fail'), count('inconclusive')]
  const unjudged = open === 0 ? '' : ` and ${formatNumber(open)} could not be judged`
  const outcome = failed > most ? 'fail' : failed + open > most ? 'inconclusive' : 'pass'
  const expected = `at most ${formatNumber(most)} failed`
  return {
    id: 'max-warnings',
    title: 'Budget of warnings',
    severity: 'critical',
    outcome,
    observed: `${formatNumber(failed)} failed${unjudged}`,
    expected,
    value: failed,
    message: `${formatNumber(failed)} of ${counted(warnings.length, 'check')} of severity warning failed${unjudged}; expected ${expected}.`
  }
}
