import { isWaiting } from '../../../domain/feedback/standing.ts'
import { FEEDBACK_KINDS, wordInWords } from '../../../domain/feedback/words.ts'
import { addressOfEvidence, addressOfFeedback } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { StandingTag } from './StandingTag.tsx'
import type { WordLine } from './use-feedback.ts'

const CAME = {
  file: 'as a file',
  letter: 'by letter',
  email: 'by email',
  telephone: 'by telephone',
} as const

/** One word of the partnership, how it stands, and what to do next. */
export function WordRow({ line: { word, standing } }: { readonly line: WordLine }) {
  const { id, kind, from, came, receivedOn, text, proof } = word
  const next = nextStep(kind, isWaiting(standing))
  return (
    <li className="fb-word">
      <div className="fb-word__head">
        <h3 className="fb-word__kind">
          <a href={addressOfFeedback(id)}>{FEEDBACK_KINDS[kind]}</a>
        </h3>
        <StandingTag standing={standing} />
      </div>
      <p>{wordInWords(word)}</p>
      {text !== '' && <blockquote className="fb-word__text">{text}</blockquote>}
      <p className="sd-muted sd-small">
        {from || 'The partnership'}, {CAME[came]}, {formatDate(receivedOn)}
        {proof !== null && (
          <>
            {' · '}
            <a href={addressOfEvidence(proof)}>See the letter</a>
          </>
        )}
      </p>
      {next !== null && (
        <div>
          <LinkButton small href={addressOfFeedback(id)}>
            {next}
          </LinkButton>
        </div>
      )}
    </li>
  )
}

function nextStep(kind: WordLine['word']['kind'], waits: boolean): string | null {
  if (!waits) return null
  return kind === 'dip-sample' ? 'Make the sample' : 'See what to complete'
}
