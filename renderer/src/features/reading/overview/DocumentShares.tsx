import { waitsForVersion } from '../../../domain/receipts/reading.ts'
import { addressOfReadingDocument } from '../../../ui/addresses.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { versionText } from '../shared/version-text.ts'
import { type DocumentShare, missingSentence, percentOf, shareSentence } from './document-shares.ts'
import { NoVersion } from './NoVersion.tsx'

/** One line for each document: how many of how many, and who is missing since when. */
export function DocumentShares({ shares }: { readonly shares: readonly DocumentShare[] }) {
  return (
    <section className="rd-part" aria-labelledby="rd-documents">
      <h2 id="rd-documents">By document</h2>
      <ul className="rd-shares">
        {shares.map((share) => (
          <li key={share.document.id} className="rd-share">
            <Share share={share} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Share({ share }: { readonly share: DocumentShare }) {
  const { document, late, exempt } = share
  const percent = waitsForVersion(document) ? null : percentOf(share)
  return (
    <>
      <div className="rd-share__head">
        <a className="rd-share__title" href={addressOfReadingDocument(document.id)}>
          {document.title}
        </a>
        {document.versionLabel !== '' && (
          <span className="sd-small sd-muted">{versionText(document.versionLabel)}</span>
        )}
        {late > 0 && (
          <Tag tone="warning" shape="missing">
            {late} late
          </Tag>
        )}
      </div>
      <p className="rd-share__words">
        {shareSentence(share)} {missingSentence(share)}
        {exempt > 0 && ` ${exempt} exempt.`} <NoVersion document={document} isShort />
      </p>
      {percent !== null && (
        <div className="rd-share__bar" aria-hidden="true">
          <div className="rd-share__done" style={{ inlineSize: `${percent}%` }} />
        </div>
      )}
    </>
  )
}
