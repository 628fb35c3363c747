import type { PackageFile } from '../../domain/delivery/delivery.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { MadeReturn } from '../tables.ts'

/** Protected copies of a package, the newest first. Their passphrases are kept nowhere. */
export async function readProtectedCopies(
  db: DeskDatabase,
  madeId: string,
): Promise<readonly PackageFile[]> {
  const files = await db.rows.packageFiles.where('madeId').equals(madeId).sortBy('madeAt')
  return files.filter(({ kind }) => kind.type === 'protected' && kind.part === undefined).reverse()
}

/** Notes the protected parts of a package; of a set that was made before only the files stay. */
export function recordProtectedParts(desk: Desk, made: MadeReturn, parts: readonly PackageFile[]) {
  const what = {
    kind: 'return',
    label: `Protected parts to mail of ${made.fileName}`,
    about: [`audit:${made.auditId}`],
    final: true,
  } as const
  return desk.change(what, async (rows) => {
    const all = await rows.packageFiles.where('madeId').equals(made.id).toArray()
    const earlier = all.filter(({ kind }) => kind.type === 'protected' && kind.part !== undefined)
    await rows.packageFiles.bulkDelete(earlier.map(({ id }) => id))
    await rows.packageFiles.bulkPut([...parts])
  })
}

/** Notes a protected copy, so that it can travel in place of the package. */
export function recordProtectedCopy(desk: Desk, made: MadeReturn, copy: PackageFile) {
  const what = {
    kind: 'return',
    label: `Protected copy ${copy.fileName}`,
    about: [`audit:${made.auditId}`],
    final: true,
  } as const
  return desk.change(what, (rows) => rows.packageFiles.put(copy))
}
