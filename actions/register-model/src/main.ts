import { runAction } from '@gauntlet/core'
import { definition } from './definition.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'
import { judge, mayRegister, standing } from './judge.ts'
import { registrationNews } from './news.ts'
import { present } from './present.ts'
import { register, registrationChecks } from './register.ts'

await runAction(definition, async run => {
  const inputs = readInputs(run)
  const found = await gather(inputs, run.environment)
  const checks = judge({ ...inputs, ...found, digest: found.model.sha256, run: run.environment })
  const registration = mayRegister(checks) ? await register(inputs, found, standing(found.given), run.environment, run.signal) : undefined
  return {
    title: `Register ${inputs.name}`,
    checks: [...checks, ...(registration === undefined ? [] : registrationChecks(registration))],
    evidence: present(found, registration),
    judged: found.judged,
    ...(registration === undefined ? {} : { news: registrationNews(registration) }),
    outputs: {
      digest: found.model.sha256,
      ...(registration === undefined
        ? {}
        : {
            version: registration.registered.version,
            uri: registration.uri,
            'previous-version': registration.previous ?? '',
            'already-registered': registration.alreadyRegistered
          })
    }
  }
})
