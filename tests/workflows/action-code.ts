import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './workflow-files.ts'

/** What the sources of an action say about its inputs and outputs. */
export interface ActionCode {
  /** Names of inputs that the action's own sources read. */
  readonly ownInputs: ReadonlySet<string>
  /** Names of inputs that they, core, or a package they import read. */
  readonly inputs: ReadonlySet<string>
  /** Names of properties that they or a package they import write: the outputs beside the common ones are among them. */
  readonly properties: ReadonlySet<string>
}

export function codeOf(action: string): ActionCode {
  const own = sourcesIn(join(root, 'actions', action, 'src')).filter(({ fileName }) => !fileName.endsWith('/definition.ts'))
  const common = sourcesIn(join(root, 'packages', 'core', 'src'))
  const imported = [...new Set(own.flatMap(packagesImportedBy))].flatMap(room => sourcesIn(join(root, 'packages', room, 'src')))
  return {
    ownInputs: new Set(own.flatMap(inputsReadBy)),
    inputs: new Set([...own, ...common, ...imported].flatMap(inputsReadBy)),
    properties: new Set([...own, ...imported].flatMap(propertiesOf))
  }
}

/** Text of the first argument of `….required('name', …)`, `….optional(…)` and `….secret(…)`. */
export function inputsReadBy(source: ts.SourceFile): string[] {
  return collect(source, node => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
    const [name] = node.arguments
    const isReading = ['required', 'optional', 'secret'].includes(node.expression.name.text)
    return isReading && name !== undefined && ts.isStringLiteral(name) ? name.text : undefined
  })
}

export function propertiesOf(source: ts.SourceFile): string[] {
  return collect(source, node => {
    if (ts.isShorthandPropertyAssignment(node)) return node.name.text
    if (!ts.isPropertyAssignment(node)) return undefined
    return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined
  })
}

export function sourceOf(text: string, fileName = 'made-up.ts'): ts.SourceFile {
  return ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext)
}

function packagesImportedBy(source: ts.SourceFile): string[] {
  return collect(source, node => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return undefined
    return /^@gauntlet\/(?!core$)([a-z]+)$/.exec(node.moduleSpecifier.text)?.[1]
  })
}

function sourcesIn(folder: string): ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map(path => sourceOf(readFileSync(join(folder, path), 'utf8'), join(folder, path)))
}

function collect(source: ts.SourceFile, pick: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const picked = pick(node)
    if (picked !== undefined) found.push(picked)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
