import { cut } from '@gauntlet/core'

/** What somebody asks for in a comment. */
export interface AcceptCommand {
  readonly metric: string
  /** Empty when none is given. */
  readonly reason: string
}

const mostCharacters = { metric: 200, reason: 500 } as const
const mostCommands = 50

// A name with spaces stands in backticks or quotes. Every part has a bound, so foreign text costs no more than it is long.
const command = /^ {0,3}\/accept[ \t]{1,20}(?:`([^`]{1,200})`|"([^"]{1,200})"|([^\s`"][^\s]{0,199}))(?:[ \t]([\s\S]*))?$/i
const fence = /^ {0,3}(`{3,}|~{3,})/

/** The lines `/accept <metric> <reason>` of a comment. Those that somebody quotes, shows as code or hides are none. */
export function acceptCommands(body: string): AcceptCommand[] {
  const found: AcceptCommand[] = []
  let open: string | undefined
  for (const line of visible(body).split(/\r\n|\n|\r/)) {
    const mark = fence.exec(line)?.[1]
    if (open !== undefined) {
      const closes = mark !== undefined && mark[0] === open[0] && mark.length >= open.length && line.trim() === mark
      if (closes) open = undefined
      continue
    }
    open = mark
    const [, ticked, quoted, bare, reason = ''] = command.exec(line) ?? []
    const metric = (ticked ?? quoted ?? bare ?? '').trim()
    if (metric !== '') found.push({ metric: cut(metric, mostCharacters.metric), reason: cut(reason.trim(), mostCharacters.reason) })
    if (found.length === mostCommands) break
  }
  return found
}

/** Without HTML comments: nobody is to accept what they did not see. One that does not end hides all that follows. */
function visible(body: string): string {
  let shown = ''
  for (let at = 0; ; ) {
    const start = body.indexOf('<!--', at)
    if (start < 0) return shown + body.slice(at)
    const end = body.indexOf('-->', start + 4)
    shown += body.slice(at, start)
    if (end < 0) return shown
    at = end + 3
  }
}
