import { styleText } from 'node:util'
import { formatChange, formatDuration, formatFigure, headline, plain, STATUS_WORDS, type Verdict } from '@gauntlet/core'

/** Tells the story step by step. Colour only where the terminal has it; the words say everything without it. */
export class Screen {
  readonly #startedAt = performance.now()
  #steps = 0

  title(text: string, subtitle: string): void {
    console.log(`\n${styleText('bold', text)}\n${subtitle}`)
  }

  /** Runs one step under its heading and says how long it took. */
  async step<Result>(heading: string, work: () => Promise<Result>): Promise<Result> {
    this.#steps++
    console.log(`\n${styleText('bold', `${this.#steps}. ${heading}`)}`)
    const startedAt = performance.now()
    const result = await work()
    this.line(styleText('dim', `took ${formatDuration(performance.now() - startedAt)}`))
    return result
  }

  /** Of an action's log, what it does to the traffic. Everything else is in its verdict. */
  log(text: string): void {
    const shift = /^(?:shifted|promoting|rolling back|rolled back|promoted) \([\d.]+%\)/.exec(text)?.[0]
    if (shift !== undefined) this.line(styleText('dim', shift))
  }

  line(text: string): void {
    console.log(`   ${text}`)
  }

  verdict(verdict: Verdict): void {
    const { sign, word } = STATUS_WORDS[verdict.status]
    this.line(`${sign} ${plain(verdict.title)}: ${styleText(COLORS[verdict.status], word)}. ${plain(headline(verdict))}`)
    for (const figure of verdict.evidence.figures) {
      const value = formatFigure(figure.value, figure.unit)
      this.line(`   ${plain(figure.title, 40).padEnd(30)}${value.padEnd(10)}${styleText('dim', formatChange(figure))}`.trimEnd())
    }
  }

  end(passed: boolean, sentence: string, page: string): void {
    const elapsed = formatDuration(performance.now() - this.#startedAt)
    console.log(`\n${styleText(['bold', passed ? 'green' : 'red'], sentence)} It took ${elapsed} in all.`)
    console.log(`Read the report: ${styleText('underline', page)}\n`)
  }
}

const COLORS = { pass: 'green', warn: 'yellow', fail: 'red', inconclusive: 'yellow' } as const
