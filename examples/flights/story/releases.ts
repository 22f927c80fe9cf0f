import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { counted, formatNumber } from '@gauntlet/core'
import { CHAMPION, openRegistry, type Registry } from '@gauntlet/registry'
import type { Judged } from './job.ts'
import { MODEL, type ModelName, modelPath, registryOf } from './models.ts'
import type { Production } from './production.ts'
import { readStages, type Stage, shownStage, total } from './rollout-evidence.ts'
import { mustBe, mustFail, mustPass, type Story } from './telling.ts'

/** A model that is in the registry. */
export interface Release {
  readonly name: ModelName
  readonly version: string
  /** Where the registry keeps its file. */
  readonly path: string
}

/** Requests within which a server that fails one in six has to be found out. */
const A_FEW_HUNDRED = 500

/** Brings models into the registry and from there into production. */
export class Releases {
  readonly #story: Story
  readonly #production: Production
  readonly #registry: Registry
  readonly #releases: Release[] = []

  private constructor(story: Story, production: Production, registry: Registry) {
    this.#story = story
    this.#production = production
    this.#registry = registry
  }

  static async open(story: Story, production: Production): Promise<Releases> {
    const { workspace, temp } = story.job
    return new Releases(story, production, await openRegistry(registryOf(story), { workspace, temp, allowedPaths: [] }))
  }

  async register(name: ModelName): Promise<Release> {
    const { screen } = this.#story
    return screen.step(`register-model: the ${name} model, by its digest`, async () => {
      const { outputs } = await mustPass(this.#story, 'register-model', {
        id: `${name}-registration`,
        title: `Registration of the ${name} model`,
        model: modelPath(this.#story, name),
        name: MODEL,
        registry: registryOf(this.#story),
        'require-verdicts': 'model-gate\ncompare-production',
        'allow-first': 'true'
      })
      const release = { name, version: outputs.version ?? '', path: outputs.uri ?? '' }
      this.#releases.push(release)
      screen.line(`${this.#named(release.version)} is ${this.#registry.location}'s candidate`)
      return release
    })
  }

  /** There is nobody to compare the first version with. */
  async deployFirst(release: Release): Promise<void> {
    const { screen } = this.#story
    await screen.step('canary-deploy: the first version takes all traffic', async () => {
      await this.#production.serve(release.version, release.path)
      const { outputs } = await mustPass(this.#story, 'canary-deploy', { ...this.#rolloutOf(release), 'allow-first': 'true' })
      mustBe(outputs.decision === 'promoted', `canary-deploy ${outputs.decision} the first version.`)
      await this.#mustServe(release)
    })
  }

  async promote(release: Release): Promise<void> {
    const { screen } = this.#story
    await screen.step(`canary-deploy: the ${release.name} model takes the traffic of June in stages`, async () => {
      const before = await this.#champion()
      await this.#production.serve(release.version, release.path)
      const { result, said } = await this.#production.underTraffic(() => mustPass(this.#story, 'canary-deploy', this.#rolloutOf(release)))
      mustBe(result.outputs.decision === 'promoted', `canary-deploy ${result.outputs.decision} a good model.`)
      await this.#tell(result, said)
      screen.line(`the champion was ${this.#named(before)}`)
      await this.#mustServe(release)
    })
  }

  /** The server of this version reads another clock than the model was trained with. */
  async bringBack(release: Release): Promise<void> {
    const { screen } = this.#story
    await screen.step(`canary-deploy: the ${release.name} model has a broken server, which no test of the model can see`, async () => {
      const before = await this.#champion()
      await this.#production.serve(release.version, release.path, 'utc')
      const inputs = { ...this.#rolloutOf(release), title: `Rollout of the ${release.name} model, whose server is broken on purpose` }
      const { result, said } = await this.#production.underTraffic(() => mustFail(this.#story, 'canary-deploy', inputs))
      mustBe(result.outputs.decision === 'rolled-back', `canary-deploy ${result.outputs.decision} a broken model.`)
      const { requests, errors } = total(await this.#tell(result, said))
      screen.line(`brought back after ${counted(requests, 'request')} to the canary, ${formatNumber(errors)} of which failed`)
      mustBe(requests < A_FEW_HUNDRED, `It took canary-deploy ${requests} requests to notice.`)
      const champion = this.#releases.find(({ version }) => version === before)
      mustBe(champion !== undefined, 'There was no champion to go back to.')
      await this.#mustServe(champion)
    })
  }

  async rollBack(to: Release): Promise<void> {
    const { screen } = this.#story
    await screen.step('rollback: a person wants the model of before, and says why', async () => {
      const { outputs } = await mustPass(this.#story, 'rollback', {
        id: 'rollback',
        title: 'Rollback by hand',
        reason: 'The crew find that the new model warns too often in the evening',
        ...this.#places()
      })
      mustBe(outputs.changed === 'true', 'rollback changed nothing.')
      await this.#mustServe(to)
    })
  }

  #rolloutOf({ name, version }: Release): Record<string, string> {
    return {
      id: `${name}-rollout`,
      title: `Rollout of the ${name} model`,
      model: `${MODEL}/${version}`,
      ...this.#places()
    }
  }

  #places(): Record<string, string> {
    return {
      rollout: this.#production.rollout,
      registry: registryOf(this.#story),
      history: `folder:${this.#story.out}/deployments`,
      'allow-private-network': 'true'
    }
  }

  /** What happened at each weight, kept beside the report, and what the other end of the traffic saw. */
  async #tell({ verdict, outputs }: Judged, said: readonly string[]): Promise<Stage[]> {
    const { job, out, screen } = this.#story
    const path = outputs['evidence-path'] ?? ''
    await cp(path, join(job.workspace, out, 'rollouts', `${verdict.id}.json`))
    const stages = await readStages(path)
    for (const line of [...stages.map(shownStage), ...said]) screen.line(line)
    return stages
  }

  /** The alias, the weights and an answer have to agree. */
  async #mustServe(release: Release): Promise<void> {
    const [champion, weights, answering] = [
      await this.#champion(),
      await this.#production.weights(),
      await this.#production.answeringVersion()
    ]
    const shown = Object.entries(weights).map(([version, weight]) => `${this.#named(version)} ${weight} %`)
    this.#story.screen.line(`the champion is ${this.#named(champion)}; traffic: ${shown.join(', ')}`)
    mustBe(champion === release.version, `The champion should be ${this.#named(release.version)}.`)
    mustBe(weights[release.version] === 100, `All traffic should be on ${this.#named(release.version)}.`)
    mustBe(answering === release.version, `${this.#named(answering)} answers in the place of ${this.#named(release.version)}.`)
  }

  async #champion(): Promise<string> {
    return (await this.#registry.alias(MODEL, CHAMPION))?.version ?? 'nobody'
  }

  #named(version: string): string {
    const release = this.#releases.find(each => each.version === version)
    return release === undefined ? version : `${version} (${release.name})`
  }
}
