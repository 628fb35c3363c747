import { OPS, type PDFPageProxy } from 'pdfjs-dist'

/** A smaller share of the page is a crest, a signature or a line. */
const SMALLEST_SHARE = 0.03

/** A picture by its looks: where the same one is on other pages too, it is the paper's own. */
export type PictureOnPage = string

type Matrix = readonly number[]

/**
 * The pictures on a page that are large enough to show somebody's words or face.
 *
 * Only how large each is drawn counts, so the pictures themselves are not looked at.
 */
export async function picturesOnPage(page: PDFPageProxy): Promise<readonly PictureOnPage[]> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: PictureOnPage[] = []
  const scales: number[] = []
  /** How much larger than drawn a unit is just now, as an area. */
  let scale = 1
  const note = (area: number, args: readonly unknown[]): void => {
    if (area < width * height * SMALLEST_SHARE) return
    found.push(`${Math.round(area)} ${args.filter((arg) => typeof arg === 'number').join(' ')}`)
  }
  for (const [at, code] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as readonly unknown[]
    switch (code) {
      case OPS.save:
        scales.push(scale)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        scale = scales.pop() ?? 1
        break
      case OPS.paintFormXObjectBegin:
        scales.push(scale)
        scale *= areaOf(args[0] as Matrix | null)
        break
      case OPS.transform:
        scale *= areaOf(args as Matrix)
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        note(scale, args)
        break
      case OPS.paintImageXObjectRepeat:
        note(scale * Math.abs(Number(args[1]) * Number(args[2])), args)
        break
    }
  }
  return found
}

function areaOf(matrix: Matrix | null): number {
  const [a = 1, b = 0, c = 0, d = 1] = matrix ?? []
  return Math.abs(a * d - b * c)
}
