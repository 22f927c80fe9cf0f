import { InputError, plain } from '@gauntlet/core'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

/** An element: its attributes, its text, and its children by name. Entities are still as they are written; see `unescaped`. */
export type XmlElement = Readonly<Record<string, unknown>>

/** Suites within suites are rarely deeper than three. */
const DEEPEST = 40

/**
 * Reads XML of which nobody knows where it comes from. A document type is refused, so that no entity is ever expanded and nothing is
 * fetched; so are deep nesting and what is not well-formed. `shown` is the file's name for messages.
 */
export function parseXml(input: string, bytes: Buffer, shown: string): XmlElement {
  const text = decoded(input, bytes, shown)
  const refuse = (problem: string, cause?: unknown): never => {
    throw new InputError(input, `names "${shown}", which ${problem}`, cause === undefined ? {} : { cause })
  }
  if (declaresType(text)) return refuse('declares a document type (<!DOCTYPE …>). Test reports have none, and it could hide anything')
  const valid = XMLValidator.validate(text)
  if (valid !== true) return refuse(`is not XML: ${plain(valid.err.msg, 200)} (line ${valid.err.line})`)
  try {
    return XmlTree.parse(new XMLParser(OPTIONS).parse(text))
  } catch (cause) {
    return refuse('cannot be read as XML', cause)
  }
}

/** Text or an attribute with its five named and its numeric entities resolved. Others stay as they are written. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? written
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : written
  })
}

/** Where the parser puts attributes, and text that is no markup. */
export const ATTRIBUTES = '@'
export const TEXT = '#text'
export const CDATA = '#cdata'

const OPTIONS = {
  ignoreAttributes: false,
  attributesGroupName: ATTRIBUTES,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  maxNestedTags: DEEPEST,
  isArray: (_name: string, _path: unknown, _leaf: boolean, isAttribute: boolean) => !isAttribute
}

const XmlTree = z.record(z.string(), z.unknown())

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])

/** Whether a document type stands before the outermost element, where alone it means something: a test's output may well hold one. */
function declaresType(text: string): boolean {
  for (let at = 0; ; ) {
    while (/\s/.test(text[at] ?? '')) at++
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) return text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE'
    const found = text.indexOf(end, at)
    if (found === -1) return false
    at = found + end.length
  }
}

/** By the byte order mark, else as the document says, else UTF-8. */
function decoded(input: string, bytes: Buffer, shown: string): string {
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1]
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  const encoding = marked ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError(input, `names "${shown}", which is not text in ${encoding}`, { cause })
  }
}
