import { Button } from '../../ui/Button.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'

/** The return, as a packing list. */
export function PackingSketch() {
  return (
    <Page
      title="Packing list"
      breadcrumb={[{ label: 'Return', href: '?only=packing' }, { label: 'Packing list' }]}
      lead="What goes to the partnership, as it will lie in the package."
    >
      <TaskList
        heading="A Policies"
        summary="6 of 6"
        tasks={[
          {
            key: 'p1',
            label: 'P-1 Child protection policy',
            hint: 'Child protection policy 2026.pdf, 412 kB',
            href: '?only=packing',
            state: <StateTag state="met">In place</StateTag>,
          },
          {
            key: 'p2',
            label: 'P-2 Behaviour policy',
            hint: 'Behaviour policy.pdf, 310 kB',
            href: '?only=packing',
            state: <StateTag state="met">In place</StateTag>,
          },
        ]}
      />
      <TaskList
        heading="B Training"
        summary="4 of 5"
        tasks={[
          {
            key: 't2',
            label: 'T-2 Certificates of the leads',
            hint: 'One certificate missing: attach it, point to it, or say why not',
            href: '?only=packing',
            state: <StateTag state="missing" />,
          },
        ]}
      />
      <Meter label="As an email" value={14.2} limit={18} text="about 14.2 MB of 18 MB" />
      <Notification
        tone="warning"
        title="Two places look like a child's name."
        actions={<a href="?only=packing">Look at them before it leaves</a>}
      />
      <div className="sd-cluster">
        <Button look="primary">Make the return</Button>
        <Button>Draft as pdf</Button>
      </div>
    </Page>
  )
}
