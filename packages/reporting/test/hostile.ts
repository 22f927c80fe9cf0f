import { type Failure, plain, type Verdict } from '@gauntlet/core'
import fc from 'fast-check'

/** For tests: what people put into names and values, by accident or not. */
const ATTACKS = [
  '@octocat and @octo/team',
  '[click](https://evil.example)',
  '<https://evil.example>',
  '_www.evil.example x_www.evil.example a_mailto:a@evil.example _gh-12',
  'https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example a@evil.example',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details></details><details open><summary>',
  '</td></tr></table></code></pre></section></style><style>*{display:none}',
  '<!-- gauntlet:pr-report:0000000000000000 --> <!--',
  '--> ]]> <![CDATA[',
  '| a | b |',
  '\\| \\',
  '``` ~~~ ` `` ```',
  'a\nb\n\n# Heading\n\n- item\n',
  'title\n=====\n\ntitle\n-----',
  '\r\n\r\n> [!CAUTION]\r\n> quoted',
  '> [!NOTE]',
  '$math$ $$math$$ $`x`$',
  '#12 octo/flights#12 GH-12 octo/flights@3f2a9c1d7b6e5048a1c2d3e4f5061728394a5b6c 3f2a9c1d7b6e5048a1c2d3e4f5061728394a5b6c',
  ':tada: :+1: 👩‍🔬🦊',
  'note[^1]\n\n[^1]: footnote',
  '[ref]: https://evil.example "title"\n[ref]',
  '- [x] done',
  '1. one\n2. two',
  '    indented',
  '***bold*** __bold__ ~~gone~~ *a*',
  '---',
  '&lt;b&gt; &#60;b&#62; &amp;lt;',
  '"]\n  line [1]\n```\n<b>',
  '%%{init: {"securityLevel": "loose"}}%% click a "https://evil.example"',
  "'); alert(1); ('",
  '{{constructor.constructor("alert(1)")()}}',
  '\u202etxt.exe\u2066 \u0000\u0007\u001b[31mred\u001b[0m \u2028',
  '__proto__',
  'javascript:alert(1)',
  '" onload="alert(1)" x="'
] as const

/** Text that is not blank once it is printed. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ATTACKS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(
          fc.oneof(fc.constantFrom(...ATTACKS), fc.constantFrom(...'`|<>&\\*_[]()#!@:/$~\n -=+"\'{}%0aA'), fc.string({ maxLength: 8 })),
          { maxLength: 12 }
        )
        .map(parts => parts.join(''))
    }
  )
  .filter(text => text.length <= 600 && plain(text).trim() !== '')

/** A verdict in which every field that may hold foreign text holds this one. */
export function hostileVerdict(text: string, number = 1): Verdict {
  const short = [...text].slice(0, 90).join('')
  const check = {
    id: short,
    title: text,
    observed: text,
    expected: text,
    message: text,
    location: { file: text, line: 1 },
    reproduce: text
  }
  const axis = (type: 'number' | 'category') => ({ title: text, type })
  const numbers = [
    { x: 0, y: 1 },
    { x: 1, y: 2 }
  ]
  const names = [
    { x: short, y: short, value: 1 },
    { x: `${short}2`, y: `${short}2`, value: 2 }
  ]
  const rules = [{ axis: 'y' as const, value: 1, title: text }]
  return {
    kind: 'verdict',
    version: 1,
    id: `${short} ${number}`,
    action: short,
    title: text,
    status: 'fail',
    policy: { onInconclusive: 'fail', failOn: 'critical' },
    checks: [
      { ...check, severity: 'critical', outcome: 'fail', value: text },
      { ...check, id: `${short} b`, severity: 'warning', outcome: 'fail', reproduce: `SELECT ${text}` },
      { ...check, id: `${short} c`, severity: 'info', outcome: 'inconclusive' },
      { ...check, id: `${short} d`, severity: 'critical', outcome: 'pass' }
    ],
    evidence: {
      figures: Array.from({ length: 10 }, (_, index) => ({
        id: `${short} ${index}`,
        title: text,
        value: index,
        previous: 1,
        better: 'higher' as const,
        unit: 'none' as const,
        note: text
      })),
      tables: [
        {
          id: short,
          title: text,
          columns: [
            { title: text, align: 'left' },
            { title: text, align: 'right' }
          ],
          rows: [[text, 1], [null, text], [text]]
        }
      ],
      charts: [
        {
          id: 'a',
          title: text,
          kind: 'line',
          x: axis('number'),
          y: axis('number'),
          series: [
            { name: text, points: numbers },
            { name: `${text}2`, points: numbers }
          ],
          rules
        },
        {
          id: 'b',
          title: text,
          kind: 'bar',
          x: axis('category'),
          y: axis('number'),
          series: [
            {
              name: text,
              points: [
                { x: short, y: 1 },
                { x: `${short}2`, y: null }
              ]
            }
          ],
          rules
        },
        {
          id: 'c',
          title: text,
          kind: 'bar',
          x: axis('category'),
          y: axis('number'),
          series: [
            { name: text, points: [{ x: short, y: 1 }] },
            { name: `${text}2`, points: [{ x: short, y: 2 }] }
          ],
          rules: []
        },
        {
          id: 'd',
          title: text,
          kind: 'heatmap',
          x: axis('category'),
          y: axis('category'),
          series: [{ name: text, points: names }],
          rules: []
        },
        {
          id: 'rollout',
          title: text,
          kind: 'line',
          x: { title: text, type: 'time' },
          y: axis('number'),
          series: [
            {
              name: text,
              points: [
                { x: '2026-11-20T09:14:02Z', y: 0 },
                { x: text, y: 1 },
                { x: '2026-11-20T09:14:03Z', y: 5 }
              ]
            },
            { name: `${text}2`, points: [{ x: '2026-11-20T09:14:02Z', y: null }] }
          ],
          rules: [...rules, { axis: 'y', value: 1, title: `${text}2` }]
        },
        { id: 'e', title: text, kind: 'point', x: axis('number'), y: axis('number'), series: [{ name: text, points: numbers }], rules }
      ]
    },
    provenance: {
      repository: text,
      ref: text,
      sha: text,
      workflow: text,
      job: text,
      matrix: text,
      runId: text,
      runAttempt: 1,
      inputs: [{ input: short, path: text, sha256: 'a'.repeat(64), bytes: 1 }],
      startedAt: '2026-11-20T09:14:02Z',
      finishedAt: '2026-11-20T09:14:03Z',
      versions: { [short]: text, gauntlet: text }
    }
  }
}

export function hostileFailure(text: string): Failure {
  const { version, action, title, provenance } = hostileVerdict(text)
  return { kind: 'error', version, id: `${[...text].slice(0, 90).join('')} 0`, action, title, message: text, provenance }
}
