import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import { type Chart, cut, messageOf, parseLenientJson, plain, readCapped, shownPath, type Table } from '@gauntlet/core'
import type { Declared } from '../dvc/declared.ts'
import type { Sides } from '../sources/compare-trees.ts'
import { MOST_FILE_BYTES } from '../tree/tree.ts'
import { folderTree } from '../tree/workspace-tree.ts'
import { bothSides } from './both-sides.ts'
import { drawDefinition } from './draw-definition.ts'
import { drawRows } from './draw-rows.ts'
import type { Drawing } from './drawable.ts'
import { DvcPlots, drawDvcPlots } from './dvc-plots.ts'
import { drawFolder } from './folder.ts'
import { settled } from './settled.ts'

export interface PlotsRequest {
  readonly workspace: string
  /** Paths of files and folders that the author named. */
  readonly plots: readonly string[]
  readonly sides: Sides
  readonly now: Declared
}

export interface Plots {
  readonly charts: readonly Chart[]
  readonly tables: readonly Table[]
  readonly notes: readonly string[]
}

/** The plots that the author names, and those that dvc.yaml defines unless DVC itself has drawn them. */
export async function describePlots({ workspace, plots, sides, now }: PlotsRequest): Promise<Plots> {
  const drawings: (Drawing & { readonly notes?: readonly string[] })[] = []
  const drawn = new Set<string>()
  let byDvc = false
  for (const path of plots) {
    const shown = shownPath(path, { workspace })
    try {
      if ((await stat(path)).isDirectory()) {
        // Beside the workspace, such as in the runner's temporary folder, there is no other side.
        const isOutside = isAbsolute(shown)
        const folder = isOutside
          ? await drawFolder(basename(path), { before: undefined, now: folderTree(dirname(path)) })
          : await drawFolder(shown, sides)
        for (const file of folder.files) drawn.add(file)
        drawings.push(folder)
        continue
      }
      const bytes = await readCapped(path, MOST_FILE_BYTES)
      const dvc = /\.json$/i.test(path) ? DvcPlots.safeParse(parseLenientJson(bytes.toString('utf8'))) : undefined
      if (dvc?.success === true && (dvc.data.errors.length > 0 || Object.keys(dvc.data.data).length > 0)) {
        byDvc = true
        drawings.push(drawDvcPlots(dvc.data))
        continue
      }
      drawn.add(shown)
      drawings.push(said(shown, drawRows(cut(shown, 180), cut(shown, 200), await bothSides(shown, bytes, sides))))
    } catch (thrown) {
      drawings.push(unread(shown, thrown))
    }
  }
  if (!byDvc) {
    const isDrawn = (path: string) => [...drawn].some(file => file === path || file.startsWith(`${path}/`))
    const own = now.plots.filter(({ files }) => !files.every(({ path }) => isDrawn(path)))
    for (const definition of own) drawings.push(await drawDeclared(definition, sides))
  }
  return settled(drawings)
}

async function drawDeclared(definition: Declared['plots'][number], sides: Sides): Promise<Drawing & { readonly notes: readonly string[] }> {
  const [first] = definition.files
  try {
    if (first !== undefined && definition.files.length === 1 && (await sides.now.filesIn(first.path)).length > 0) {
      return await drawFolder(first.path, sides, definition.x)
    }
    const files = []
    for (const { path, fields } of definition.files) {
      const bytes = await sides.now.read(path)
      if (bytes !== undefined) files.push({ path, fields, sides: await bothSides(path, bytes, sides) })
    }
    return said(definition.id, drawDefinition({ ...definition, id: cut(definition.id, 180) }, files))
  } catch (thrown) {
    return unread(definition.id, thrown)
  }
}

function said(name: string, drawing: Drawing): Drawing & { readonly notes: readonly string[] } {
  return {
    ...drawing,
    notes: drawing.problem === undefined ? [] : [`The plot ${plain(name, 200)} is not shown in full: ${drawing.problem}.`]
  }
}

function unread(name: string, thrown: unknown): Drawing & { readonly notes: readonly string[] } {
  return { charts: [], tables: [], notes: [`The plot ${plain(name, 200)} could not be read: ${cut(messageOf(thrown), 300)}.`] }
}
