import { commentHandlers } from './comments.ts'
import { deploymentHandlers } from './deployments.ts'
import type { Handlers } from './handler.ts'
import { pullHandlers } from './pulls.ts'
import { runHandlers } from './runs.ts'
import { userHandlers } from './users.ts'

/** All operations that the double plays. */
export const handlers: Handlers = { ...commentHandlers, ...deploymentHandlers, ...pullHandlers, ...runHandlers, ...userHandlers }
