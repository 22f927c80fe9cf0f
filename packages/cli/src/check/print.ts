import { counted, plain } from '@gauntlet/core'
import type { Style } from '../style.ts'
import type { Checked } from './check.ts'
import type { Problem } from './problem.ts'

/** What was found, for people: a line each, in the form that editors and terminals make links of. */
export function printChecked({ files, problems }: Checked, style: Style): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const faulty = new Set(problems.map(({ file }) => file)).size
  const looked = `${counted(files.length, 'file')} (${files.map(file => plain(file, 200)).join(', ')})`
  if (problems.length === 0) return `${style.good('No problems')} in ${looked}. Nothing was run.`
  const numbers = [errors > 0 ? style.bad(counted(errors, 'error')) : '', warnings > 0 ? style.doubtful(counted(warnings, 'warning')) : '']
  return [
    ...problems.map(problem => line(problem, style)),
    '',
    `${numbers.filter(text => text !== '').join(' and ')} in ${faulty} of ${looked}. Nothing was run.`
  ].join('\n')
}

function line({ file, place, severity, message }: Problem, style: Style): string {
  const where = place === undefined ? '' : `:${place.line}:${place.column}`
  const paint = severity === 'error' ? style.bad : style.doubtful
  return `${style.bold(`${plain(file, 300)}${where}`)}: ${paint(severity)}: ${plain(message, 1000)}`
}
