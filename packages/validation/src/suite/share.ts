import { shareWhere } from '@gauntlet/core'

/** A share between 0 and 1, written `0.02` or `2%`. */
export const Share = shareWhere(share => share >= 0 && share <= 1, 'a share such as 0.02 or 2%').describe(
  'A share of rows: a number from 0 to 1, or a percentage such as 2%'
)
