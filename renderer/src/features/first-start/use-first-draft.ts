import { create } from 'zustand'
import { EMPTY_DRAFT, type FirstDraft, forgetDraft, keepDraft, keptDraft } from './draft.ts'
import { forgetPackFile, keepPackFile, keptPackFile } from './kept-pack.ts'
import type { OpenedPack, RefusedPack } from './pack-reading.ts'

export type ChosenPack = OpenedPack & { readonly fileName: string }

/** What became of the file that was tried last. A refused one takes nothing from the one before. */
export type PackAttempt =
  | { readonly type: 'none' }
  | { readonly type: 'reading'; readonly fileName: string }
  | RefusedPack

interface FirstSteps {
  readonly draft: FirstDraft
  readonly packFile: ChosenPack | null
  readonly attempt: PackAttempt
  readonly update: (patch: Partial<FirstDraft>) => void
  readonly choosePackFile: (packFile: ChosenPack) => void
  readonly tryPackFile: (attempt: PackAttempt) => void
  /** Opens again the pack that was chosen before a reload. */
  readonly recallPackFile: (
    open: (texts: ReadonlyMap<string, string>) => OpenedPack | RefusedPack,
  ) => void
  readonly forget: () => void
}

/** The first steps, held by the page and by the browser, so that neither Back nor a reload loses them. */
export const useFirstDraft = create<FirstSteps>((set, get) => ({
  draft: keptDraft(),
  packFile: null,
  attempt: { type: 'none' },
  update(patch) {
    const draft = { ...get().draft, ...patch }
    keepDraft(draft)
    set({ draft })
  },
  choosePackFile(packFile) {
    keepPackFile(packFile.fileName, packFile.files)
    set({ packFile, attempt: { type: 'none' } })
  },
  tryPackFile: (attempt) => set({ attempt }),
  recallPackFile(open) {
    const kept = get().packFile === null ? keptPackFile() : null
    if (kept === null) return
    const opened = open(kept.files)
    if (opened.type === 'opened') set({ packFile: { ...opened, fileName: kept.fileName } })
  },
  forget() {
    forgetDraft()
    forgetPackFile()
    set({ draft: EMPTY_DRAFT, packFile: null, attempt: { type: 'none' } })
  },
}))
