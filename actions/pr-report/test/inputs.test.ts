import { isInputError } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { branch } from '../src/inputs.ts'
import { neededJobs } from '../src/needs.ts'
import { source } from '../src/source.ts'
import { target } from '../src/target.ts'

const SHA = 'a'.repeat(40)

describe('verdicts', () => {
  it.each([
    ['artifacts', { kind: 'artifacts' }],
    ['workflow_run', { kind: 'workflow-run' }],
    ['run:1234567890', { kind: 'run', runId: 1_234_567_890 }],
    ['verdicts/**/*.json', { kind: 'files', patterns: ['verdicts/**/*.json'] }],
    ['a.json\n\n b.json ', { kind: 'files', patterns: ['a.json', 'b.json'] }],
    // A folder of that name is named with its files.
    ['artifacts/*.json', { kind: 'files', patterns: ['artifacts/*.json'] }],
    ['run:0', { kind: 'files', patterns: ['run:0'] }]
  ])('reads %j', (text, expected) => {
    expect(source(text, 'verdicts')).toEqual(expected)
  })

  it('refuses a word beside paths', () => {
    expect(() => source('a.json\nartifacts', 'verdicts')).toThrow(/"verdicts" names "artifacts" beside other places\. Write it alone/)
  })
})

describe('target', () => {
  it.each([
    ['auto', { kind: 'auto' }],
    ['none', { kind: 'none' }],
    ['pr', { kind: 'pull-request', number: undefined }],
    ['pr/12', { kind: 'pull-request', number: 12 }],
    ['issue/7', { kind: 'issue', number: 7 }],
    ['commit', { kind: 'commit', sha: undefined }],
    [`commit/${SHA}`, { kind: 'commit', sha: SHA }]
  ])('reads %s', (text, expected) => {
    expect(target(text, 'target')).toEqual(expected)
  })

  it.each(['', 'issue', 'pr/0', 'pr/1e3', 'pr/12/x', 'commit/main', `commit/${SHA.toUpperCase()}`, 'auto/1', 'none/1', 'PR'])(
    'refuses %j, and says what is allowed',
    text => {
      expect(() => target(text, 'target')).toThrow(/"target" is ".*"; expected auto, none, pr, pr\/<number>, commit/)
    }
  )
})

describe('images-branch', () => {
  it.each(['gauntlet-images', 'ci/report_pictures', 'v1.2'])('takes %s', name => {
    expect(branch(name, 'images-branch')).toBe(name)
  })

  it.each(['a b', 'a..b', '-a', '/a', 'a/', 'a//b', 'a/.b', 'a.', 'a.lock', 'a~1', 'a:b', 'x'.repeat(201)])('refuses %j', name => {
    expect(() => branch(name, 'images-branch')).toThrow('expected the name of a branch, such as gauntlet-images')
  })
})

describe('needs', () => {
  it('reads the results of jobs, and nothing of what they put out', () => {
    const needs = { train: { result: 'failure', outputs: { secret: 'x' } }, data: { result: 'success', outputs: {} } }
    expect(neededJobs(JSON.stringify(needs), 'needs')).toEqual([
      { job: 'train', result: 'failure' },
      { job: 'data', result: 'success' }
    ])
  })

  it.each(['{', '[]', 'success', '{"train":"success"}', '{"train":{"result":"neutral"}}'])('refuses %j', text => {
    try {
      neededJobs(text, 'needs')
      expect.unreachable()
    } catch (thrown) {
      expect(isInputError(thrown)).toBe(true)
      expect(thrown).toMatchObject({ message: expect.stringContaining('needs: ${' + '{ toJSON(needs) }}') })
    }
  })
})
