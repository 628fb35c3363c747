/// <reference path="./pdfkit.d.ts" />
import LineBreaker from 'linebreak'
import { type Face, type Faces, faceOf } from './faces.ts'
import type { Look, Run } from './model.ts'

/** A run, or a part of one, with all that is needed to draw it. */
export interface Piece {
  readonly run: Run
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly color: string
  readonly width: number
}

export interface Line {
  readonly pieces: readonly Piece[]
  /** Without the spaces at its end. */
  readonly width: number
  readonly height: number
  readonly ascent: number
  /** Which line of the written text it belongs to. */
  readonly paragraph: number
}

export interface Setting {
  readonly faces: Faces
  readonly base: Required<Look>
  /** Height of a line, of what the font wants. */
  readonly lines: number
}

/** Sets runs into lines of a width. A text without any letter still takes up its line. */
export function breakIntoLines(
  runs: readonly Run[],
  width: number,
  setting: Setting,
): readonly Line[] {
  return paragraphsOf(runs).flatMap((inIt, paragraph) => {
    const finish = (pieces: readonly Piece[]) => lineOf(pieces, inIt, paragraph, setting)
    return fill(unitsOf(inIt, setting), width, setting.faces).map(finish)
  })
}

function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push({ ...run, text })
    })
  }
  return paragraphs
}

/** Pieces between which no line may end; they may stem from several runs. */
type Unit = readonly Piece[]

function unitsOf(runs: readonly Run[], setting: Setting): readonly Unit[] {
  const whole = runs.map(({ text, pageOf }) => (pageOf === undefined ? text : PAGE_NUMBER)).join('')
  const breaker = new LineBreaker(whole)
  const units: Unit[] = []
  const cut = cutter(runs, setting)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    units.push(cut(next.position))
  }
  return units
}

/** Room for the number of a page, which is known only when all stands. */
const PAGE_NUMBER = '0000'

/** Takes what stands up to a place off the runs, again and again. */
function cutter(runs: readonly Run[], setting: Setting): (end: number) => Unit {
  let at = 0
  let index = 0
  let used = 0
  return (end) => {
    const unit: Piece[] = []
    while (at < end) {
      const run = runs[index]
      if (run === undefined) break
      const text = run.pageOf === undefined ? run.text : PAGE_NUMBER
      const part = text.slice(used, used + end - at)
      if (part !== '') unit.push(pieceOf(run, part, setting))
      at += part.length
      used += part.length
      if (used < text.length) continue
      index += 1
      used = 0
    }
    return unit
  }
}

function pieceOf(run: Run, text: string, { base, faces }: Setting): Piece {
  const face = faceOf(run.font, run.bold ?? base.bold)
  const size = run.size ?? base.size
  const inked = text.trimEnd()
  const spaces = (text.length - inked.length) * faces.metrics(face).space
  const width = inked === '' ? spaces : faces.widthOf(face, inked, run.loose) + spaces
  return { run, text, face, size, color: run.color ?? base.color, width: width * size }
}

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width }) => sum + width, 0)

function inkedWidth(pieces: readonly Piece[], faces: Faces): number {
  const last = pieces.at(-1)
  if (last === undefined) return 0
  const spaces = last.text.length - last.text.trimEnd().length
  return widthOf(pieces) - spaces * faces.metrics(last.face).space * last.size
}

/** A hair, against sums that are a rounding error too wide. */
const HAIR = 0.01

function fill(units: readonly Unit[], width: number, faces: Faces): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const unit of units) {
    const needed = inkedWidth(unit, faces)
    if (used > 0 && used + needed > width + HAIR) {
      lines.push([])
      used = 0
    }
    const parts = needed > width + HAIR ? shatter(unit, width, faces) : [unit]
    parts.forEach((part, index) => {
      if (index > 0) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push(...part)
      used += widthOf(part)
    })
  }
  return lines.map(joined)
}

/** Neighbours of one run become one piece again: they are shaped and drawn together. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.run === piece.run) {
      const text = last.text + piece.text
      all[all.length - 1] = { ...last, text, width: last.width + piece.width }
    } else all.push(piece)
  }
  return all
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word that is wider than its column is broken between letters: at the edge it would be cut. */
function shatter(unit: Unit, width: number, faces: Faces): readonly Unit[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const piece of unit) {
    let rest = Array.from(letters.segment(piece.text), ({ segment }) => segment)
    while (rest.length > 0) {
      const most = lettersThatFit(rest, piece, width - used, faces)
      const count = most === 0 && used === 0 ? 1 : most
      if (count > 0) {
        const text = rest.slice(0, count).join('')
        const part = { ...piece, text, width: faces.widthOf(piece.face, text, true) * piece.size }
        lines.at(-1)?.push(part)
        used += part.width
        rest = rest.slice(count)
      }
      if (rest.length === 0) break
      lines.push([])
      used = 0
    }
  }
  return lines
}

/** No line of ours holds more. */
const MOST_LETTERS = 400

function lettersThatFit(all: readonly string[], piece: Piece, width: number, faces: Faces): number {
  let fits = 0
  let tooMany = Math.min(all.length, MOST_LETTERS) + 1
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    const text = all.slice(0, middle).join('').trimEnd()
    if (faces.widthOf(piece.face, text, true) * piece.size <= width + HAIR) fits = middle
    else tooMany = middle
  }
  return fits
}

function lineOf(
  pieces: readonly Piece[],
  inParagraph: readonly Run[],
  paragraph: number,
  setting: Setting,
): Line {
  const { faces, lines } = setting
  const [first] = inParagraph
  const shown = pieces.length > 0 ? pieces : [pieceOf(first ?? EMPTY, '', setting)]
  const size = (of: 'ascent' | 'height') =>
    Math.max(...shown.map((piece) => faces.metrics(piece.face)[of] * piece.size)) * lines
  return {
    pieces,
    width: inkedWidth(pieces, faces),
    height: size('height'),
    ascent: size('ascent'),
    paragraph,
  }
}

const EMPTY: Run = { text: '', font: 'Sans' }
