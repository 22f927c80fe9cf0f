import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AcceptCommand, acceptCommands } from './accept-commands.ts'

const f1: AcceptCommand = { metric: 'f1', reason: 'known drop' }

it.each<[string, string, AcceptCommand[]]>([
  ['a line', '/accept f1 known drop', [f1]],
  ['a line among others', 'I looked at it.\r\n/accept f1 known drop\r\nThanks!', [f1]],
  ['two lines', '/accept f1 known drop\n/accept recall@5 label noise', [f1, { metric: 'recall@5', reason: 'label noise' }]],
  ['a name in backticks', '/accept `f1 on night images` known drop', [{ metric: 'f1 on night images', reason: 'known drop' }]],
  ['a name in quotes', '/accept "f1 macro" known drop', [{ metric: 'f1 macro', reason: 'known drop' }]],
  ['capitals, tabs and spaces', '   /Accept\tf1 \t known drop  ', [f1]],
  ['no reason', '/accept f1', [{ metric: 'f1', reason: '' }]],
  ['no metric', '/accept', []],
  ['no metric, but a space', '/accept  ', []],
  ['empty backticks', '/accept `` reason', []],
  ['another word', '/accepted f1 known drop', []],
  ['something before it', 'please /accept f1 known drop', []],
  ['a quote', '> /accept f1 known drop', []],
  ['an indented block of code', '    /accept f1 known drop', []],
  ['what nobody sees', '<!--\n/accept f1 x\n-->\n/accept f1 known drop', [f1]],
  ['what nobody sees, to the end', 'Fine <!--\n/accept f1 x', []],
  ['a list', '- /accept f1 known drop', []],
  ['a block of code', 'Write:\n```\n/accept f1 known drop\n```\nbut not now', []],
  ['a block of code with a longer fence', '````md\n```\n/accept f1 x\n```\n````\n/accept f1 known drop', [f1]],
  ['a block of code that does not end', '~~~\n/accept f1 known drop', []],
  ['a fence of another kind within', '~~~\n```\n~~~\n/accept f1 known drop', [f1]],
  ['a long name', `/accept \`${'x'.repeat(201)}\` reason`, []],
  ['a long reason', `/accept f1 ${'x'.repeat(600)}`, [{ metric: 'f1', reason: `${'x'.repeat(499)}…` }]]
])('%s', (_, body, expected) => {
  expect(acceptCommands(body)).toEqual(expected)
})

it('finds what people write, whatever stands around it', () => {
  const word = fc.stringMatching(/^[a-z0-9_@.-]{1,30}$/)
  fc.assert(
    fc.property(
      fc.array(fc.record({ metric: word, reason: word }), { maxLength: 20 }),
      fc.array(fc.stringMatching(/^[ -_a-z]{0,80}$/)),
      (commands, noise) => {
        const body = [...noise.map(line => `. ${line}`), ...commands.map(({ metric, reason }) => `/accept ${metric} ${reason}`)].join('\n')
        expect(acceptCommands(body)).toEqual(commands)
      }
    )
  )
})

it('takes no time for what is no command, and no more than fifty of them', () => {
  const started = performance.now()
  for (const piece of ['/accept ', '/accept\t', '/accept `', '/accept a ', '```', '`', '<!--'])
    expect(acceptCommands(piece.repeat(200_000)).length).toBeLessThanOrEqual(1)
  expect(performance.now() - started).toBeLessThan(1000)
  expect(acceptCommands('/accept f1 x\n'.repeat(1000))).toHaveLength(50)
})
