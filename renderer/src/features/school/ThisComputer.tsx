import { useHostAbout } from '../../bridge/use-host-about.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { type Theme, useTheme } from '../../ui/theme.ts'
import { useKeySetting } from '../../ui/use-key-setting.ts'

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** What holds for this computer only: where things lie, how it looks, and the keys. */
export function ThisComputer() {
  const about = useHostAbout(useDesk().bridge)
  const { theme, choose } = useTheme()
  const { oneKey, setOneKey } = useKeySetting()
  return (
    <Panel title="This computer">
      <div className="sd-stack">
        {about !== null && (
          <p>
            Your work is kept in <strong className="sc-hash">{about.vaultPlace}</strong>. Finished
            files go to <strong className="sc-hash">{about.documentsPlace}</strong>. Nothing is sent
            unless you send it.
          </p>
        )}
        {about?.vaultIsSynced && (
          <Notification tone="warning" title="The first of these is copied by a sync program">
            A sync program can bring back old copies of your work while you go on with it. Ask
            whoever looks after the computer to leave this folder out.
          </Notification>
        )}
        <RadioGroup
          legend="Light or dark"
          inline
          options={themes}
          value={theme}
          onChange={(value) => choose(themes.find((one) => one.value === value)?.value ?? 'system')}
        />
        <Checkbox
          label="One-key shortcuts"
          hint="Outside text fields, single keys answer and move on, such as 1 for the first verdict and n for next. Switch this off if you use speech input."
          checked={oneKey}
          onValueChange={setOneKey}
        />
      </div>
    </Panel>
  )
}
