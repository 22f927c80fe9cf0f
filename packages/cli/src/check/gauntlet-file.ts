import { GauntletFile } from '@gauntlet/pipeline'
import { isScalar, type Node } from 'yaml'
import { type ConfigKind, configKinds } from './config-kinds.ts'
import { type Configs, checkText } from './configs.ts'
import { missingForGate } from './gate-needs.ts'
import { checkConfigs } from './inputs.ts'
import type { Known } from './job.ts'
import { type PlacedYaml, valueAt } from './placed-yaml.ts'
import type { Problem } from './problem.ts'

const FILE: ConfigKind = { called: 'a gauntlet.yml', schemaFor: () => GauntletFile }

/** Checks a `gauntlet.yml`: its own keys and values, and every config that it names. */
export async function checkGauntletFile(yaml: PlacedYaml, known: Known, configs: Configs): Promise<Problem[]> {
  if (yaml.problems.length > 0) return [...yaml.problems]
  const problems: Problem[] = [...checkText(yaml.text, FILE, yaml.file, place => place).problems]
  for (const { name, value } of yaml.entriesOf(yaml.contents)) {
    const action = known.actions.get(name)
    if (action === undefined || value === undefined) continue
    for (const node of sectionsOf(value, yaml)) {
      const given = yaml.entriesOf(node)
      const { problems: found, sound } = await checkConfigs(
        { action: name, known: action, node, given, mayWrite: () => false },
        yaml,
        configs
      )
      problems.push(...found)
      const gate = sound.get('gate') ?? nestedGate(valueAt(given, 'gate'), yaml)
      if (name !== 'model-gate' || gate === undefined) continue
      const isGiven = (input: string) => given.some(entry => entry.name === input)
      const place = yaml.placeOf(valueAt(given, 'gate') ?? node)
      problems.push(...missingForGate(gate, isGiven).map(message => ({ file: yaml.file, place, severity: 'error' as const, message })))
    }
  }
  return problems
}

/** A section, or each of a list of them. */
function sectionsOf(node: Node, yaml: PlacedYaml): readonly Node[] {
  const items = yaml.itemsOf(node)
  return items.length === 0 ? [node] : items
}

/** The text of a gate that is written into the file as a map, where nothing is wrong with it. */
function nestedGate(node: Node | undefined, yaml: PlacedYaml): string | undefined {
  if (node === undefined || isScalar(node) || !node.range) return undefined
  const text = `${' '.repeat(yaml.placeOf(node).column - 1)}${yaml.text.slice(node.range[0], node.range[1])}`
  const kind = configKinds.gate
  return kind && checkText(text, kind, yaml.file, place => place).sound
}
