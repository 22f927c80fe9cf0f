import { ExpectationProblem } from '../problem.ts'
import { evaluateParameter, type ParameterScope } from './evaluate.ts'

/** Keyword arguments with the value of every `{"$PARAMETER": "…"}` in its place, however deep it stands. */
export function fillIn(kwargs: Readonly<Record<string, unknown>>, scope: ParameterScope): Record<string, unknown> {
  return Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [name, filled(value, scope)]))
}

function filled(value: unknown, scope: ParameterScope): unknown {
  if (Array.isArray(value)) return value.map(item => filled(item, scope))
  if (typeof value !== 'object' || value === null) return value
  if (!('$PARAMETER' in value)) return fillIn({ ...value }, scope)
  const { $PARAMETER: expression, ...rest } = value
  if (typeof expression !== 'string') throw new ExpectationProblem('a "$PARAMETER" is not text')
  // A value that was given when the suite was edited stands beside the expression.
  const noted = `$PARAMETER.${expression}`
  if (noted in rest) return new Map<string, unknown>(Object.entries(rest)).get(noted)
  if (Object.keys(rest).length > 0) throw new ExpectationProblem('a "$PARAMETER" stands beside other keys')
  return evaluateParameter(expression, scope)
}
