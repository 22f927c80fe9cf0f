import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InputError, messageOf } from '../errors.ts'
import { addressesIn, recipients } from './recipients.ts'

const SLACK = 'https://hooks.slack.com/services/T0/B0/secretSecretSecret'
const OTHER = 'https://chat.example.org/hooks/secretSecretSecret'

it.each([
  ['an address of Slack', SLACK, [{ kind: 'slack', address: SLACK, when: 'not-passed' }]],
  ['an address of something else', OTHER, [{ kind: 'webhook', address: OTHER, when: 'not-passed' }]],
  [
    'several, one a line, with blank ones between',
    `\n  ${SLACK}\n\n${OTHER}\n`,
    [
      { kind: 'slack', address: SLACK, when: 'not-passed' },
      { kind: 'webhook', address: OTHER, when: 'not-passed' }
    ]
  ],
  [
    'Slack for governments',
    'https://hooks.slack-gov.com/a',
    [{ kind: 'slack', address: 'https://hooks.slack-gov.com/a', when: 'not-passed' }]
  ],
  ['a name that only looks like it', 'https://hooks.slack.com.evil.example/a', [{ kind: 'webhook', when: 'not-passed' }]],
  [
    'a list',
    `# people\n- slack: ${OTHER}\n  when: changed\n- webhook: ${SLACK}\n- issue: 12\n  when: always\n`,
    [
      { kind: 'slack', address: OTHER, when: 'changed' },
      { kind: 'webhook', address: SLACK, when: 'not-passed' },
      { kind: 'issue', number: 12, when: 'always' }
    ]
  ],
  ['a list on one line', `[{slack: "${OTHER}"}]`, [{ kind: 'slack', address: OTHER }]],
  [
    'secrets that are empty, as all are for a fork',
    '- slack: \n  when: always\n- webhook: ""\n- issue: ',
    [
      { kind: 'nowhere', meant: 'slack' },
      { kind: 'nowhere', meant: 'webhook' },
      { kind: 'nowhere', meant: 'issue' }
    ]
  ]
])('reads %s', (_, text, expected) => {
  expect(recipients(text, 'notify')).toMatchObject(expected)
})

it.each([
  ['something else', 'the #ml channel', 'holds something that is no address. Write addresses that begin with "https://"'],
  ['an address without its beginning', 'hooks.slack.com/services/T0/B0/secretSecretSecret', 'holds something that is no address'],
  ['one bad line among good ones', `${SLACK}\nsecretSecretSecret`, 'holds something that is no address'],
  ['a misspelt key', `- slak: ${SLACK}`, 'line 1: unknown key "0.slak". Did you mean "slack"?'],
  ['a misspelt occasion', `- slack: ${SLACK}\n  when: failed`, 'line 2: "0.when"'],
  ['two places in one item', `- slack: ${SLACK}\n  webhook: ${OTHER}`, 'names no place or several'],
  ['no place', '- when: always', 'names no place or several'],
  ['an issue that is no number', '- issue: "#12"', '"0.issue"'],
  ['an address as a key', `- ${SLACK}: always`, 'unknown key "0.***"'],
  ['a list without an end', `[{slack: "${SLACK}"`, 'has a problem in its YAML, line 1']
])('refuses %s, and names no address', (_, text, problem) => {
  let message = ''
  try {
    recipients(text, 'notify')
  } catch (thrown) {
    message = messageOf(thrown)
  }
  expect(message).toContain(problem)
  expect(message).toMatch(/^Input "notify" (?!.*Input)/)
  expect(message).not.toContain('secret')
})

it('names no address in any message, whatever is wrong', () => {
  const piece = fc.constantFrom(
    ...[
      SLACK,
      OTHER,
      '- ',
      'slack: ',
      'webhook',
      'issue: ',
      'when: ',
      'always',
      '\n',
      '  ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ', ',
      '#',
      ': ',
      '&a ',
      '*',
      '12'
    ]
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      try {
        recipients(pieces.join(''), 'notify')
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(InputError)
        expect(messageOf(thrown)).not.toContain('secret')
      }
    }),
    { numRuns: 1000 }
  )
})

it('finds the addresses that have to be masked wherever they stand', () => {
  expect(addressesIn(`- slack: "${SLACK}"\n- {webhook: '${OTHER}', when: always}\n`)).toEqual([SLACK, OTHER])
})
