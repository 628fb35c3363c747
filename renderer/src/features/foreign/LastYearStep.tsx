import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { previousFromForeign } from '../../domain/foreign/as-previous.ts'
import { giveCodes } from '../../domain/foreign/codes.ts'
import { usedCodes } from '../../domain/foreign/held-questions.ts'
import { meaningsOf, verdictWords } from '../../domain/foreign/verdict-words.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import type { LastYearPreview } from './last-year-preview.ts'
import { type OpenForeign, openForeign } from './open-foreign.ts'
import { mappingsOf } from './read-file.ts'
import { useForeignList, useMatching } from './use-foreign.ts'

interface LastYearStepProps {
  readonly open: OpenForeign
  readonly gathered: GatheredAudit
  readonly isLocked: boolean
  readonly LastYearPreview: LastYearPreview
}

/** The file as the audit of an earlier year, shown as any other is. */
export function LastYearStep({ open, gathered, isLocked, LastYearPreview }: LastYearStepProps) {
  const source = useSource(open, gathered)
  const leave = () => {
    openForeign(null)
    navigate(addresses.lastYear.slice(1))
  }
  return (
    <div className="sd-stack sd-stack--loose">
      {!isLocked && <LastYearPreview source={source} gathered={gathered} onDone={leave} />}
      <div>
        <LinkButton look="quiet" href={addresses.foreignMatch}>
          Back to the questions
        </LinkButton>
      </div>
    </div>
  )
}

function useSource(open: OpenForeign, gathered: GatheredAudit) {
  const list = useForeignList(open)
  const { codes: matched } = useMatching(list, open, gathered).decided
  const { audit, previous } = gathered
  return useMemo(() => {
    const used = usedCodes(audit.template, previous)
    const codes = giveCodes(
      // A question of this year is answered under its code, whatever its number was there.
      list.questions.map((question) =>
        matched.has(question.key) ? { ...question, code: null } : question,
      ),
      { sections: list.sections, matched, used },
    )
    const meanings = meaningsOf(verdictWords(list.questions), open.words)
    return {
      previous: previousFromForeign(list, {
        codes,
        meanings,
        schoolYear: open.schoolYear,
        from: open.name,
      }),
      evidenceLinks: [],
      from: open.name,
      mappings: mappingsOf(open),
    }
  }, [list, matched, audit.template, previous, open])
}
