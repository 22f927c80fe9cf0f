// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'pr-report',
  gate: false,
  post: true,
  inputs: {
    'verdicts': { required: false },
    'needs': { required: false },
    'report': { required: false },
    'template': { required: false },
    'base': { required: false },
    'metrics-diff': { required: false },
    'params-diff': { required: false },
    'plots': { required: false },
    'target': { required: false, default: 'auto' },
    'check': { required: false, default: 'false' },
    'check-name': { required: false },
    'images': { required: false, default: 'none' },
    'images-branch': { required: false, default: 'gauntlet-images' },
    'status': { required: false, default: 'done' },
    'accept': { required: false, default: 'write' },
    'comment-required': { required: false, default: 'false' },
    'report-folder': { required: false, default: 'gauntlet-report' },
    'upload-report': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'matrix': { required: false },
    'strategy': { required: false },
    'job-status': { required: false },
    'github-token': { required: false },
    'gitlab-token': { required: false }
  },
  outputs: ['comment-id', 'comment-url', 'check-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
