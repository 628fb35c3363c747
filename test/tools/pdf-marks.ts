import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TagNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly TagNode[]
}

export interface MarkedPdf {
  /** What each page draws outside of any mark, or in one that no tag holds. */
  readonly strays: readonly string[]
  readonly marked: boolean
  /** The tree of each page, content left out. */
  readonly trees: readonly (TagNode | null)[]
}

/** Walks through what each page draws, and through its tree of tags. */
export async function marksOf(pdf: Uint8Array): Promise<MarkedPdf> {
  return inPdf(pdf, marksIn)
}

async function inPdf<T>(pdf: Uint8Array, look: (document: PDFDocumentProxy) => Promise<T>) {
  const task = getDocument({
    data: pdf.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
  })
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}

async function marksIn(document: PDFDocumentProxy): Promise<MarkedPdf> {
  const strays: string[] = []
  const trees: (TagNode | null)[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const tree = (await page.getStructTree()) as RawNode | null
    strays.push(...(await straysOf(page, tree)).map((stray) => `page ${number}: ${stray}`))
    trees.push(tree === null ? null : bare(tree))
  }
  const marked = (await document.getMarkInfo())?.Marked === true
  return { strays, trees, marked }
}

interface RawNode {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly RawNode[]
}

function bare({ role = '', alt, children = [] }: RawNode): TagNode {
  const nodes = children.filter((child) => child.role !== undefined).map(bare)
  return { role, ...(alt === undefined ? {} : { alt }), children: nodes }
}

function contentIds({ id, type, children = [] }: RawNode): readonly string[] {
  return [...(type === 'content' && id !== undefined ? [id] : []), ...children.flatMap(contentIds)]
}

const DRAWING: ReadonlyMap<number, string> = new Map(
  Object.entries(OPS)
    .filter(([name]) =>
      /^(?:showText|showSpacedText|nextLine.*ShowText|constructPath|fill|stroke|eoFill.*|fillStroke|shadingFill|paint.*)$/i.test(
        name,
      ),
    )
    .map(([name, code]) => [code as number, name]),
)

async function straysOf(page: PDFPageProxy, tree: RawNode | null): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const held = new Set((tree === null ? [] : contentIds(tree)).map((id) => Number(/\d+$/.exec(id))))
  const open: ('decoration' | 'held' | 'other')[] = []
  const strays: string[] = []
  const used = new Set<number>()
  fnArray.forEach((code, at) => {
    if (code === OPS.beginMarkedContent || code === OPS.beginMarkedContentProps) {
      const [tag, mcid] = argsArray[at] as [string, number | null | undefined]
      if (typeof mcid === 'number') used.add(mcid)
      if (typeof mcid === 'number' && !held.has(mcid)) strays.push(`mark ${mcid} has no tag`)
      // Some readers lose what follows a mark within a mark.
      if (open.length > 0) strays.push(`${tag} in a mark`)
      open.push(tag === 'Artifact' ? 'decoration' : typeof mcid === 'number' ? 'held' : 'other')
    } else if (code === OPS.endMarkedContent) {
      if (open.pop() === undefined) strays.push('an end without a beginning')
    } else if (DRAWING.has(code) && open.every((kind) => kind === 'other')) {
      strays.push(`${DRAWING.get(code)} outside of any mark`)
    }
  })
  for (const mcid of held) if (!used.has(mcid)) strays.push(`a tag holds ${mcid}, never drawn`)
  if (open.length > 0) strays.push('a mark that does not end')
  return strays
}

export function nodesIn(node: TagNode | null): readonly TagNode[] {
  return node === null ? [] : [node, ...node.children.flatMap(nodesIn)]
}

/** What a reader is told of the file before its first page. */
export async function openedFacts(pdf: Uint8Array) {
  return inPdf(pdf, async (document) => {
    const { info, metadata } = await document.getMetadata()
    const viewer = (await document.getViewerPreferences()) as Record<string, unknown> | null
    return {
      metadata: metadata?.get('dc:title') as unknown,
      viewer: viewer?.DisplayDocTitle,
      language: (info as Record<string, unknown>).Language,
    }
  })
}

export interface LinkFacts {
  readonly words: string
  /** Counted from 1; null where it leads nowhere. */
  readonly page: number | null
}

export async function linksOf(pdf: Uint8Array): Promise<readonly LinkFacts[]> {
  return inPdf(pdf, async (document) => {
    const links: LinkFacts[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      for (const { dest, contentsObj } of await page.getAnnotations()) {
        const to = typeof dest === 'string' ? await document.getDestination(dest) : null
        const index = to === null ? null : await document.getPageIndex(to[0])
        links.push({ words: contentsObj?.str ?? '', page: index === null ? null : index + 1 })
      }
    }
    return links
  })
}
