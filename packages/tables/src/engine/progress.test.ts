import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { openTable } from '../tables.ts'
import { tellProgress } from './progress.ts'

it('tells of a long query how far it is, never less than before, and of a short one nothing', async () => {
  const workspace = await folderWith({ 'x.csv': `a\n${'7\n'.repeat(1_000_000)}` })
  const shares: number[] = []
  const controller = new AbortController()
  const table = await openTable(
    { input: 'data', files: [join(workspace, 'x.csv')], workspace },
    {
      temp: workspace,
      signal: controller.signal,
      onProgress: share => {
        shares.push(share)
        if (shares.length === 2) controller.abort(new Error('seen enough'))
      }
    }
  )
  await table.rows('SELECT count(*) AS n FROM data', 1)
  expect(shares).toEqual([])
  const endless = table.rows('SELECT sum(list_sum(list_transform(range(2000), x -> hash(x + a) % 7))) AS n FROM data', 1)
  await expect(endless).rejects.toThrow('seen enough')
  expect(shares.length).toBeGreaterThanOrEqual(2)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
  table.close()
}, 20_000)

it('keeps no process alive, and says nothing once it is stopped', () => {
  const before = process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
  const stop = tellProgress({ progress: { percentage: 50, rows_processed: 0n, total_rows_to_process: 0n } }, () => {
    throw new Error('nothing runs')
  })
  expect(process.getActiveResourcesInfo().filter(kind => kind === 'Timeout')).toHaveLength(before)
  stop()
})
