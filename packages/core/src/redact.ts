/**
 * Takes credentials out of text that is about to be written down: tokens of GitHub by their shape, and passwords in addresses. The
 * runner masks only the secrets it knows; a token in a data set, a config or an error message is not among them.
 */
export function redact(text: string): string {
  return text.replace(GITHUB_TOKEN, '***').replace(URL_PASSWORD, '$1***@')
}

/** Every text in a value of JSON, redacted. */
export function redacted<Value>(value: Value): Value {
  const json = JSON.stringify(value)
  const clean = redact(json)
  return clean === json ? value : (JSON.parse(clean) as Value)
}

const GITHUB_TOKEN = /\bgh[pousr]_[A-Za-z0-9]{20,255}\b|\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g
const URL_PASSWORD = /(:\/\/[^\s/:@"\\]{0,100}:)[^\s/@"\\]{1,200}@/g
