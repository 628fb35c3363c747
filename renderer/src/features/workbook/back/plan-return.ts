import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { gaveAll } from '../../../domain/hand-off/gave-all.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { asOlderSave, olderSave } from '../../../domain/hand-off/older-save.ts'
import { strangerHandOff } from '../../../domain/hand-off/stranger.ts'
import { valueToStore } from '../../../domain/workbook/apply-workbook.ts'
import { strangerSentences } from '../../../domain/workbook/compare-identity.ts'
import { mergePlans } from '../../../domain/workbook/merge-plans.ts'
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts'
import { planWorkbook } from '../../../domain/workbook/plan-workbook.ts'
import type { OpenBook, OpenReturn } from '../open-workbook.ts'
import { standingOfFile } from './propose-place.ts'

/** What all workbooks that are taken would do together, each change with who gave it. */
export function planReturn(
  books: readonly OpenBook[],
  handOffs: readonly HandOff[],
  gathered: GatheredAudit,
): WorkbookPlan {
  const taken = books.filter(({ standing }) => standing !== 'left')
  return mergePlans(
    taken.map(({ id, fileName, read }) => {
      const asked = read.identity?.handOff
      const known = handOffs.find((each) => each.id === asked?.id)
      const givenBy = known?.name ?? asked?.name ?? null
      const plan = planWorkbook(read, gathered)
      const isOlder = olderSave({ id, fileName, read }, taken, handOffs) !== null
      return { plan: isOlder ? asOlderSave(plan) : plan, fileName, givenBy }
    }),
  )
}

/** Whose workbooks are brought in and have something awaited, and whether that is all. */
export function closingOf(
  { books, closing }: Pick<OpenReturn, 'books' | 'closing'>,
  handOffs: readonly HandOff[],
  plan: WorkbookPlan,
): ReadonlyMap<HandOff, boolean> {
  const beside = new Set(
    books.flatMap(({ read, standing }) =>
      standing === 'left' ? [] : [read.identity?.handOff?.id],
    ),
  )
  return new Map(
    handOffs
      .filter(({ id, closed }) => beside.has(id) && closed === null)
      .map((handOff) => [handOff, closing.get(handOff.id) ?? gaveAll(handOff, plan)]),
  )
}

export interface StrangeBook {
  readonly id: string
  readonly fileName: string
  readonly sentences: readonly string[]
}

/** Workbooks that she has to decide on before anything of them is compared. */
export function strangeBooks(
  books: readonly OpenBook[],
  about: {
    readonly gathered: GatheredAudit
    readonly handOffs: readonly HandOff[]
    readonly deskId: string
  },
): readonly StrangeBook[] {
  return books
    .filter(({ standing }) => standing === 'asked')
    .map(({ id, fileName, read }) => ({
      id,
      fileName,
      sentences: [
        ...strangerSentences(read, about.gathered, about.deskId),
        ...strangerHandOff(read.identity, about.handOffs),
        ...olderSentence({ id, fileName, read }, books, about.handOffs),
      ],
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

function olderSentence(...about: Parameters<typeof olderSave>): readonly string[] {
  const sentence = olderSave(...about)
  return sentence === null ? [] : [sentence]
}

/** How much would be written, and how many files still wait for a word of hers. */
export function whatIsTaken(
  { choices, files }: Pick<OpenReturn, 'choices' | 'files'>,
  plan: WorkbookPlan,
  gathered: GatheredAudit,
) {
  const standings = files.map((file) => standingOfFile(file, gathered))
  return {
    cells: plan.cells.filter((cell) => valueToStore(cell, choices) !== null).length,
    files: standings.filter((standing) => standing === 'new').length,
    unmended: plan.cells.filter(
      (cell) => cell.kind === 'error' && valueToStore(cell, choices) === null,
    ).length,
    asked: standings.filter((standing) => standing === 'asked').length,
  }
}
