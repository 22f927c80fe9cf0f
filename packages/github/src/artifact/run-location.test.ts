import { expect, it } from 'vitest'
import { parseRunLocation } from './run-location.ts'

it.each([
  'run:42',
  'run:x/predictions/a.csv',
  'run:042/predictions/a.csv',
  'run:42//a.csv',
  'run:42/p/../a',
  'run:42/p/a\\b',
  'run:99999999999999999999/p/a'
])('a location such as %j is refused', text => {
  expect(() => parseRunLocation(text, 'production')).toThrow(/expected run:<run id>\/<name of the artifact>\/<path in it>/)
})

it('a folder may end in a slash', () => {
  expect(parseRunLocation('run:42/predictions/parts/', 'production')).toEqual({ runId: 42, artifact: 'predictions', path: 'parts' })
})
