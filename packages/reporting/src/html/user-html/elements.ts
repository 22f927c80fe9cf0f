import type { Element, ElementContent, Root } from 'hast'

/** All elements of a tree, parents before children. What happens to the tree afterwards does not change the list. */
export function elementsOf(tree: Root | Element): Element[] {
  return tree.children.flatMap(child => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}

/** Puts another element in the place of this one, in every list that holds it. */
export function become(element: Element, tagName: string, properties: Element['properties'], children: ElementContent[]): void {
  element.tagName = tagName
  element.properties = properties
  element.children = children
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** The text inside of an element. */
export function textIn(element: Element): string {
  return element.children.map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '')).join('')
}
