import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { Notification } from './notification.ts'
import { recipients } from './recipients.ts'

const page = await readFile(new URL('../../../../docs/notify.md', import.meta.url), 'utf8')
const blocksOf = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

it('documents a notification that is one', () => {
  const [example = '', ...others] = blocksOf('json')
  expect(others).toEqual([])
  expect(Object.keys(Notification.parse(JSON.parse(example)))).toEqual(Object.keys(Notification.shape))
})

it('documents an input that is understood', () => {
  const [workflow = '', oneLine = ''] = blocksOf('yaml')
  const notify = String(parseDocument(workflow).getIn(['with', 'notify']))
  const given = notify.replace(/\$\{\{ secrets\.(\w+) \}\}/g, 'https://example.org/$1')
  expect(recipients(given, 'notify')).toEqual([
    { kind: 'slack', address: 'https://example.org/SLACK_WEBHOOK', when: 'changed' },
    { kind: 'webhook', address: 'https://example.org/ON_CALL_WEBHOOK', when: 'not-passed' },
    { kind: 'issue', number: 12, when: 'always' }
  ])
  expect(String(parseDocument(oneLine).getIn(['with', 'notify']))).toContain('secrets.SLACK_WEBHOOK')
})
