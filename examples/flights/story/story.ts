import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Job, runAction } from './job.ts'
import { gateBaseline, judgeCandidate, prepareData, trainModels } from './models.ts'
import { Production } from './production.ts'
import { Releases } from './releases.ts'
import type { Screen } from './screen.ts'
import { mustBe, type Story, Surprise } from './telling.ts'

/**
 * From data to production and back as the steps of one job, each a process of its own. Everything they make lies in the folder `out`
 * of the workspace afterwards. Answers whether all went as the story goes, in which one rollout has to fail; after something that went
 * otherwise, only the report is left to write.
 */
export async function tellStory(job: Job, out: string, screen: Screen): Promise<boolean> {
  await rm(join(job.workspace, out), { recursive: true, force: true })
  await mkdir(join(job.workspace, out), { recursive: true })
  screen.title(
    'Will the flight be late?',
    'Three million real US flights of 2001, models trained here and now, and all that stands between them and production.'
  )
  const story = { job, out, screen }
  const surprise = await act(story).then(() => undefined, onlySurprise)
  const sentence = await report(story, surprise === undefined).then(
    () => surprise?.message,
    thrown => onlySurprise(thrown).message
  )
  screen.end(
    sentence === undefined,
    sentence ?? 'All as it should be: the good model was promoted, the broken one brought back, and a person could go back as well.',
    `${out}/report.html`
  )
  return sentence === undefined
}

async function act(story: Story): Promise<void> {
  await prepareData(story)
  await trainModels(story)

  await using production = await Production.start(story)
  const releases = await Releases.open(story, production)
  await gateBaseline(story)
  const baseline = await releases.register('baseline')
  await releases.deployFirst(baseline)

  await judgeCandidate(story, 'candidate', 'baseline')
  const candidate = await releases.register('candidate')
  await releases.promote(candidate)

  await judgeCandidate(story, 'retrained', 'candidate')
  const retrained = await releases.register('retrained')
  await releases.bringBack(retrained)

  await releases.rollBack(baseline)
}

/** The report holds the failed rollout as what it is, so that it does not pass when the story goes as it should. */
async function report({ job, out, screen }: Story, oneFailed: boolean): Promise<void> {
  await screen.step('pr-report: all verdicts on one page', async () => {
    const { passed } = await runAction(job, 'pr-report', { id: 'report', title: 'Flight delays', target: 'none', 'report-folder': out })
    await cp(join(job.temp, 'gauntlet', 'verdicts'), join(job.workspace, out, 'verdicts'), { recursive: true })
    screen.line(`${out}/report.html, ${out}/report.md and ${out}/verdicts/`)
    mustBe(!(oneFailed && passed), 'The report passed over the failed rollout.')
  })
}

function onlySurprise(thrown: unknown): Surprise {
  if (thrown instanceof Surprise) return thrown
  throw thrown
}
