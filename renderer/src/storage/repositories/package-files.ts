import type { PackageFile, PackageFileKind } from '../../domain/delivery/delivery.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { MadeReturn } from '../tables.ts'

/** Files that were made of a package, the oldest first. */
export async function readPackageFiles(
  db: DeskDatabase,
  madeId: string,
): Promise<readonly PackageFile[]> {
  return await db.rows.packageFiles.where('madeId').equals(madeId).sortBy('madeAt')
}

/**
 * Notes the parts of a package; of parts that were made before only the files stay.
 *
 * The audit may be locked: the note is not part of it.
 */
export function recordParts(desk: Desk, made: MadeReturn, parts: readonly PackageFile[]) {
  return desk.change(whatOf(made, `Parts to mail of ${made.fileName}`), async (rows) => {
    const earlier = await rows.packageFiles.where('madeId').equals(made.id).toArray()
    await rows.packageFiles.bulkDelete(idsOf(earlier, 'part'))
    await rows.packageFiles.bulkPut([...parts])
  })
}

/** Notes a draft letter that carries the package or one part of it. */
export function recordLetter(desk: Desk, made: MadeReturn, letter: PackageFile) {
  return desk.change(whatOf(made, `Draft letter ${letter.fileName}`), (rows) =>
    rows.packageFiles.put(letter),
  )
}

function whatOf({ auditId }: MadeReturn, label: string) {
  return { kind: 'return', label, about: [`audit:${auditId}`], final: true } as const
}

function idsOf(files: readonly PackageFile[], type: PackageFileKind['type']): string[] {
  return files.filter(({ kind }) => kind.type === type).map(({ id }) => id)
}
