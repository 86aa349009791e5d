import './schemas-without-eval.ts'
import './styles/tokens.css'
import './styles/base.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createQueryClient } from './client/queries.ts'
import { reportInput } from './client/report-input.ts'
import { guardKeys } from './keys/guard-keys.ts'
import { locale, messages } from './messages/index.ts'
import { ToastRegion } from './ui/toasts.tsx'
import { allowOnlyEmptyMarkup } from './ui/trusted-types.ts'
import { UiWordsProvider } from './ui/ui-words.ts'

allowOnlyEmptyMarkup()
guardKeys()
reportInput()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <I18nProvider locale={locale}>
        <UiWordsProvider value={messages.ui}>
          <App />
          <ToastRegion />
        </UiWordsProvider>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
)
