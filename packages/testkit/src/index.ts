export { type ArtifactService, type StoredArtifact, startArtifactService } from './github/artifacts.ts'
export type { Answer, Call } from './github/call.ts'
export type { StoredCheckRun } from './github/checks.ts'
export type { Role } from './github/collaborators.ts'
export type { DescriptionName } from './github/description.ts'
export { type GitHubDouble, type GitHubOptions, startGitHub } from './github/double.ts'
export type { Fault } from './github/faults.ts'
export { commitFile } from './github/git.ts'
export { type Loopback, listenOnLoopback } from './github/loopback.ts'
export type { Level, Permissions } from './github/permissions.ts'
export type {
  StoredComment,
  StoredCommitComment,
  StoredDeployment,
  StoredDeploymentStatus,
  StoredLabelEvent,
  StoredPullRequest,
  StoredRun,
  StoredRunArtifact
} from './github/state.ts'
export { readZip } from './github/zip.ts'
export { type ZipEntry, zipOf } from './github/zip-of.ts'
export { type GitLabDouble, type GitLabOptions, type StoredNote, startGitLab } from './gitlab/double.ts'
export { nodeBinary } from './node-binary.ts'
export { debianProgram } from './peers/debian.ts'
export { goProgram } from './peers/go.ts'
export { PEER_GROUPS, type Peer, type PeerName, peer } from './peers/peers.ts'
export { pythonEnvironment } from './peers/python.ts'
export { asInputs, type BundleOptions, type BundleRun, runBundle } from './run-bundle.ts'
export { commitAll, type Files, folderWith, writeFiles } from './workspace.ts'
