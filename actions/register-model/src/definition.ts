// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'register-model',
  gate: true,
  inputs: {
    'model': { required: true },
    'name': { required: true },
    'registry': { required: false, default: 'folder:models' },
    'alias': { required: false, default: 'candidate' },
    'stage': { required: false },
    'tags': { required: false },
    'verdicts': { required: false },
    'require-verdicts': { required: false, default: 'model-gate' },
    'allow-first': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'github-token': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['version', 'uri', 'digest', 'previous-version', 'already-registered', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
