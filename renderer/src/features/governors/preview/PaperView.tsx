import type {
  DocumentPart,
  DocumentSection,
  ReportDocument,
} from '../../../domain/governors/report-document.ts'
import { sectionText } from '../../../domain/governors/report-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { useToasts } from '../../../ui/toasts.ts'
import { FactList } from './FactList.tsx'
import { PaperTable } from './PaperTable.tsx'

/** The paper as it will read; each section can be copied to be pasted elsewhere. */
export function PaperView({ paper }: { readonly paper: ReportDocument }) {
  const { title, school, term, on, author, copyWords, sections } = paper
  const when = [on === null ? '' : formatDate(on), author].filter((each) => each !== '')
  return (
    <article className="gv-paper" aria-label="The paper">
      <header className="sd-stack sd-stack--tight">
        <p className="sd-muted">
          {school} · {term}
        </p>
        <h2 className="gv-paper__title">{title}</h2>
        {when.length > 0 && <p className="sd-muted">{when.join(' · ')}</p>}
        <p>
          <strong>{copyWords}</strong>
        </p>
      </header>
      {sections.map((section) => (
        <PaperSection key={section.id} section={section} />
      ))}
    </article>
  )
}

function PaperSection({ section }: { readonly section: DocumentSection }) {
  const { show } = useToasts()
  const { title, parts } = section
  const copy = async () => {
    const done = await copyText(sectionText(section))
    show({
      message: done
        ? `“${title}” is copied. Paste it into your report.`
        : 'The browser does not let the app copy. Mark the text and press Ctrl+C.',
    })
  }
  return (
    <section className="gv-section">
      <div className="gv-section__head">
        <h3>{title}</h3>
        <Button
          small
          look="quiet"
          className="sd-no-print"
          aria-label={`Copy ${title}`}
          onClick={() => void copy()}
        >
          Copy
        </Button>
      </div>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are made anew as a whole and hold no state
        <Part key={at} part={part} sectionTitle={title} />
      ))}
    </section>
  )
}

interface PartProps {
  readonly part: DocumentPart
  readonly sectionTitle: string
}

function Part({ part, sectionTitle }: PartProps) {
  switch (part.type) {
    case 'text':
      return <p className="gv-words">{part.text}</p>
    case 'note':
      return <p className="sd-small sd-muted">{part.text}</p>
    case 'facts':
      return <FactList facts={part.facts} />
    case 'table':
      return <PaperTable table={part.table} isNamed={part.table.title === sectionTitle} />
  }
}
