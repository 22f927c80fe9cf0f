import { shareWhere } from '@gauntlet/core'

/** A share as authors write it: `0.1` or `10%`. */
export const Share = shareWhere(share => share >= 0 && share <= 1, 'a share from 0 to 1 such as 0.1, or a percentage such as 10%')
