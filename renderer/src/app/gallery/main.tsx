import '../../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ToastProvider } from '../../ui/ToastProvider.tsx'
import { Gallery } from './Gallery.tsx'

// Development builds only: `gallery.html` is no entry of the production build.
// `?theme=dark` and `?only=table` narrow it, for looking at one thing.
const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset.theme = theme

const root = document.getElementById('root')
if (root === null) throw new Error('gallery.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ToastProvider>
      <Gallery only={asked.get('only')} />
    </ToastProvider>
  </StrictMode>,
)
