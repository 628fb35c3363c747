import { expect, test } from 'vitest'
import { tidyPassphrase } from '../../../../renderer/src/domain/protection/passphrase.ts'

test('words that look alike are one passphrase, however a keyboard writes them', () => {
  const meant = tidyPassphrase('café river')
  for (const typed of ['cafe\u0301 River', 'ｃａｆé river', 'café\u00a0river', ' CAFÉ-river. ']) {
    expect(tidyPassphrase(typed).trim()).toBe(meant)
  }
})
