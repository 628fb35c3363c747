import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { letterToColleague } from '../../../domain/hand-off/letter.ts'
import { mailtoLink } from '../../../domain/returns/return-email.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'

interface SendItProps {
  readonly gathered: GatheredAudit
  readonly handOff: HandOff
}

/** The letter that goes with the zip: to paste into a mail, or for the mail program of this computer. */
export function SendIt({ gathered, handOff }: SendItProps) {
  const { db } = useDesk()
  const [told, setTold] = useState('')
  const { personId, fileName, by } = handOff
  const person = useStored(
    async () => (personId === null ? null : ((await db.rows.people.get(personId)) ?? null)),
    [db, personId],
  )
  const { subject, text } = letterToColleague(
    { ...handOff, by: by === notNamed ? '' : by },
    {
      school: gathered.school.name,
      schoolYear: gathered.audit.schoolYear,
      sections: sectionsOf(gathered, handOff),
    },
  )
  const to = person?.email.trim() || null
  const copy = async () => {
    const done = await copyText(text)
    setTold(
      done
        ? 'Copied. Paste it into a mail.'
        : 'The browser did not let it be copied. Mark the text below and copy it with Ctrl+C.',
    )
  }
  return (
    <div className="sd-stack">
      <p>
        Attach “{fileName}” yourself: a link may not attach files. It lies in your documents, in the
        folder “Safeguarding Desk”.
      </p>
      <div className="sd-cluster sd-no-print">
        <LinkButton
          look={handOff.returned.length === 0 ? 'primary' : 'secondary'}
          icon="mail"
          href={mailtoLink({ to, subject, body: text.replace(/\n/g, '\r\n') })}
        >
          Write the email
        </LinkButton>
        <Button onClick={() => void copy()}>Copy the letter</Button>
        <span role="status">{told}</span>
      </div>
      <pre className="wb-letter">{text}</pre>
    </div>
  )
}

function sectionsOf({ audit, lineByCode }: GatheredAudit, { questions }: HandOff) {
  const ids = new Set(questions.map((code) => lineByCode.get(code)?.question.sectionId))
  return audit.template.sections.filter(({ id }) => ids.has(id)).map(({ title }) => title)
}
