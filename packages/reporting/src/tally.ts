import type { Check } from '@gauntlet/core'

/** The five tones of a check. Each goes with a sign and a word, so that none speaks by colour alone. */
export type Tone = 'pass' | 'warn' | 'fail' | 'open' | 'info'

export function checkTone({ outcome, severity }: Pick<Check, 'outcome' | 'severity'>): Tone {
  if (outcome === 'pass') return 'pass'
  if (severity === 'info') return 'info'
  if (outcome === 'inconclusive') return 'open'
  return severity === 'warning' ? 'warn' : 'fail'
}

/** How many checks there are of each tone that occurs, the gravest first. */
export function countsOf(checks: readonly Check[]): [Tone, number][] {
  return TONES.map((tone): [Tone, number] => [tone, checks.filter(check => checkTone(check) === tone).length]).filter(
    ([, count]) => count > 0
  )
}

/** `1 failed, 24 passed`. */
export function tallyWords(checks: readonly Check[]): string {
  if (checks.length === 0) return 'nothing to judge'
  return countsOf(checks)
    .map(([tone, count]) => `${count} ${WORDS[tone]}`)
    .join(', ')
}

const TONES: readonly Tone[] = ['fail', 'open', 'warn', 'info', 'pass']

const WORDS: Readonly<Record<Tone, string>> = {
  pass: 'passed',
  warn: 'warned',
  fail: 'failed',
  open: 'inconclusive',
  info: 'for information'
}
