import { appliesHere } from '../../../domain/audit/school-tags.ts'
import type { Edition, Labelled, Reference } from '../../../domain/packs/template.ts'
import { listed } from '../../../domain/shared/text.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { placeInWords } from './reference-words.ts'

interface WhereWrittenProps {
  readonly references: readonly Reference[]
  readonly editions: readonly Edition[]
  readonly tags: ReadonlySet<string>
  /** Words for the tags. */
  readonly settings: readonly Labelled[]
}

/** The sources of a question: edition, part, heading, paragraph, and whether anyone checked. */
export function WhereWritten({ references, editions, tags, settings }: WhereWrittenProps) {
  if (references.length === 0) {
    return <p>No source was found that asks for this. The partnership asks it as good practice.</p>
  }
  const labels = new Map(settings.map(({ value, label }) => [value, label]))
  return (
    <ul className="au-sources">
      {references.map((reference, index) => {
        const { appliesTo } = reference
        const elsewhere = appliesTo !== null && !appliesHere(appliesTo, tags)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pack's own order; lines never move
          <li key={index} className="au-source">
            <p>
              {placeInWords(reference, editions)}{' '}
              {reference.verified ? (
                <Tag tone="success" shape="met">
                  Checked against a source
                </Tag>
              ) : (
                <Tag tone="warning" shape="missing">
                  Not checked
                </Tag>
              )}
            </p>
            {reference.note !== null && <p className="sd-muted">{reference.note}</p>}
            {elsewhere && appliesTo !== null && (
              <p className="sd-muted">
                Binds only: {listed(appliesTo.map((tag) => labels.get(tag) ?? tag))}.
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
