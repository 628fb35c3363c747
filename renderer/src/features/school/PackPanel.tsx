import type { Audit } from '../../domain/audit/audit.ts'
import type { Edition } from '../../domain/packs/template.ts'
import { counted } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readPackOf } from '../../storage/repositories/audits.ts'
import { addresses } from '../../ui/addresses.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Notification } from '../../ui/Notification.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** Enough of a hash to compare over the telephone. */
const HASH_SHOWN = 16

/** Where this year's questions come from, and how far one may rely on them. */
export function PackPanel({ audit }: { readonly audit: Audit }) {
  const { db } = useDesk()
  const pack = useStored(() => readPackOf(db, audit), [db, audit])
  const { template } = audit
  const asked = template.questions.filter(({ retired }) => retired === null)
  const core = asked.filter((question) => question.core).length
  const rows = [
    { key: 'title', term: 'Title', detail: template.title },
    { key: 'year', term: 'School year', detail: template.schoolYear },
    { key: 'version', term: 'Version', detail: template.version },
    { key: 'by', term: 'Given out by', detail: template.publisher.name },
    {
      key: 'questions',
      term: 'Questions',
      detail: `${asked.length}, ${core} of them core`,
    },
    {
      key: 'from',
      term: 'Came from',
      detail: pack?.builtIn === false ? 'a file' : 'the app itself',
    },
    {
      key: 'hash',
      term: 'Fingerprint begins with',
      detail: <span className="sc-hash">{pack?.hash.slice(0, HASH_SHOWN) ?? 'not known'}</span>,
    },
  ]
  return (
    <Panel title="This year’s questions">
      <div className="sd-stack">
        {!template.publisher.official && (
          <Notification tone="warning" title="This is not an official form">
            {template.disclaimer ??
              'Its publisher does not say that it stands for a safeguarding partnership.'}
          </Notification>
        )}
        <SummaryList rows={rows} />
        <p>
          <a href={addresses.foreignQuestions}>My partnership sent its own questions</a>: as a
          workbook, or as a list to paste.
        </p>
        <Disclosure summary={`${counted(template.editions.length, 'edition')} that it refers to`}>
          <ul className="sc-editions">
            {template.editions.map((edition) => (
              <EditionLine key={edition.id} edition={edition} />
            ))}
          </ul>
        </Disclosure>
      </div>
    </Panel>
  )
}

function EditionLine({ edition }: { readonly edition: Edition }) {
  const { title, inForceFrom, inForceTo, verified } = edition
  return (
    <li>
      {title}
      {inForceFrom !== null && `, in force from ${formatDate(inForceFrom)}`}
      {inForceTo !== null && ` to ${formatDate(inForceTo)}`}{' '}
      {verified ? (
        <Tag tone="success" shape="met">
          Verified
        </Tag>
      ) : (
        <Tag tone="warning" shape="missing">
          Not verified
        </Tag>
      )}
    </li>
  )
}
