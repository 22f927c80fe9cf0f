import type { Root } from 'hast'
import { become, elementsOf, text } from './elements.ts'

const NAMES = ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy']

/** Keeps ids to this page of the authors, and takes away links that lead to files which a reader of this page does not have. */
export function links(tree: Root, prefix: string): void {
  for (const element of elementsOf(tree)) {
    const { properties } = element
    for (const name of NAMES) {
      const value = properties[name]
      if (value !== undefined && value !== null)
        properties[name] = [value]
          .flat()
          .map(part => `${prefix}${String(part)}`)
          .join(' ')
    }
    const { href } = properties
    if (typeof href === 'string' && href.startsWith('#')) properties.href = `#${prefix}${href.slice(1)}`
    else if (typeof href === 'string' && !/^(?:https?|mailto):/i.test(href)) become(element, 'span', {}, element.children)
    if (element.tagName === 'input') become(element, 'span', {}, [text(properties.checked === true ? '☑' : '☐')])
  }
}
