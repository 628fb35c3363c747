import { addressOfFigure, addressOfQuestion } from '../../../ui/addresses.ts'

/** Where an item's words are written, by its key; an action always has words. */
export function addressOfItem(key: string): string | null {
  const [, kind, code] = /^(question|figure):(.+)$/s.exec(key) ?? []
  if (kind === undefined || code === undefined) return null
  return kind === 'figure' ? addressOfFigure(code) : addressOfQuestion(code)
}
