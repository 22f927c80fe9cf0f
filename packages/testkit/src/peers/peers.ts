import { isInstalled } from './cache.ts'
import { debianProgram, onPath } from './debian.ts'
import { goFolderName, goProgram } from './go.ts'
import { environmentName, pythonEnvironment } from './python.ts'
import { isRThere, rWith } from './r.ts'

/** What suites and benches run beside us. One line each; `npm run setup:peers` installs them, and so does whoever asks for one. */
export interface Peer {
  /** In words, for the set-up's list. */
  readonly what: string
  readonly isPresent: () => Promise<boolean>
  /** Installs it where it is missing. The path of the program, or the `bin` folder of the Python environment. */
  readonly path: () => Promise<string>
}

/** For suites: `npm run test:integration` and `npm run test:conformance`. */
const TEST_PEERS = {
  scipy: python('numpy==2.4.6', 'scipy==1.17.1'),
  'scikit-learn': python('scikit-learn==1.9.1', 'numpy==2.4.6', 'scipy==1.17.1'),
  mpmath: python('mpmath==1.3.0'),
  fairlearn: python('fairlearn==0.15.0', 'scikit-learn==1.9.1', 'numpy==2.4.6', 'scipy==1.17.1', 'pandas==3.1.1'),
  /** R, with what compares areas under ROC curves (pROC) and forecasts. */
  r: r('pROC', 'forecast'),
  statsmodels: python('statsmodels==0.15.0', 'numpy==2.4.6', 'scipy==1.17.1', 'pandas==3.1.1'),
  /** Writes JUnit XML and benchmarks as people's own test suites do. */
  pytest: python('pytest==9.2.0', 'pytest-benchmark==5.3.1'),
  /** Parses the SQL of engines that cannot be had here. */
  sqlglot: python('sqlglot==30.30.0'),
  zizmor: python('zizmor==1.32.0'),
  /** Writes Parquet, Feather, Excel and SQLite as data scientists do. */
  pandas: python('pandas==3.1.1', 'pyarrow==26.0.1', 'openpyxl==3.1.5'),
  /** A server of predictions, as people write one. */
  fastapi: python('fastapi==0.165.0', 'uvicorn==0.54.0'),
  /** An S3 server. */
  moto: python('moto[server]==5.2.5'),
  /** Writes and compares metrics, parameters and plots as the users of DVC do. */
  dvc: python('dvc==3.67.1', 'dvclive==3.49.1'),
  actionlint: go('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12'),
  chromium: debian('chromium', 'chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji')
} satisfies Readonly<Record<string, Peer>>

/** For `npm run bench`. */
const BENCH_PEERS = {
  /** One environment with all that `validate-data` is measured beside, in the newest versions that go together: Evidently needs pandas 2. */
  'data-gates': python('pandas==2.3.3', 'pyarrow==26.0.1', 'pandera==0.35.0', 'great_expectations==1.24.1', 'evidently==0.7.23'),
  /** What the model gate and the comparison are measured beside. */
  evaluation: python('fairlearn==0.15.0', 'scikit-learn==1.9.1', 'numpy==2.4.6', 'scipy==1.17.1', 'pandas==3.1.1', 'pyarrow==26.0.1')
} satisfies Readonly<Record<string, Peer>>

export const PEER_GROUPS = { tests: TEST_PEERS, bench: BENCH_PEERS } as const satisfies Readonly<
  Record<string, Readonly<Record<string, Peer>>>
>

export type PeerName = keyof typeof TEST_PEERS | keyof typeof BENCH_PEERS

const ALL: Readonly<Record<PeerName, Peer>> = { ...TEST_PEERS, ...BENCH_PEERS }

/** The path of a peer's program, or the `bin` folder of its Python environment; installed first where it is missing. */
export function peer(name: PeerName): Promise<string> {
  return ALL[name].path()
}

function python(...requirements: readonly string[]): Peer {
  return {
    what: `Python with ${requirements.join(', ')}`,
    isPresent: () => isInstalled(environmentName(requirements)),
    path: () => pythonEnvironment(requirements)
  }
}

function go(path: string, version: string): Peer {
  return {
    what: `Go program ${path} ${version}`,
    isPresent: () => isInstalled(goFolderName(path, version)),
    path: () => goProgram(path, version)
  }
}

function r(...libraries: readonly string[]): Peer {
  return {
    what: `R with ${libraries.join(', ')}`,
    isPresent: () => isRThere(libraries),
    path: () => rWith(libraries)
  }
}

function debian(program: string, ...packages: readonly string[]): Peer {
  return {
    what: `Debian packages ${packages.join(', ')}`,
    isPresent: async () => (await onPath(program)) !== undefined,
    path: () => debianProgram(program, packages)
  }
}
