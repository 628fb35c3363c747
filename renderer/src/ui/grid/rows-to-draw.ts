/** Rows drawn beyond what one sees, so that a turn of the wheel meets no gap. */
const AROUND = 8

/** Which rows to draw: those in sight with a few around them, and the one that has the focus. */
export function rowsToDraw(
  count: number,
  { first, last }: { readonly first: number; readonly last: number },
  active: number,
): readonly number[] {
  const from = Math.max(0, first - AROUND)
  const to = Math.min(count - 1, last + AROUND)
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  if (active < 0 || active >= count || (active >= from && active <= to)) return drawn
  return active < from ? [active, ...drawn] : [...drawn, active]
}
