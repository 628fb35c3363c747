import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff, HandOffReturn } from '../../../domain/hand-off/hand-off.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { addresses, addressOfEvidence, addressOfQuestion } from '../../../ui/addresses.ts'
import { formatMoment } from '../../../ui/format-time.ts'

interface WhatCameBackProps {
  readonly gathered: GatheredAudit
  readonly handOff: HandOff
}

/** Each time that something came, with what it brought. */
export function WhatCameBack({ gathered, handOff }: WhatCameBackProps) {
  const { returned, closed } = handOff
  if (returned.length === 0) {
    return (
      <p>
        Nothing{closed === null ? ' yet' : ''}.{' '}
        {closed === null && (
          <>
            When it comes, drop it under <a href={addresses.handOffs}>Questions with colleagues</a>.
          </>
        )}
      </p>
    )
  }
  return (
    <ol className="wb-returns">
      {returned.map((one) => (
        <li key={`${one.at} ${one.fileName}`}>
          <p>
            {formatMoment(one.at)}, from “{one.fileName}”, brought in
            {one.by === notNamed ? '' : ` by ${one.by}`}
          </p>
          <Answers codes={one.questions} />
          <Files ids={one.files} gathered={gathered} />
        </li>
      ))}
    </ol>
  )
}

function Answers({ codes }: { readonly codes: HandOffReturn['questions'] }) {
  if (codes.length === 0) return <p className="sd-muted">No answer was changed.</p>
  return (
    <p>
      Answers:{' '}
      {codes.map((code, at) => (
        <span key={code}>
          {at > 0 && ', '}
          <a href={addressOfQuestion(code)}>{code}</a>
        </span>
      ))}
    </p>
  )
}

function Files({
  ids,
  gathered,
}: {
  readonly ids: HandOffReturn['files']
  readonly gathered: GatheredAudit
}) {
  const pieces = ids.flatMap((id) => gathered.evidenceById.get(id) ?? [])
  if (pieces.length === 0) return null
  return (
    <ul>
      {pieces.map(({ id, title }) => (
        <li key={id}>
          <a href={addressOfEvidence(id)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
