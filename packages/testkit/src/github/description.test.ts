import { describe, expect, it } from 'vitest'
import { createConformance } from './conformance.ts'
import { matchOperation, readDescription } from './description.ts'
import { sample } from './sample.ts'

describe.each(['api.github.com', 'ghes-3.19'] as const)('the cut of %s', name => {
  const description = readDescription(name)
  const conformance = createConformance(description)

  it('compiles: every request and every answer of every operation can be checked', () => {
    expect(description.operations).toHaveLength(47)
    for (const operation of description.operations) {
      for (const status of Object.keys(operation.responses)) conformance.ofAnswer(operation, Number(status), {})
      const call = {
        number: 1,
        method: operation.method,
        path: '',
        query: {},
        headers: {},
        body: {},
        operation: operation.id,
        answered: undefined
      }
      conformance.ofRequest(call, operation, Object.fromEntries(operation.parameters.map(parameter => [parameter.name, '1'])))
    }
  })

  it.each([
    'issue-comment',
    'pull-request',
    'pull-request-simple',
    'private-user',
    'deployment',
    'deployment-status',
    'check-run',
    'workflow-run',
    'status',
    'full-repository'
  ])('fills in a %s that the description accepts', schema => {
    const operation = { id: schema, method: 'GET', path: '/', parameters: [], responses: { '200': { $ref: `#/schemas/${schema}` } } }
    expect(conformance.ofAnswer(operation, 200, sample(description, schema))).toEqual([])
  })
})

it.each([
  ['GET', '/user', 'users/get-authenticated', {}],
  ['GET', '/repos/o/r/issues/7/comments', 'issues/list-comments', { owner: 'o', repo: 'r', issue_number: '7' }],
  ['PATCH', '/repos/o/r/issues/comments/7', 'issues/update-comment', { owner: 'o', repo: 'r', comment_id: '7' }],
  ['GET', '/repos/o/r/contents/a%20b/c.yml', 'repos/get-content', { owner: 'o', repo: 'r', path: 'a b/c.yml' }],
  ['GET', '/repos/o/r/git/ref/heads/main', 'git/get-ref', { owner: 'o', repo: 'r', ref: 'heads/main' }],
  ['GET', '/repos/o/r/issues/7', undefined, undefined],
  ['PUT', '/user', undefined, undefined]
])('%s %s is %s', (method, path, id, params) => {
  const match = matchOperation(readDescription('api.github.com'), method, path)
  expect(match?.operation.id).toBe(id)
  expect(match?.params).toEqual(params)
})
