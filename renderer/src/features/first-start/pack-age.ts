import type { AuditTemplate } from '../../domain/packs/template.ts'
import { schoolYearOf } from '../../domain/shared/calendar.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { compareText } from '../../domain/shared/text.ts'

type Dated = Pick<AuditTemplate, 'packId' | 'version' | 'schoolYear'>

/** What is worth knowing about a pack's year and version before it is chosen. */
export function packAge(chosen: Dated, builtIn: Dated, today: LocalDate): readonly string[] {
  const sentences: string[] = []
  const year = schoolYearOf(today)
  if (chosen.schoolYear !== year) {
    const when = chosen.schoolYear < year ? 'an earlier' : 'a later'
    sentences.push(
      `This pack is for ${chosen.schoolYear}, ${when} school year than now (${year}). You can use it, and your audit will then be that of ${chosen.schoolYear}.`,
    )
  }
  const sameKind = chosen.packId === builtIn.packId && chosen.schoolYear === builtIn.schoolYear
  if (sameKind && compareText(chosen.version, builtIn.version) < 0) {
    sentences.push(
      `This is version ${chosen.version}, older than the ${builtIn.version} that comes with the app.`,
    )
  }
  return sentences
}
