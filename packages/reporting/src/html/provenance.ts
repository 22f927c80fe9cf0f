import { counted, formatBytes, formatDuration, type VerdictFile } from '@gauntlet/core'
import { htmlTable } from './table.ts'
import { type Html, h } from './template.ts'

const MOST_FILES = 50

/** What a verdict speaks of, and who made it. */
export function provenanceTable({ provenance: from, id }: VerdictFile): Html {
  const files = from.inputs
    .slice(0, MOST_FILES)
    .map(({ input, path, sha256, bytes }) => [
      input,
      h`<code>${path}</code>, ${formatBytes(bytes)}<br><code class="muted">sha256:${sha256}</code>`
    ])
  const more = from.inputs.length - files.length
  const leg = from.leg === undefined ? undefined : `leg ${from.leg.index + 1} of ${from.leg.total}`
  const facts = [
    ['Verdict', h`<code>${id}</code>`],
    ['Commit', from.sha === undefined ? '' : h`<code>${from.sha}</code>`],
    ['Job', [from.workflow, from.job, from.matrix, leg].filter(part => part !== undefined).join(', ')],
    ['Run', from.runId === undefined ? '' : `${from.runId}, attempt ${from.runAttempt ?? 1}`],
    ...files,
    ['More', more > 0 ? counted(more, 'more file') : ''],
    ['Judged', `${from.finishedAt} in ${formatDuration(Date.parse(from.finishedAt) - Date.parse(from.startedAt))}`],
    [
      'Versions',
      Object.entries(from.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')
    ]
  ]
  return htmlTable(
    `Where ${id} comes from`,
    [{ title: 'What', className: 'short' }, { title: 'Which' }],
    facts.filter(([, value]) => value !== '')
  )
}
