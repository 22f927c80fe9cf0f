export { actionNames, type Metadata, readMetadata } from './action-metadata.ts'
