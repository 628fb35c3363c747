import type { School } from '../../domain/audit/school.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

/** The desk's establishment; undefined until she has set it up. */
export function readSchool(db: DeskDatabase): PromiseLike<School | undefined> {
  return db.rows.school.get('school')
}

/** Changes what stands of the school now, so that two forms on one screen do not undo each other. */
export function editSchool(desk: Desk, label: string, edit: (school: School) => School) {
  return desk.change({ kind: 'school', label, about: ['school'] }, async (rows) => {
    const school = await rows.school.get('school')
    if (!school) throw new Error('this desk has no school yet')
    await rows.school.put(edit(school))
  })
}
