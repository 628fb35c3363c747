import type { OwnCourse } from '../../../domain/training/record.ts'
import type { Course } from '../../../domain/training/requirement.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeOwnCourse } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'

/** All courses by which records are told apart, the school's own among them. */
export function Courses({ training }: { readonly training: Training }) {
  const { courses } = training.rules
  return (
    <section className="tr-part" aria-labelledby="tr-courses">
      <h2 id="tr-courses">Courses ({courses.length})</h2>
      <Disclosure
        summary="See the catalogue"
        open={training.log.ownCourses.length > 0 || undefined}
      >
        <Table
          caption="Courses"
          captionHidden
          compact
          columns={columnsOf(training)}
          rows={courses}
          rowKey={({ id }) => id}
        />
      </Disclosure>
    </section>
  )
}

function columnsOf({ log }: Training): readonly Column<Course>[] {
  const own = new Map(log.ownCourses.map((course) => [course.id, course]))
  const used = new Set(log.records.map(({ courseId }) => courseId))
  return [
    {
      key: 'title',
      header: 'Course',
      rowHeader: true,
      sortValue: ({ title }) => title,
      cell: ({ title, from }) => (
        <span className="sd-cluster">
          {title}
          {from === 'school' && <Tag tone="info">The school’s own</Tag>}
        </span>
      ),
    },
    {
      key: 'provider',
      header: 'Provider',
      sortValue: ({ provider }) => provider,
      cell: ({ provider }) => provider,
    },
    { key: 'aliases', header: 'Also called', cell: ({ aliases }) => aliases.join(', ') },
    {
      key: 'certificate',
      header: 'Certificate',
      cell: ({ certificateExpected }) => (certificateExpected ? 'Gives one' : 'Gives none'),
    },
    {
      key: 'remove',
      header: 'Remove',
      headerHidden: true,
      cell: ({ id }) => {
        const course = own.get(id)
        return course === undefined ? null : <RemoveCourse course={course} isUsed={used.has(id)} />
      },
    },
  ]
}

function RemoveCourse({
  course,
  isUsed,
}: {
  readonly course: OwnCourse
  readonly isUsed: boolean
}) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  if (isUsed) return <span className="sd-small sd-muted">Has records</span>
  const remove = async () => {
    const change = await removeOwnCourse(desk, course)
    showWithUndo(`The course “${course.title}” is gone.`, () => desk.undo(change))
  }
  return (
    <span className="sd-no-print">
      <Button
        small
        look="quiet"
        aria-label={`Remove ${course.title}`}
        onClick={() => void remove()}
      >
        Remove
      </Button>
    </span>
  )
}
