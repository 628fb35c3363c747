import type { School } from '../../domain/audit/school.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

/** The desk's establishment; undefined until she has set it up. */
export function readSchool(db: DeskDatabase): PromiseLike<School | undefined> {
  return db.rows.school.get('school')
}

export function saveSchool(desk: Desk, school: School) {
  return desk.change({ kind: 'school', label: 'School details', about: ['school'] }, (rows) =>
    rows.school.put(school),
  )
}
