import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { createDeskWindow } from './desk-window.ts'

contextBridge.exposeInMainWorld('safeguardingDesk', createDeskWindow(ipcRenderer, webUtils))
