import { expect, it } from 'vitest'
import { differences } from './environment-changes.ts'
import { packagesOf } from './packages.ts'

it.each<[string, string, Record<string, string> | undefined]>([
  [
    'requirements.txt',
    '--index-url https://x\n# all\nTorch==2.4.0 \\\n  --hash=sha256:abc\nscikit_learn[extra]>=1.5,<2 ; python_version > "3"\n-r other.txt\nnumpy\n',
    { torch: '2.4.0', 'scikit-learn': '>=1.5,<2', numpy: 'any' }
  ],
  ['uv.lock', 'version = 1\n[[package]]\nname = "torch"\nversion = "2.4.0"\n[[package]]\nname = "own"\n', { torch: '2.4.0', own: 'any' }],
  ['sub/poetry.lock', '[[package]]\nname = "Torch_Vision"\nversion = "1"\n', { 'torch-vision': '1' }],
  ['Manifest.toml', '[[deps.Flux]]\nversion = "0.14"\n', { flux: '0.14' }],
  ['Pipfile.lock', '{"default": {"torch": {"version": "==2.4"}}, "develop": {"pytest": {}}}', { torch: '2.4', pytest: '' }],
  [
    'environment.yml',
    'dependencies:\n  - python=3.12\n  - conda-forge::numpy ==2.1\n  - pip:\n    - torch==2.4\n',
    { python: '3.12', numpy: '2.1', torch: '2.4' }
  ],
  [
    'Dockerfile',
    'FROM --platform=linux/amd64 python:3.12-slim AS base\nRUN x\nFROM host:5000/team/cuda@sha256:abc\nFROM scratch\n',
    { 'image python': '3.12-slim', 'image host:5000/team/cuda': 'sha256:abc', 'image scratch': 'latest' }
  ],
  [
    'package-lock.json',
    '{"packages": {"": {"version": "1"}, "node_modules/a": {"version": "2.0.0"}, "node_modules/@b/c": {"version": "3.0.0"}}}',
    { a: '2.0.0', '@b/c': '3.0.0' }
  ],
  ['renv.lock', '{"R": {"Version": "4.4"}, "Packages": {"dplyr": {"Version": "1.1"}}}', { r: '4.4', dplyr: '1.1' }],
  ['.python-version', '3.12.1\n', { python: '3.12.1' }],
  [
    'pyproject.toml',
    '[project]\nrequires-python = ">=3.10"\ndependencies = ["torch==2.4"]\n[tool.poetry.dependencies]\nnumpy = "^2"\n',
    { python: '>=3.10', torch: '2.4', numpy: '^2' }
  ],
  ['uv.lock', 'version = ', undefined],
  ['setup.py', 'setup()', undefined]
])('reads what %s pins', (path, text, expected) => {
  const found = packagesOf(path, text)
  expect(found && Object.fromEntries(found)).toEqual(expected)
})

it('shows the digests of a file whose pins are the same or not known', () => {
  expect(differences('requirements.txt', 'a==1\n', 'a==1 # why\n')).toEqual([
    {
      file: 'requirements.txt',
      what: 'the file',
      before: expect.stringMatching(/^sha256 [0-9a-f]{12}$/),
      now: expect.stringMatching(/^sha256 [0-9a-f]{12}$/)
    }
  ])
  expect(differences('setup.py', undefined, 'x')).toEqual([
    { file: 'setup.py', what: 'the file', before: 'not there', now: expect.stringMatching(/^sha256/) }
  ])
  expect(differences('pyproject.toml', '[tool.ruff]\nx = 1\n', '[tool.ruff]\nx = 2\n')).toEqual([])
})
