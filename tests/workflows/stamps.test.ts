import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { referencesIn, stamped, stampRelease, UNSTAMPED } from '../../scripts/release-stamp.ts'
import { reusable, root, templates } from './workflow-files.ts'

const ACTIONS = 'a'.repeat(40)
const WORKFLOWS = 'b'.repeat(40)

it.each([...reusable, ...templates].map(({ path, text }) => [path, text] as const))(
  '%s calls everything of ours at one place',
  (_, text) => {
    const references = referencesIn(text)
    expect(references.length).toBeGreaterThan(0)
    expect(references.length).toBe(text.match(/gauntlet-ml\/gauntlet(\/\S*)?@/g)?.length)
    expect(references.filter(({ ref, comment }) => ref !== UNSTAMPED || comment !== '')).toEqual([])
  }
)

it('a release calls everything of ours at commits: workflows at that of the actions, templates at that of the workflows', () => {
  const release = releaseTree()
  stampRelease(release, { actionsCommit: ACTIONS, workflowsCommit: WORKFLOWS }, '1.2.3')
  expect(stampsOf(join(release, '.github/workflows'))).toEqual([`${ACTIONS} # v1.2.3`])
  expect(stampsOf(join(release, 'workflows-templates'))).toEqual([`${WORKFLOWS} # v1.2.3`])
})

it('stamps the action at the root as those in folders', () => {
  const text = 'uses: gauntlet-ml/gauntlet@main'
  expect(referencesIn(text)).toEqual([{ path: '', ref: 'main', comment: '' }])
  expect(stamped(text, ACTIONS, '1.2.3')).toBe(`uses: gauntlet-ml/gauntlet@${ACTIONS} # v1.2.3`)
})

it('without commits nothing changes', () => {
  const release = releaseTree()
  stampRelease(release, { actionsCommit: undefined, workflowsCommit: undefined }, '1.2.3')
  expect(stampsOf(join(release, '.github/workflows'))).toEqual([`${UNSTAMPED} # undefined`])
})

it('changes nothing but the references', () => {
  for (const { text } of [...reusable, ...templates]) {
    expect(stamped(text, ACTIONS, '1.2.3').replaceAll(`@${ACTIONS} # v1.2.3`, `@${UNSTAMPED}`)).toBe(text)
  }
})

it.each([
  ['a commit that is cut off', 'uses: gauntlet-ml/gauntlet/actions/rollback@main', 'abc1234'],
  ['a branch in its place', 'uses: gauntlet-ml/gauntlet/actions/rollback@main', 'main'],
  ['a reference that names something else', 'uses: gauntlet-ml/gauntlet/actions/rollback@v1', ACTIONS]
])('refuses %s', (_, text, commit) => {
  expect(() => stamped(text, commit, '1.2.3')).toThrow(/^Could not stamp/)
})

function releaseTree(): string {
  const release = mkdtempSync(join(tmpdir(), 'gauntlet-stamps-'))
  for (const folder of ['.github/workflows', 'workflows-templates']) cpSync(join(root, folder), join(release, folder), { recursive: true })
  writeFileSync(join(release, '.github/workflows/README.md'), 'uses: gauntlet-ml/gauntlet/actions/rollback@v1\n')
  return release
}

function stampsOf(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.yml'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
  return [...new Set(texts.flatMap(referencesIn).map(({ ref, comment }) => `${ref} ${comment === '' ? '# undefined' : comment}`))]
}
