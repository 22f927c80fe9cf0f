import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDateText } from './date-text.ts'
import { ExpectationProblem } from './problem.ts'
import { dateFormat } from './strptime.ts'

const today = new Date('2026-11-21T00:00:00Z')

it.each([
  ['2019-04-01', '2019-04-01T00:00:00'],
  ['01/02/2010', '2010-01-02T00:00:00'],
  ['13/1/2016', '2016-01-13T00:00:00'],
  ['04.01.2019', '2019-04-01T00:00:00'],
  ['Jan 01 1970 12:00:01', '1970-01-01T12:00:01'],
  ['3rd of May 2001', '2001-05-03T00:00:00'],
  ['01-Apr-19', '2019-04-01T00:00:00'],
  ['20190401T1230', '2019-04-01T12:30:00'],
  ['2001-01-01T12:00:01.5+02:00', '2001-01-01T10:00:01.500000'],
  ['Mon, 3 Mar 2016 10:00 GMT', '2016-03-03T10:00:00'],
  ['10:30 PM', '2026-11-21T22:30:00'],
  ['10h 30m', '2026-11-21T10:30:00'],
  ['2020', '2020-11-21T00:00:00'],
  ['5/5/99', '1999-05-05T00:00:00'],
  ['Thursday', '2026-11-26T00:00:00']
])('finds a date in %s', (text, iso) => {
  expect(parseDateText(text, today)?.iso).toBe(iso)
})

it.each(['', 'abc', 'cat', '2016-02-30', '2019-W01', '12:61', '1977-05-55', 'hello 2019', '31/12', '1 2 3 4', '::', 'nan'])(
  'finds none in "%s"',
  text => {
    expect(parseDateText(text, today)).toBeUndefined()
  }
)

it('reads back every moment that it wrote, and answers anything else without throwing', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
      const iso = date.toISOString()
      expect(parseDateText(iso, today)?.micros).toBe(BigInt(date.getTime()) * 1000n)
    })
  )
  fc.assert(
    fc.property(fc.string(), text => {
      parseDateText(text, today)
    })
  )
})

it.each([
  ['%Y-%m-%d', '2019-04-01', true],
  ['%Y-%m-%d', '2019-4-1', true],
  ['%Y-%m-%d', '2019-04-31', false],
  ['%Y-%m-%d', '2019-04-01 ', false],
  ['%m-%d-%Y', '01/20/2019', false],
  ['%d.%m.%y %H:%M', '29.02.00 23:59', true],
  ['%d.%m.%y', '29.02.01', false],
  ['%B %d, %Y', 'february 28, 2021', true],
  ['%I:%M %p', '12:05 PM', true],
  ['%j', '366', false],
  ['%Y%%', '2019%', true],
  ['(%Y)', '(2019)', true],
  ['%Y-%m-%dT%H:%M:%S%z', '2019-01-01T00:00:00+02:00', true],
  ['x', 'x', true]
])('reads the format %s as Python does: %s', (format, text, fits) => {
  expect(dateFormat(format)(text)).toBe(fits)
})

it.each(['%Q', '%', '%Y %Y'])('refuses the format %s', format => {
  expect(() => dateFormat(format)).toThrow(ExpectationProblem)
})
