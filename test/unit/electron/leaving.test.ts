import { beforeEach, expect, test, vi } from 'vitest'

type Listener = (event: { preventDefault: () => void }) => void

const electron = vi.hoisted(() => {
  const listeners = new Map<string, Listener>()
  const on = (name: string, listener: Listener) => void listeners.set(name, listener)
  function BrowserWindow() {
    return { webContents: { on }, removeMenu: vi.fn(), once: vi.fn() }
  }
  return { listeners, BrowserWindow, shell: {}, dialog: { showMessageBoxSync: vi.fn(() => 0) } }
})
vi.mock('electron', () => electron)

beforeEach(async () => {
  const { createWindow } = await import('../../../electron/shell/window.ts')
  createWindow('preload.cjs')
})

/** Whether the window closes after all, though its page asked to stay. */
function closesAfter(answer: number): boolean {
  electron.dialog.showMessageBoxSync.mockReturnValueOnce(answer)
  const preventDefault = vi.fn()
  electron.listeners.get('will-prevent-unload')?.({ preventDefault })
  return preventDefault.mock.calls.length > 0
}

test('a window with changes that are not safe yet asks, and stays unless it is told to close', () => {
  expect(closesAfter(0)).toBe(false)
  expect(closesAfter(1)).toBe(true)
  const [, asked] = electron.dialog.showMessageBoxSync.mock.calls[0] as unknown as [
    unknown,
    { buttons: string[]; cancelId: number },
  ]
  expect(asked.buttons[asked.cancelId]).toBe('Stay')
})
