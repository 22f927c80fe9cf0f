/** The version that serves. Only a rollout that succeeded, and a rollback, move it. */
export const CHAMPION = 'champion'

/** The version that served before, and what a rollback goes back to. */
export const PREVIOUS_CHAMPION = 'previous-champion'
