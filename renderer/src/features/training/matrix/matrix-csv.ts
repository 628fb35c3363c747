import { titleOfRole } from '../../../domain/people/roles.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import type { Training } from '../use-training.ts'
import { LOOKS } from '../words/cell-look.ts'
import type { Matrix, ShownMatrix } from './matrix.ts'

/** What is shown, for a spreadsheet: of each requirement the state, the day, and the newest record. */
export function matrixCsv(matrix: Matrix, shown: ShownMatrix, { roles }: Training): string {
  const columns = shown.columns.map((at) => matrix.columns[at])
  const head = [
    'Surname',
    'First names',
    'Staff code',
    'Post',
    'Roles',
    ...columns.flatMap((column) => [
      `${column?.title}: state`,
      `${column?.title}: due`,
      `${column?.title}: done`,
    ]),
  ]
  const lines = shown.rows.map(({ person, roleIds, cells }) => [
    person.family,
    person.given,
    person.staffCode,
    person.post,
    roleIds.map((id) => titleOfRole(roles, id)).join('; '),
    ...shown.columns.flatMap((at) => {
      const cell = cells[at]
      if (!cell) return ['', '', '']
      const done = cell.cell.lines
        .flatMap(({ record }) => record?.completedOn ?? [])
        .sort()
        .at(-1)
      return [LOOKS[cell.look].word, cell.dueOn ?? '', done ?? '']
    }),
  ])
  return csvOf([head, ...lines])
}
