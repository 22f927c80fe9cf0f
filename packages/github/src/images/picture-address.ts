/** What `GET /repos/{owner}/{repo}` says of where a repository is read. */
export interface ReadRepository {
  /** `https://github.com/octo/models` */
  readonly htmlUrl: string
  readonly isPublic: boolean
}

/**
 * The address under which a file of a branch is shown in a comment.
 *
 * Of a public repository on github.com anybody may fetch it, and so may the proxy through which comments show pictures. Everywhere else it
 * is the page of the file, which shows it to those who may read the repository and are signed in.
 */
export function pictureAddress({ htmlUrl, isPublic }: ReadRepository, branch: string, path: string): string {
  const { host, pathname, origin } = new URL(htmlUrl)
  const at = `${pathname.replace(/\/$/, '')}/${isPublic && host === 'github.com' ? '' : 'blob/'}${encoded(branch)}/${encoded(path)}`
  if (!isPublic || host !== 'github.com') return `${origin}${at}?raw=true`
  // Without it an SVG may be served as plain text, which no browser shows as a picture.
  return `https://raw.githubusercontent.com${at}${path.endsWith('.svg') ? '?sanitize=true' : ''}`
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
