/**
 * The lines of a note that GitLab would run as commands: those that begin with a slash and a name, in the first column, once carriage
 * returns are dropped. GitLab spares code and quotations; the double does not, because which ones it spares depends on its version.
 */
export function quickActions(body: string): string[] {
  return body
    .replaceAll('\r', '')
    .split('\n')
    .filter(line => /^\/[a-z]/i.test(line))
    .map(line => line.slice(0, 40))
}
