import {
  type Check,
  type Config,
  counted,
  cut,
  type Environment,
  existingFile,
  type JudgedFile,
  judgedFile,
  parseConfig,
  plain,
  readCapped,
  shownPath
} from '@gauntlet/core'
import { type JudgeSettings, Looks, settingsOf, shownCounts, shownEvidence } from '@gauntlet/rollout'
import { judgeLooks, type Look, type SequentialJudgement } from '@gauntlet/stats'

export type JudgeDecision = 'rollback' | 'promote' | 'continue' | 'inconclusive'

/** What looks say, without a network. */
export interface Judged {
  readonly decision: JudgeDecision
  /** One sentence. */
  readonly reason: string
  readonly judgement: SequentialJudgement
}

const MOST_BYTES = 1024 * 1024

/** Reads the file of looks. JSON is YAML, so that a mistake is told with its line. */
export async function readLooks(path: string, environment: Environment): Promise<{ looks: readonly Look[]; file: JudgedFile }> {
  const real = await existingFile('looks', path, environment)
  const file = await judgedFile('looks', real, environment.workspace)
  const text = (await readCapped(real, MOST_BYTES)).toString('utf8')
  return { looks: parseConfig('looks', text, Looks, shownPath(real, environment)).value, file }
}

/** As `run` would decide at the last look, but that it stops at the first look that decides. */
export function judge(analysis: NonNullable<JudgeSettings['analysis']>, looks: readonly Look[]): Judged {
  const judgement = judgeLooks(looks, settingsOf(analysis, 1))
  const last = judgement.evidence.at(-1)
  const requests = (last?.canary.total ?? 0) + (last?.stable.total ?? 0)
  if (last === undefined || requests === 0) return { decision: 'inconclusive', reason: 'There was no request in any look.', judgement }
  const counts = `canary ${shownCounts(last.canary)} bad, stable ${shownCounts(last.stable)}`
  if (judgement.because === 'harm') {
    const proof = `e-value ${shownEvidence(last.harm)}, ${shownEvidence(last.needed.rollback)} needed`
    return { decision: 'rollback', reason: `Harm is proven at look ${last.look}: ${counts} (${proof}).`, judgement }
  }
  if (judgement.because !== undefined) {
    const value = judgement.because === 'flawless' ? last.flawless : last.nonInferiority
    const proof = `${judgement.because}, e-value ${shownEvidence(value)}, ${shownEvidence(last.needed.promote)} needed`
    return { decision: 'promote', reason: `Good enough at look ${last.look}: ${counts} (${proof}).`, judgement }
  }
  const undecided = `Neither harm nor its absence is proven after ${counted(looks.length, 'look')}: ${counts}.`
  if (looks.length >= analysis['max-looks']) return { decision: 'inconclusive', reason: undecided, judgement }
  return { decision: 'continue', reason: `${undecided} Look on.`, judgement }
}

export function judgeCheck({ decision, reason }: Judged, rollout: Config<JudgeSettings> | undefined): Check {
  const location = rollout?.locate(['analysis'])
  return {
    id: 'judge',
    title: 'the canary is good enough',
    severity: 'critical',
    outcome: decision === 'promote' ? 'pass' : decision === 'rollback' ? 'fail' : 'inconclusive',
    observed: decision,
    expected: 'promote',
    message: cut(plain(reason), 4000),
    ...(location === undefined ? {} : { location })
  }
}
