/** The command that runs an action at a terminal, its values quoted where a POSIX shell would read them otherwise. For people to copy. */
export function commandLine(action: string, flags: Readonly<Record<string, string>>): string {
  const words = Object.entries(flags).map(([name, value]) => `--${name} ${quoted(value)}`)
  return ['npx gauntlet', action, ...words].join(' ')
}

function quoted(word: string): string {
  return /^[\w./%,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
