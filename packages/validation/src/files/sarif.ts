import { createHash } from 'node:crypto'
import { type Check, type Location, openChecks, plain, VERSION } from '@gauntlet/core'

/**
 * The open checks as SARIF 2.1.0: a rule for each, and a result at the line of the suite where it is written. Without a file (YAML in
 * the workflow) a result has no place, which GitHub then shows with no line.
 */
export function sarifLog(checks: readonly Check[], failOn: 'critical' | 'warning'): string {
  const open = openChecks(checks)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Gauntlet validate-data',
            semanticVersion: VERSION,
            rules: open.map(check => ruleOf(check, failOn))
          }
        },
        automationDetails: { id: 'validate-data/' },
        columnKind: 'utf16CodeUnits',
        results: open.map((check, index) => resultOf(check, index, failOn))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

type Level = 'error' | 'warning' | 'note'

function ruleOf(check: Check, failOn: 'critical' | 'warning') {
  return {
    id: check.id,
    shortDescription: { text: text(check.title) },
    fullDescription: { text: text(`${check.title}: expected ${check.expected}`) },
    help: { text: text(check.reproduce ?? `Expected: ${check.expected}`) },
    defaultConfiguration: { level: levelOf(check, failOn) },
    properties: { severity: check.severity }
  }
}

function resultOf(check: Check, ruleIndex: number, failOn: 'critical' | 'warning') {
  return {
    ruleId: check.id,
    ruleIndex,
    level: levelOf(check, failOn),
    message: { text: text(check.message) },
    ...(check.location === undefined ? {} : { locations: [placeOf(check.location)] }),
    // The same check is the same finding, wherever its line moves.
    partialFingerprints: { 'gauntletCheck/v1': createHash('sha256').update(check.id).digest('hex') },
    properties: { outcome: check.outcome, expected: text(check.expected), observed: text(check.observed) }
  }
}

function levelOf({ severity }: Check, failOn: 'critical' | 'warning'): Level {
  if (severity === 'critical' || (severity === 'warning' && failOn === 'warning')) return 'error'
  return severity === 'warning' ? 'warning' : 'note'
}

function placeOf({ file, line, column }: Location) {
  const uri = file.split('/').map(encodeURIComponent).join('/')
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
    }
  }
}

/** Plain text in which SARIF finds no link of its own: `[text](target)`. */
function text(from: string): string {
  return plain(from.toWellFormed()).replaceAll('](', '] (') || ' '
}
