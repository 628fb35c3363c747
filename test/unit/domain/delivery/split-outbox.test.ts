import { expect, test } from 'vitest'
import { outboxOf } from '../../../../renderer/src/domain/delivery/outbox.ts'
import { splitOutbox } from '../../../../renderer/src/domain/delivery/split-outbox.ts'
import type { FeedbackId } from '../../../../renderer/src/domain/shared/ids.ts'
import { aDelivery, aMadePackage } from '../../../builders/delivery.ts'

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`
const sampleFor = 'feedback-1' as FeedbackId

test('what was only made stands aside; the newest, the samples and all that went stay in sight', () => {
  const made = [
    aMadePackage({ id: 'first', madeAt: at(8) }),
    aMadePackage({ id: 'sent', madeAt: at(9) }),
    aMadePackage({ id: 'again', madeAt: at(10) }),
    aMadePackage({ id: 'newest', madeAt: at(11) }),
    aMadePackage({ id: 'sample', madeAt: at(12), sampleFor }),
  ]
  const deliveries = [aDelivery({ madeId: 'sent' })]
  const { shown, never } = splitOutbox(outboxOf({ made, deliveries, feedback: [], files: [] }))
  expect(shown.map(({ key }) => key)).toEqual(['sample', 'newest', 'sent'])
  expect(never.map(({ key }) => key)).toEqual(['again', 'first'])
})
