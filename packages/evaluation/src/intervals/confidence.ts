import { shareWhere } from '@gauntlet/core'

/** The confidence of a two-sided interval as authors write it, as a share. */
export const Confidence = shareWhere(
  share => share > 0.5 && share < 1,
  'a percentage above 50% and below 100% such as 95%, or a share such as 0.95'
)
