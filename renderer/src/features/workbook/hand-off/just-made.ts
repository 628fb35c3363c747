import { create } from 'zustand'
import type { HandOffId } from '../../../domain/shared/ids.ts'
import type { WrittenWorkbook } from '../out/make-workbook.ts'

interface JustMade {
  readonly handOffId: HandOffId
  readonly file: WrittenWorkbook
}

/** The file that was made last in this page: the page it leads to tells where it lies. */
export const useJustMade = create<{ readonly made: JustMade | null }>(() => ({ made: null }))

export function showMade(handOffId: HandOffId, file: WrittenWorkbook): void {
  useJustMade.setState({ made: { handOffId, file } })
}
