export { GitLabError } from './gitlab-error.ts'
export { type MergeRequest, mergeRequestOf } from './merge-request.ts'
export { type MergeRequestBoardOptions, mergeRequestBoard } from './merge-request-board.ts'
