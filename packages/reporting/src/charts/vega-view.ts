import type { Spec } from 'vega'

/**
 * Draws a Vega specification as the text of an SVG document.
 *
 * Expressions are interpreted, never turned into code, and whatever asks for an address gets nothing: a specification may come from
 * someone else.
 */
export async function drawVega(spec: Spec): Promise<string> {
  const [vega, { expressionInterpreter }] = await Promise.all([import('vega'), import('vega-interpreter')])
  const runtime = vega.parse(spec, undefined, { ast: true })
  const view = new vega.View(runtime, { renderer: 'none', loader: nothing, logger: quiet, expr: expressionInterpreter })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}

/** Vega warns of empty domains and the like on standard output, which belongs to the action. */
export const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet
}

/** A drawing needs nothing from the network or the disk; should a specification ask, it gets nothing. */
const nothing = {
  options: {},
  load: refuse,
  // A refusal here would be a rejection that Vega leaves unhandled; an empty address is what it takes for nothing.
  sanitize: () => Promise.resolve({ href: '' }),
  http: refuse,
  file: refuse
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('A chart may not load anything'))
}
