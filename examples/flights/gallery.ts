import { fileURLToPath } from 'node:url'
import { makeModels } from './gallery/models.ts'
import { Project } from './gallery/project.ts'
import { failing, firstRun, huge, inconclusive, passing } from './gallery/stories.ts'

/**
 * Makes the reports of docs/report-gallery.md: five pull requests to one repository, judged by the bundles of the actions on real flights
 * and reported to a stand-in for GitHub. Each ends as a folder of build/gallery/ with the comment, the page, the summary and the verdicts.
 * What is slow to make, the models and what they predict, is kept there for the next time.
 */
const out = fileURLToPath(new URL('../../build/gallery/', import.meta.url))

const project = await Project.open(`${out}flights`)
await makeModels(project.folder)
// In this order: what one pull request leaves on main is what the next one is compared with.
for (const story of [firstRun, passing, failing, inconclusive, huge]) {
  console.log(`reporting: ${story.name}`)
  await story(project, out)
}
