/// <reference path="./pdfkit.d.ts" />
import type { PdfDocument, StructElement, StructOptions } from 'pdfkit'
import type { Role, Tag } from './model.ts'

/** A part of the tree of tags, which a screen reader follows. */
export interface Element {
  readonly role: Role
  readonly struct: StructElement
  /** The chapter or answer that it is part of; null for the document itself. */
  readonly top: TopElement | null
}

/** A child of the document, written once the last page that it stands on is drawn. */
export interface TopElement {
  readonly struct: StructElement
  lastPage: number
}

export interface Tags {
  readonly root: Element
  readonly tops: readonly TopElement[]
  /** A new element, or the one that the same tag object made before. */
  readonly under: (parent: Element, tag: Tag) => Element
}

export function createTags(doc: PdfDocument): Tags {
  const document = doc.struct('Document')
  doc.addStructure(document)
  const made = new Map<Tag, Element>()
  const tops: TopElement[] = []

  const make = (parent: Element, tag: Tag): Element => {
    const struct = doc.struct(tag.role, optionsOf(tag))
    describe(struct, tag)
    parent.struct.add(struct)
    if (parent.top !== null) return { role: tag.role, struct, top: parent.top }
    const top = { struct, lastPage: 0 }
    tops.push(top)
    return { role: tag.role, struct, top }
  }

  return {
    root: { role: 'Document', struct: document, top: null },
    tops,
    under: (parent, tag) => {
      const before = made.get(tag)
      if (before !== undefined) return before
      const element = make(parent, tag)
      made.set(tag, element)
      return element
    },
  }
}

function optionsOf({ scope, alt, actual }: Tag): StructOptions {
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(alt === undefined ? {} : { alt }),
    ...(actual === undefined ? {} : { actual }),
  }
}

/** Our lists are of boxes to tick. */
function describe({ dictionary }: StructElement, { role }: Tag): void {
  if (role === 'L') dictionary.data.A = { O: 'List', ListNumbering: 'Square' }
}
