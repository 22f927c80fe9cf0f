import fc from 'fast-check'
import { expect, it } from 'vitest'
import { code, cut, fence, html, htmlInMarkdown, logText, markdown, plain, slack } from './text.ts'

it.each([
  ['colours of a terminal', '\u001b[31mred\u001b[0m', 'red'],
  ['a link of a terminal', '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
  ['line breaks', 'a\r\nb\u2028c', 'a b c'],
  ['characters that turn the direction of text', 'abc\u202Egpj.exe', 'abcgpj.exe'],
  ['NUL and bell', 'a\0b\u0007c', 'abc']
])('removes %s', (_, given, expected) => {
  expect(plain(given)).toBe(expected)
})

it.each([
  ['a command at the start', '::add-mask::a', ':\u200b:add-mask::a'],
  ['a command after white space', '  ::error::a', '  :\u200b:error::a'],
  ['a command on the second line', 'a\n::stop-commands::x', 'a\n:\u200b:stop-commands::x'],
  ['a command after a lone carriage return', 'a\r::error::b', 'a\n:\u200b:error::b'],
  ['the old form in the middle of a line', 'abc ##[add-path]/tmp', 'abc ##\u200b[add-path]/tmp'],
  ['the old form hidden by a colour', '##\u001b[0m[error]x', '##\u200b[error]x'],
  ['a command hidden by an invisible character', ':\u0000:error::x', ':\u200b:error::x']
])('breaks %s', (_, given, expected) => {
  expect(logText(given)).toBe(expected)
})

/** What the runner looks for in each line, as its sources describe it. */
const isCommand = (line: string) => /^::[^:]/.test(line.replace(/^[\s\u0085\u00a0]+/, '')) || /##\[[^\]]+\]/.test(line)

it('leaves no line that the runner takes for a command', () => {
  const piece = fc.constantFrom(
    '::',
    ':',
    '##',
    '[',
    ']',
    'error',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u001b[0m',
    '\0',
    '\u00a0',
    'x',
    '\u200b',
    '\u2028',
    '#'
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      expect(
        logText(pieces.join(''))
          .split(/[\r\n]/)
          .filter(isCommand)
      ).toEqual([])
    }),
    { numRuns: 2000 }
  )
})

it('cuts to the length asked for, never inside a pair of surrogates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const short = cut(text, length)
      expect(short.length).toBeLessThanOrEqual(Math.max(length, 1))
      expect(short.isWellFormed()).toBe(text.isWellFormed() || short.isWellFormed())
    })
  )
})

it.each([
  ['a mention', '@octocat', '@&#8203;octocat'],
  ['an issue', '#12', '\\#&#8203;12'],
  ['a link', '[a](https://b)', '\\[a\\]\\(https:&#8203;//b\\)'],
  ['HTML', '<img src=x>', '&lt;img src\\=x&gt;'],
  ['a comment', '<!-- x -->', '&lt;\\!\\-\\- x \\-\\-&gt;'],
  ['a table border', 'a|b', 'a&#124;b'],
  ['a commit', 'deadbeefcafe', 'deadbe&#8203;efcafe'],
  ['a commit behind other digits', 'abcdeadbeefcafe', 'abcdea&#8203;dbeefc&#8203;afe'],
  ['an emoji', ':tada:', ':&#8203;tada:'],
  ['an emoji that the next colon would end', ':tada', ':&#8203;tada'],
  ['an ordinary number', '20010531', '20010531'],
  ['a list item', '1. a', '1\\. a'],
  ['a bare host', 'www.evil.example', 'www&#8203;.evil.example']
])('escapes %s', (_, given, expected) => {
  expect(markdown(given)).toBe(expected)
})

it('breaks the name of an emoji whose underscores are entities', () => {
  expect(htmlInMarkdown(':__proto__:')).toBe(':&#8203;&#95;&#95;proto&#95;&#95;:')
})

it.each([
  ['a plain name', 'f1_macro', '`f1_macro`'],
  ['a table border', 'a|b', '<code>a&#124;b</code>'],
  ['backticks', 'a`b', '<code>a\\`b</code>'],
  ['nothing', '', '<code> </code>']
])('writes %s as code', (_, given, expected) => {
  expect(code(given)).toBe(expected)
})

it('fences what holds fences', () => {
  expect(fence('a\n````\nb', 'sql')).toBe('`````sql\na\n````\nb\n`````')
})

it('leaves nothing of HTML in HTML', () => {
  fc.assert(fc.property(fc.string(), text => !/[<>"']/.test(html(text))))
})

it.each([
  ['a command to all', '<!channel> @here', '&lt;!channel&gt; @\u200bhere'],
  ['a link', '<https://evil.example|click>', '&lt;https:\u200b//evil.example|click&gt;'],
  ['a link without a scheme', 'www.evil.example', 'www\u200b.evil.example'],
  ['an entity', '&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
  ['line breaks', 'a\n*b*', 'a *b*']
])('makes nothing of %s in Slack', (_, given, expected) => {
  expect(slack(given)).toBe(expected)
})

it('never sends Slack more than it takes, nor half an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('&', '<', 'a', '@', '😀', ' ') }), fc.integer({ min: 5, max: 60 }), (text, most) => {
      const shown = slack(text, most)
      expect(shown.length).toBeLessThanOrEqual(most)
      expect(shown).not.toMatch(/&(?!(amp|lt|gt);)/)
      expect(shown.isWellFormed()).toBe(true)
    })
  )
})
