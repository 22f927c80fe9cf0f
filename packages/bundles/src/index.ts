export { actionNames, type Metadata, readExamples, readMetadata } from './action-metadata.ts'
export { type ActionCall, type ActionRun, runAction } from './run-action.ts'
export { readVariable } from './variables.ts'
