import { expect, it } from 'vitest'
import { redact, redacted } from './redact.ts'

const letters = 'aB3'.repeat(12)

it.each([
  ['a personal token', `found ghp_${letters} in row 3`, 'found *** in row 3'],
  ['the token of a workflow', `ghs_${letters}`, '***'],
  ['a fine-grained token', `github_pat_${letters}_${letters}`, '***'],
  ['a password in an address', 'postgres://reader:hunter2@db.example/x', 'postgres://reader:***@db.example/x'],
  ['a token as user and password', 'https://x-access-token:abc@github.com/o/r', 'https://x-access-token:***@github.com/o/r'],
  ['nothing in an ordinary address', 'https://example.com:8080/a@b', 'https://example.com:8080/a@b'],
  ['nothing in ordinary words', 'ghp_short and a:b@c', 'ghp_short and a:b@c']
])('takes out %s', (_, text, expected) => {
  expect(redact(text)).toBe(expected)
})

it('redacts every text of a value and keeps its shape', () => {
  expect(redacted({ a: [`ghp_${letters}`, 1, null], 'b"': 'x' })).toEqual({ a: ['***', 1, null], 'b"': 'x' })
})
