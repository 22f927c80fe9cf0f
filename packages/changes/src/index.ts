export { type Changes, type ChangesRequest, describeChanges } from './describe.ts'
