import type { Checklist } from '../../../domain/induction/checklist.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { kindWords } from './line-words.ts'

interface SheetToSignProps {
  readonly checklist: Checklist
  readonly name: string
}

/** On paper only: each line with a box for the day and one for initials. */
export function SheetToSign({ checklist, name }: SheetToSignProps) {
  const { lines } = checklist
  return (
    <div className="st-sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Done on</th>
            <th scope="col">Initials</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ state }) => state !== 'exempt')
            .map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.title}
                  <br />
                  <span className="sd-small">
                    {kindWords(line)}
                    {line.beforeUnsupervisedWork && '. Before unsupervised work'}
                  </span>
                </th>
                <td>{line.doneOn === null ? '' : formatDate(line.doneOn)}</td>
                <td />
              </tr>
            ))}
        </tbody>
      </table>
      <p>
        I have received, read and understood what is dated above, and I know who the designated
        safeguarding lead and the deputies are.
      </p>
      <div className="st-signatures">
        <p>Signed, {name}</p>
        <p>Date</p>
        <p>Signed, for the school</p>
        <p>Date</p>
      </div>
    </div>
  )
}
