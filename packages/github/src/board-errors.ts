import type { Board } from './board.ts'
import { BodyTooLongError, GitHubError } from './errors.ts'

/** How the boards of GitHub read their errors. */
export const boardErrors: Pick<Board, 'isGone' | 'isAmbiguous' | 'isTooLong'> = {
  isGone: error => error instanceof GitHubError && error.problem === 'not-found',
  isAmbiguous: error => error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled',
  isTooLong: error => error instanceof BodyTooLongError
}
