import { runPost } from '@gauntlet/core'
import { recoverAll, recoverDeployment, waitUntilAlone } from '@gauntlet/rollout'
import { connect } from './connect.ts'
import { definition } from './definition.ts'
import { readInputs } from './inputs.ts'
import { recoveryNews } from './news.ts'
import { savedIn } from './saved.ts'

await runPost(definition, async run => {
  const saved = savedIn(run.state)
  if (saved === undefined) return undefined
  const inputs = readInputs(run)
  const { router, registry, history } = await connect(inputs, saved.webhook, run.environment, run.signal)
  const record = (await history.list(saved.environment)).find(({ id }) => id === saved.deployment)
  if (record?.state !== 'in-progress') return undefined
  const tools = { router, registry, history, alias: inputs.alias }
  if (await history.isNewest(record)) {
    // Older ones that stopped for this one have left it their traffic.
    await recoverAll(await waitUntilAlone(history, record, { signal: run.signal }), record.model, tools)
  }
  const recovery = await recoverDeployment(record, 'itself', tools)
  return {
    told: `Deployment ${record.id} of ${saved.environment} was left in the middle. ${recovery.sentence}`,
    news: recoveryNews(record, recovery)
  }
})
