import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** How things stand for `success()`, `failure()` and `cancelled()`: those of the jobs needed, or of the job's steps so far. */
export interface Standing {
  readonly failed: boolean
  readonly cancelled: boolean
  /** A needed job was skipped. That is no failure, and no success either. */
  readonly skipped?: boolean
}

export type Contexts = Readonly<Record<string, unknown>>

/** Evaluates an expression, without its `${{ }}`, as GitHub would. */
export function evaluate(
  expression: string,
  contexts: Contexts,
  standing: Standing = { failed: false, cancelled: false }
): data.ExpressionData {
  const status = {
    always: true,
    success: !standing.failed && !standing.cancelled && standing.skipped !== true,
    failure: standing.failed && !standing.cancelled,
    cancelled: standing.cancelled
  }
  const functions = Object.entries(status).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value)
  }))
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
  const known: data.ExpressionData = JSON.parse(JSON.stringify(contexts), data.reviver)
  if (!(known instanceof data.Dictionary)) throw new Error('contexts are a dictionary')
  return new Evaluator(tree, known, new Map(functions.map(each => [each.name, each]))).evaluate()
}

/** Whether a condition holds: false, 0, '' and null are no. */
export function holds(expression: string, contexts: Contexts, standing: Standing): boolean {
  const result = evaluate(expression, contexts, standing)
  return result.coerceString() !== '' && result.coerceString() !== 'false' && result.coerceString() !== '0'
}

/** Text with each `${{ … }}` in it replaced by what it is. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => evaluate(expression, contexts).coerceString())
}
