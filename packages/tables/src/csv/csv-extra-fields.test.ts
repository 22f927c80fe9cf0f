import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgedFiles } from '../files/judged-files.ts'
import { folderWith, openWith, read } from '../opened.test-support.ts'
import { ExtraFieldSuspicion } from './csv-extra-fields.ts'

/** The message with which the files are refused once they are opened, scanned and looked through. */
async function refusalOf(name: string, content: string | Buffer, options: unknown): Promise<string> {
  const workspace = await folderWith({ [name]: content })
  const table = await openWith(workspace, [name], options)
  try {
    await read(table)
    await judgedFiles('data', [join(workspace, name)], { workspace }, table)
    return 'nothing was refused'
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'InputError') return thrown.message
    throw thrown
  } finally {
    table.close()
  }
}

it.each([
  ['an empty field too many', 'x.csv', 'a,b\n1,x\n2,c,\n', {}, '(line 3)'],
  ['at the very end', 'x.csv', 'a,b\n1,x\n2,c,', {}, '(line 3)'],
  ['Windows line endings', 'x.csv', 'a,b\r\n1,x,\r\n', {}, '(line 2)'],
  ['a quoted empty field', 'x.csv', 'a,b\n1,x,""\n', {}, '(line 2)'],
  ['a null string', 'x.csv', 'a,b\n1,x,NA\n', { 'null-strings': ['NA'] }, '(line 2)'],
  ['a delimiter of two characters', 'x.csv', 'a||b\n1||x||\n', { delimiter: '||' }, '(line 2)'],
  ['a line break in a field before', 'x.csv', 'a,b\n1,"x\ny"\n2,"",\n', {}, '(line 4)'],
  ['gzip', 'x.csv.gz', gzipSync('a,b\n1,x,\n'), {}, '(line 2)'],
  ['another encoding', 'x.csv', Buffer.from('a,b\né,x,\n', 'latin1'), { encoding: 'latin-1' }, '(line 2)']
])('refuses a CSV line with more fields than columns where the last is missing: %s', async (_, name, content, options, line) => {
  const message = await refusalOf(name, content, options)
  expect(message).toContain(`names "${name}", which has a line with more than 2 fields where it has 2 columns ${line}`)
})

it.each([
  ['a missing last value', 'a,b\n1,\n2,\n'],
  ['a missing last value at the end', 'a,b\n1,x\n2,'],
  ['delimiters in quotes', 'a,b\n"1,2,3",\n'],
  ['a line within quotes that looks like one', 'a,b\n"1\n,,,\n",\n'],
  ['quotes within quotes', 'a,b\n"1"",",""\n']
])('lets %s pass', async (_, content) => {
  expect(await refusalOf('x.csv', content, {})).toBe('nothing was refused')
})

it('suspects the same of a file however it is cut into chunks', () => {
  const layout = { delimiter: ',', quote: '"', quoteEscape: '"', columns: ['a', 'b'], header: true, nulls: ['', 'NA'] }
  const line = fc.constantFrom('1,2', '1,', '1,2,', '1,"",""', '1,2,NA', '1,NA', ',', '"x,",NA', '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.array(fc.nat(40), { maxLength: 5 }), fc.boolean(), (lines, cuts, ended) => {
      const text = Buffer.from(lines.join('\n') + (ended ? '\n' : ''))
      const whole = new ExtraFieldSuspicion(layout)
      whole.see(text)
      whole.end()
      const cut = new ExtraFieldSuspicion(layout)
      const places = [0, ...cuts.map(at => Math.min(at, text.length)).sort((a, b) => a - b), text.length]
      for (const [index, start] of places.entries()) cut.see(text.subarray(start, places[index + 1]))
      cut.end()
      expect(cut.found).toBe(whole.found)
      expect(whole.found).toBe(lines.some(one => /^1,(2,|"","",?|2,NA)$|^1,"",""$/.test(one) || /^"x,",NA$/.test(one)))
    })
  )
})
