import { checkHandlers } from './checks.ts'
import { collaboratorHandlers } from './collaborators.ts'
import { commentHandlers } from './comments.ts'
import { commitCommentHandlers } from './commit-comments.ts'
import { deploymentHandlers } from './deployments.ts'
import { gitHandlers } from './git.ts'
import type { Handlers } from './handler.ts'
import { labelHandlers } from './labels.ts'
import { pullHandlers } from './pulls.ts'
import { runHandlers } from './runs.ts'
import { userHandlers } from './users.ts'

/** All operations that the double plays. */
export const handlers: Handlers = {
  ...checkHandlers,
  ...collaboratorHandlers,
  ...commentHandlers,
  ...commitCommentHandlers,
  ...deploymentHandlers,
  ...gitHandlers,
  ...labelHandlers,
  ...pullHandlers,
  ...runHandlers,
  ...userHandlers
}
