import type { Root } from 'hast'
import { become, elementsOf } from './elements.ts'

/** Lets wide tables and code scroll by themselves, by touch and by keyboard. */
export function tables(tree: Root, path: string): void {
  const wide = elementsOf(tree).filter(({ tagName }) => tagName === 'table')
  for (const [index, table] of wide.entries())
    become(table, 'div', { className: ['scroll'], role: 'region', ariaLabel: `Table ${index + 1} of ${path}`, tabIndex: 0 }, [{ ...table }])
}
