import { useState } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Notification } from '../../ui/Notification.tsx'
import type { LastYearSource } from './last-year-source.ts'
import { readOwnLastYear } from './own-last-year.ts'
import { readLastYear } from './read-last-year.ts'

interface BringInProps {
  readonly gathered: GatheredAudit
  readonly onChosen: (source: LastYearSource) => void
}

/** The desk's own earlier audit where there is one, a file, or nothing. */
export function BringIn({ gathered, onChosen }: BringInProps) {
  const { audit, school, missingFiles, previous } = gathered
  const desk = useDesk()
  const own = useStored(
    () => readOwnLastYear(desk, school, audit, missingFiles),
    [desk, school, audit, missingFiles],
  )
  const [problem, setProblem] = useState<string | null>(null)
  const open = async ([file]: readonly File[]) => {
    if (!file) return
    const read = await readLastYear(file, audit.schoolYear)
    setProblem(read.ok ? null : read.error)
    if (read.ok) onChosen({ previous: read.value, evidenceLinks: [], from: file.name })
  }
  return (
    <div className="sd-stack">
      {problem !== null && (
        <Notification tone="danger" title="This file cannot be brought in" live="assertive">
          {problem}
        </Notification>
      )}
      {own && (
        <div>
          <Button
            look="primary"
            onClick={() =>
              onChosen({ ...own, from: `your own audit of ${own.previous.schoolYear}` })
            }
          >
            Look at your own audit of {own.previous.schoolYear}
          </Button>
        </div>
      )}
      <FileDrop
        label="The file of last year’s audit"
        buttonLabel="Choose the file"
        accept=".json"
        multiple={false}
        hint="A file that ends in .json. You see what it would do before anything is written."
        onFiles={(files) => void open(files)}
      />
      <p>
        Was it answered in Excel or in another tool?{' '}
        <a href={addresses.foreignLastYear}>From a workbook of another tool</a>
      </p>
      {previous === null && (
        <div>
          <LinkButton look="quiet" href={addresses.audit}>
            There is none: begin with empty answers
          </LinkButton>
        </div>
      )}
    </div>
  )
}
